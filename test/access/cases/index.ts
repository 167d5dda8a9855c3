import type { Case } from '../case.ts'
import { activityCases } from './activities.ts'
import { adviceCases } from './advice.ts'
import { articleCases } from './articles.ts'
import { auditCases } from './audit.ts'
import { consolidationCases } from './consolidation.ts'
import { coordinationCases } from './coordination.ts'
import { dashboardCases } from './dashboards.ts'
import { directiveCases } from './directives.ts'
import { disseminationCases } from './dissemination.ts'
import { documentCases } from './documents.ts'
import { indicatorCases } from './indicators.ts'
import { meetingCases } from './meetings.ts'
import { messageCases } from './messages.ts'
import { openCases, peopleCases } from './people.ts'
import { portalCases } from './portal.ts'
import { privacyCases } from './privacy.ts'
import { readingCases } from './readings.ts'
import { reportCases } from './reports.ts'
import { reviewCases } from './reviews.ts'
import { sheetCases } from './sheets.ts'
import { tableCases } from './table.ts'
import { taskCases } from './tasks.ts'
import { templateCases } from './templates.ts'
import { unitCases } from './units.ts'
import { workYearCases } from './work-year.ts'

export { openCases } from './people.ts'
/** In two halves, which are walked side by side. */
export const groundCases: readonly Case[] = [
  ...unitCases,
  ...peopleCases,
  ...privacyCases,
  ...directiveCases,
  ...indicatorCases,
]
export const workCases: readonly Case[] = [
  ...taskCases,
  ...readingCases,
  ...sheetCases,
  ...tableCases,
  ...dashboardCases,
  ...reportCases,
  ...consolidationCases,
  ...messageCases,
  ...activityCases,
  ...adviceCases,
  ...reviewCases,
  ...disseminationCases,
  ...meetingCases,
  ...coordinationCases,
  ...documentCases,
  ...templateCases,
  ...workYearCases,
  ...articleCases,
  ...auditCases,
  ...portalCases,
]
export const guardedCases: readonly Case[] = [...groundCases, ...workCases]
export const allCases: readonly Case[] = [...guardedCases, ...openCases]
