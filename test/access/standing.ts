import type { Role } from '#src/access/roles.ts'
import type { Place, Who } from './people.ts'

/** Said here once more, from the domain and not from the code under test: who reaches what, who stands where. */
export type Claim = (who: Pick<Who, 'role' | 'at'>) => boolean

/** Units below each place today. */
const below: Partial<Record<Place, readonly Place[]>> = {
  province: ['party', 'board', 'committee', 'lead', 'coord', 'watch'],
  party: ['board'],
  committee: ['lead', 'coord'],
}
/** `old` merged into `lead`: a grant there ended with the unit, and its records are read from its successor. */
const alive: Claim = ({ at }) => at !== 'old'
const under = (at: Place): readonly Place[] => [at, ...(below[at] ?? [])]
const before = (at: Place): readonly Place[] => (under(at).includes('lead') ? [...under(at), 'old'] : under(at))

export const nobody: Claim = () => false
export const everyone: Claim = () => true
/** `is('leader@board')`: this role at this very unit. */
export const is =
  (...named: `${Role}@${Place}`[]): Claim =>
  (who) =>
    named.includes(`${who.role}@${who.at}`)
export const anyOf =
  (...claims: Claim[]): Claim =>
  (who) =>
    claims.some((claim) => claim(who))
export const anywhere =
  (...named: Role[]): Claim =>
  (who) =>
    alive(who) && named.includes(who.role)
/** Content is read under every grant but an administrator's. */
const reads: Claim = (who) => alive(who) && who.role !== 'administrator'
export const at =
  (...named: Place[]): Claim =>
  (who) =>
    reads(who) && named.includes(who.at)
/** Has one of these units in reach today. */
export const reaches =
  (...named: Place[]): Claim =>
  (who) =>
    reads(who) && named.some((unit) => under(who.at).includes(unit))
/** The same for a record from before the merger. */
export const reachesBefore =
  (...named: Place[]): Claim =>
  (who) =>
    reads(who) && named.some((unit) => before(who.at).includes(unit))
/** An administrator of one of these units or of a unit above. */
export const administers =
  (...named: Place[]): Claim =>
  (who) =>
    alive(who) && who.role === 'administrator' && named.some((unit) => under(who.at).includes(unit))

/** Receives reports in the area of `lead`: what has left a unit counts there before it is received. */
export const followsUp: Claim = (who) =>
  ['coordinator', 'leader'].includes(who.role) &&
  at('province', 'party', 'board', 'committee', 'lead', 'coord', 'watch')(who)
