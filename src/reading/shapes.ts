import type { Day } from '#src/platform/day.ts'

/** A unit as the engine needs it: one version, with the days on which it holds (`to` the last day). */
export type UnitLine = {
  key: string
  code: string
  name: string
  kind: string
  parentCode: string
  from: Day
  to: Day | null
  shortName: string
  symbol: string
  aliases: readonly string[]
}

/** A saved group: what it is called, and the names of its units. */
export type SavedGroup = { name: string; units: readonly string[] }

/** A cell of a table, by UTF-16 places in the text; a cell merged downwards or across counts in each place it covers. */
export type Cell = { start: number; end: number; merged?: boolean }

export type Block =
  | { kind: 'paragraph'; start: number; end: number }
  | { kind: 'table'; start: number; end: number; rows: readonly (readonly Cell[])[] }

export type Rhythm = 'month' | 'quarter' | 'half' | 'year'
export type Due = { day: number; month: 'last' | number }
export type Side = 'party' | 'state'

export type ReadDocument = {
  symbol: string | null
  issuer: string | null
  date: Day | null
  kind: string | null
  abstract: string | null
}

export type ReadTask = {
  content: string
  lead: string[]
  coordinating: string[]
  watching: string[]
  deadline: Day | null
  rhythm: Rhythm | null
  due: Due | null
  standing: boolean
  product: string | null
  provision: string | null
  source: { start: number; end: number }
  confidence: number
}

export type Reading = { text: string; document: ReadDocument; tasks: ReadTask[] }

export type Asked = {
  text: string
  /** What the text is made of; a plain text is cut into lines where left out. */
  blocks?: readonly Block[]
  units?: readonly UnitLine[]
  groups?: readonly SavedGroup[]
  /** The day on which units are matched and years are filled in, where the document bears no date. */
  on: Day
}
