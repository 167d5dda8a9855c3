import type { DocumentBlock } from '#src/platform/rich-text.ts'
import type { Style } from '../layouts/layout.ts'

/** What stands on the paper, with every measure said: Word and the pages on screen draw this and nothing else. */
export type Run = ({ text: string; link?: string } | { break: true }) & Partial<Style>

export type Line = { exactly: number } | { times: number }
export type Listed = { list: number; level: number; ordered: boolean; start: number; nth: number }

/** Sizes and spaces in points, indents in millimetres. */
export type Paragraph = {
  kind: 'paragraph'
  runs: readonly Run[]
  size: number
  align: 'start' | 'center' | 'end' | 'justify'
  before: number
  after: number
  line: Line
  firstLine?: number
  indent?: number
  /** Its place in the document's outline, which Word's navigation and tables of contents read. */
  heading?: 1 | 2 | 3 | 4
  listed?: Listed
  caption?: true
  keepNext?: true
  newPage?: true | undefined
}
/** A thin line, so many millimetres wide, in the middle of its column. */
export type Ruled = { kind: 'rule'; width: number; column: number }
export type Chart = Extract<DocumentBlock, { type: 'figureChart' }>['attrs']
export type Picture = { kind: 'picture'; chart: Chart; width: number; height: number }

export type Cell = { blocks: readonly (Paragraph | Ruled)[]; span?: number }
/** `height`, in millimetres, where the content does not make it. */
export type Row = { cells: readonly Cell[]; head?: true; height?: number }
export type Table = { kind: 'table'; columns: readonly number[]; lined: boolean; rows: readonly Row[] }

export type Block = Paragraph | Ruled | Picture | Table
/** Pages of one orientation: where it changes, a new part begins. */
export type Part = {
  landscape: boolean
  blocks: readonly Block[]
  /** A paper of its own among others in one file: its pages are counted from one. */
  anew?: true
}
