import type { Day } from '#src/platform/day.ts'
import type { Side, SignMode } from '../paper.ts'

/** Sizes are points, lengths millimetres. */
export type Style = { size: number; bold?: true; italic?: true; underline?: true }
/** A line under a text: as wide as it, or a share of its width. */
export type Rule = 'none' | 'asText' | number

/** Numbers restart with the year, or run through the term of the committee that issues; always one series per type. */
export type Numbering = { restarts: 'year' | 'term'; leadingZeroBelow: number }

/** How an official document of one side looks between two days. Offices change the rules, not the code: this is data. */
export type Layout = {
  key: string
  side: Side
  /** First day it holds; it ends where the next of its side begins. */
  from: Day
  source: string
  margins: { top: number; bottom: number; left: number; right: number }
  headColumns: { left: number; right: number }
  leftHead: { superior: Style; issuer: Style; below: 'rule' | 'star'; rule: Rule }
  rightHead: readonly { text: string; style: Style; rule: Rule }[]
  /** Before the number, with its space: "Số: " or "Số ". */
  number: { lead: string; style: Style }
  symbol: { beforeKind: '-' | '/' }
  numbering: Numbering
  place: { style: Style }
  type: Style
  abstract: { style: Style; end: 'rule' | 'dashes' }
  letterAbstract: { lead: string; style: Style }
  body: { size: number; firstLine: number; before: number; line: { exactly: number } | { times: number } }
  /** What stands between a section's number and its title, by the form of the number. */
  headings: { roman: string; arabic: string; letter: string }
  signature: { modes: Partial<Record<SignMode, string>>; body: Style; function: Style; name: Style }
  recipients: { head: Style; list: Style; mark: string; archive: { lead: string; own: string } }
  pageNumber: { size: number; fromTop: number }
  end: '.' | './.'
}
