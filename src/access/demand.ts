import { forbidden } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { grantFor, type Standing } from './decide.ts'
import type { Act } from './table.ts'

/** Refuses with 403 unless the table allows it; a delegated grant is noted in every event of this act. */
export function demand(work: Work, act: Act, standing: Standing): void {
  const grant = grantFor(work.actor, act, standing)
  if (!grant) throw forbidden(act)
  work.actingFor.id = grant.actingForId
}
