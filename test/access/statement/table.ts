import type { Role } from '#src/access/roles.ts'

/** One row of a plain table: who, standing where, does what, in which states, under which conditions. */
export type Row = {
  readonly act: string
  readonly roles: readonly Role[]
  readonly at: readonly string[]
  /** Empty: in every state. */
  readonly states: readonly string[]
  /** What must hold besides; `not x`: what must not. */
  readonly given: readonly string[]
}

const words = (cell: string | undefined) =>
  (cell ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Reads `act | who | standing at | while | given`, one row a line. Whatever no row allows is denied. */
export const tableOf = (text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [acts, roles, at, states, given] = line.split('|')
      return words(acts).map((act) => ({
        act,
        roles: words(roles) as Role[],
        at: words(at),
        states: words(states),
        given: words(given),
      }))
    })

export type Situation = { role: string; at: string; state: string; facts: Readonly<Record<string, boolean>> }
const holds = (condition: string, facts: Situation['facts']) =>
  condition.startsWith('not ') ? facts[condition.slice(4)] === false : facts[condition] === true

/** The acts that the table gives to this role, standing there, now. */
export const allowedBy = (table: readonly Row[], { role, at, state, facts }: Situation): string[] => [
  ...new Set(
    table
      .filter(
        (row) =>
          row.roles.includes(role as Role) &&
          (row.at.includes(at) || row.at.includes('anywhere')) &&
          (row.states.length === 0 || row.states.includes(state)) &&
          row.given.every((condition) => holds(condition, facts)),
      )
      .map((row) => row.act),
  ),
]
