import type { UnitOnDay } from '#src/units/index.ts'
import type { Side } from '../paper.ts'

/** A committee of the party and its boards write in the party's layout, all others in the state's. */
export const sideOf = (unit: Pick<UnitOnDay, 'kind'> | undefined): Side =>
  unit?.kind === 'board' || unit?.kind === 'partyCommittee' ? 'party' : 'state'
