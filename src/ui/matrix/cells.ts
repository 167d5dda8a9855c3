import { parseFigure } from '#src/platform/number.ts'

/** Where a cell is: its row and its input column, counted from 0. */
export type Place = { row: number; column: number }
export type Change = { row: string; column: string; text: string }

/** Why there is no number: three different answers, each but the last with a reason. */
export type Absence = 'notApplicable' | 'notAvailable' | 'nothingArose'
export type Cell =
  | { kind: 'input'; text: string }
  | { kind: 'computed'; text: string }
  | { kind: 'filledIn'; text: string; href?: string }
  | { kind: 'absent'; state: Absence; reason?: string }

/** Blank is missing, not wrong. */
export const isFigure = (text: string): boolean => text.trim() === '' || parseFigure(text) !== undefined

/** A block as a spreadsheet copies it: lines, cells between tabs; the last line break ends the block. */
export const readBlock = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))

type Grid = { rows: readonly string[]; columns: readonly string[]; typed: (row: string, column: string) => boolean }

/** A block laid down from a cell on: what falls outside or on a cell that takes no typing is left out, never shifted. */
export function placed(block: readonly (readonly string[])[], from: Place, { rows, columns, typed }: Grid): Change[] {
  return block.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const [row, column] = [rows[from.row + down], columns[from.column + right]]
      return row !== undefined && column !== undefined && typed(row, column) ? [{ row, column, text }] : []
    }),
  )
}

/** Where a key leads from a cell, over cells that take no typing; undefined where it stays. `whole`: all its text is selected. */
export function step(key: string, from: Place, whole: boolean, { rows, columns, typed }: Grid): Place | undefined {
  const by = {
    ArrowDown: [1, 0],
    Enter: [1, 0],
    ArrowUp: [-1, 0],
    ...(whole && { ArrowLeft: [0, -1], ArrowRight: [0, 1] }),
  }[key]
  if (!by) return undefined
  let { row, column } = from
  for (;;) {
    row += by[0]!
    column += by[1]!
    const [r, c] = [rows[row], columns[column]]
    if (r === undefined || c === undefined) return undefined
    if (typed(r, c)) return { row, column }
  }
}
