import { ownedActivityTypes } from '#src/activities/index.ts'
import { ownedAdvice } from '#src/advice/index.ts'
import { ownedArticles } from '#src/articles/index.ts'
import { ownedObligations } from '#src/coordination/index.ts'
import { ownedDashboards } from '#src/dashboards/index.ts'
import { ownedDirectives } from '#src/directives/index.ts'
import { ownedDisseminations } from '#src/dissemination/index.ts'
import { ownedDocuments } from '#src/documents/index.ts'
import { ownedIndicators } from '#src/indicators/index.ts'
import { ownedMeetings } from '#src/meetings/index.ts'
import { ownedForms } from '#src/reports/index.ts'
import { ownedReviews } from '#src/reviews/index.ts'
import type { Owned } from '#src/units/index.ts'

/** What a unit keeps, slice by slice: its successor keeps it after it. */
export const owned: readonly Owned[] = [
  ...ownedDirectives,
  ...ownedIndicators,
  ...ownedActivityTypes,
  ...ownedForms,
  ...ownedDashboards,
  ...ownedDocuments,
  ...ownedObligations,
  ...ownedReviews,
  ...ownedDisseminations,
  ...ownedMeetings,
  ...ownedAdvice,
  ...ownedArticles,
]
