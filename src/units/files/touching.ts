import type { Passing } from './read-successions.ts'

/** Rows of one date, kind and basis that touch, that is share a unit, form one succession; in the order of the file. */
export function touching(passings: readonly Passing[]): Passing[][] {
  const leaders = new Map<string, string>()
  const leaderOf = (unit: string): string => {
    let at = unit
    for (let up = leaders.get(at); up !== undefined; up = leaders.get(at)) {
      // each look shortens the way for the next: a file whose rows all touch stays quick
      const above = leaders.get(up)
      if (above !== undefined) leaders.set(at, above)
      at = up
    }
    return at
  }
  const named = ({ on, kind, basis }: Passing, unit: string) => `${on} ${kind} ${unit} ${basis}`
  for (const row of passings) {
    const from = leaderOf(named(row, row.from))
    const to = leaderOf(named(row, row.to ?? row.from))
    if (from !== to) leaders.set(to, from)
  }
  return [...Map.groupBy(passings, (row) => leaderOf(named(row, row.from))).values()]
}
