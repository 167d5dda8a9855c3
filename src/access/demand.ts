import { forbidden, notFound, type Problem } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { grantFor, type Standing } from './decide.ts'
import type { Act } from './table.ts'

function actAs(work: Work, act: Act, standing: Standing, refusal: Problem): void {
  const grant = grantFor(work.actor, act, standing)
  if (!grant) throw refusal
  work.actingFor.id = grant.actingForId
}

/** Refuses with 403 unless the table allows it; a delegated grant is noted in every event of this act. */
export const demand = (work: Work, act: Act, standing: Standing): void => actAs(work, act, standing, forbidden(act))

/** The same of what is seen by those alone who may act on it: for all others it is absent. */
export const demandOrAbsent = (work: Work, act: Act, standing: Standing): void => actAs(work, act, standing, notFound())

/** Of what was found by the units at which the actor has this act: nobody is refused here, it notes in whose name. */
export const actUnder: typeof demand = demand
