import { feedAnew } from '#src/activities/index.ts'
import { followParties, putPartiesBack } from '#src/coordination/index.ts'
import { followStudies, putStudiesBack } from '#src/dissemination/index.ts'
import { followTemplates, putTemplatesBack } from '#src/documents/index.ts'
import { followInvitations, putInvitationsBack } from '#src/meetings/index.ts'
import { proposeGrants } from '#src/people/index.ts'
import type { Work } from '#src/platform/work.ts'
import { followReports, putReportsBack } from '#src/reports/index.ts'
import { followReviews, putReviewPartsBack } from '#src/reviews/index.ts'
import { followHandOvers, followTasks, putHandOversBack, putTasksBack } from '#src/tasks/index.ts'
import { passOwners, putOwnersBack, type TookEffect } from '#src/units/index.ts'
import { owned } from './owned.ts'

/** Everything the system announces, and what each announcement carries. */
export type Events = {
  'figures.restored': { cells: readonly { sourceId: string; unitId: string; period: string }[] }
  'report.received': { reportId: string }
  'succession.dayCame': TookEffect
  'succession.tookEffect': TookEffect
  'succession.undone': { successionId: string }
}
type Reaction<E extends keyof Events> = (work: Work, facts: Events[E]) => Promise<void>

/** What follows from what, in order, inside the transaction of the act that announced it. */
export const reactions: { [E in keyof Events]: readonly Reaction<E>[] } = {
  'figures.restored': [feedAnew],
  'report.received': [],
  'succession.dayCame': [followTasks],
  'succession.tookEffect': [
    followHandOvers,
    followReports,
    followTemplates,
    followReviews,
    followStudies,
    followParties,
    followInvitations,
    (work, facts) => passOwners(work, facts, owned),
    proposeGrants,
  ],
  'succession.undone': [
    putTasksBack,
    putHandOversBack,
    putReportsBack,
    putTemplatesBack,
    putReviewPartsBack,
    putStudiesBack,
    putInvitationsBack,
    (work, { successionId }) => putOwnersBack(work, successionId, owned),
    // counts versions on that the keepers' effects have noted: last, as it came before them
    putPartiesBack,
  ],
}

export async function react(work: Work, event: string, facts: object): Promise<void> {
  if (!(event in reactions)) throw new Error(`Nobody announced that "${event}" exists: add it to Events.`)
  for (const follow of reactions[event as keyof Events]) await follow(work, facts as never)
}
