import { type Day, dayBefore } from '#src/platform/day.ts'
import type { Life } from './resolve.ts'

/** One stretch of a unit's life with everything that held then. `until` is the first day it holds no more. */
export type UnitRow = {
  unitId: string
  from: Day
  until: Day | null
  code: string | null
  name: string
  shortName: string
  kind: string
  parentId: string | null
  symbol: string | null
  place: string | null
  aliases: readonly string[]
  /** Where it stands in the file it was read from. */
  line?: number
}
/** Every unit's rows, each list in the order of days. */
export type Directory = Map<string, UnitRow[]>

type Span = { from: Day; until: Day | null }

export const overlaps = (a: Span, b: Span) =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
export const holdsOn = ({ from, until }: Span, day: Day) => from <= day && (until === null || day < until)
export const rowOn = (rows: readonly UnitRow[], day: Day) => rows.find((row) => holdsOn(row, day))
/** In the words of users and files: the last day, not the first day after. */
export const lifeOf = (rows: readonly Span[]): Life => {
  const until = rows.at(-1)?.until ?? null
  return { from: rows[0]!.from, to: until && dayBefore(until) }
}
export const inOrder = (rows: readonly UnitRow[]) =>
  rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** The rows cut short: nothing holds from that day on. */
export const cutAt = (rows: readonly UnitRow[], day: Day): UnitRow[] =>
  rows.flatMap((row) => (row.from >= day ? [] : [row.until === null || row.until > day ? { ...row, until: day } : row]))

/** What a life says, without where it was read: equal lives need no writing. */
export const sameLife = (a: readonly UnitRow[], b: readonly UnitRow[]) => {
  const told = (rows: readonly UnitRow[]) =>
    JSON.stringify(
      rows.map((r) => [r.from, r.until, r.code, r.name, r.shortName, r.kind, r.parentId, r.symbol, r.place, r.aliases]),
    )
  return told(a) === told(b)
}
