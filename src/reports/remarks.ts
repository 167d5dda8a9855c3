import { z } from 'zod'
import { answerOf, Cell, type Content, placeOf } from './content.ts'
import type { ReportState } from './moves.ts'

/** What is asked of one place: a cell or a section, written as `cellPath` does; of a text one of its paragraphs, from 0. */
export const Pin = z
  .strictObject({
    path: z.string().max(240),
    paragraph: z.int().min(0).max(30_000).optional(),
    text: z.string().trim().min(1).max(2_000),
  })
  .meta({ id: 'ReportPin' })
export type Pin = z.output<typeof Pin>

export const Remark = z
  .object({
    id: z.uuid(),
    path: z.string(),
    paragraph: z.int().nullable(),
    text: z.string(),
    /** What stood there when it was sent back: the cell unless it was blank, the paragraph's words. */
    cell: Cell.nullable(),
    quote: z.string().nullable(),
  })
  .meta({ id: 'ReportRemark' })
export type Remark = z.output<typeof Remark>

export const paragraphsOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Back = { move: string; from: ReportState; to: ReportState; remarks: readonly Remark[]; by: string; onDay: string }
export type Asked = Remark & { by: string; onDay: string }

/**
 * The remarks that hold now: of the receiver's last return and of those that the unit's own head made since. A receipt
 * settles them; a later return speaks for itself.
 */
export function remarksNow(moves: readonly Back[]): Asked[] {
  const settled = moves.findLastIndex(({ move }) => move === 'receive') + 1
  const outside = moves.findLastIndex(({ from, to }) => to === 'returned' && from !== 'submitted')
  return moves
    .slice(Math.max(settled, outside))
    .filter(({ to }) => to === 'returned')
    .flatMap(({ remarks, by, onDay }) => remarks.map((remark) => ({ ...remark, by, onDay })))
}

const figures = ['value', 'numerator', 'denominator', 'words', 'state', 'reason', 'note', 'over'] as const
export const sameCell = (one: Cell | null | undefined, other: Cell | null | undefined): boolean =>
  figures.every((part) => (one?.[part] ?? '') === (other?.[part] ?? ''))

export const cellOf = (content: Content, path: string): Cell | undefined => {
  const { sectionId, cell: at } = placeOf(path)
  return answerOf(content, sectionId).cells?.find(
    (cell) => cell.unitId === at?.unitId && cell.indicator === at.indicator && cell.item === at.item,
  )
}

/** Whether something else stands now where the remark is pinned; of a whole section this is not asked. */
export function isChanged(remark: Remark, content: Content): boolean | undefined {
  const { sectionId, cell } = placeOf(remark.path)
  if (cell) return !sameCell(remark.cell, cellOf(content, remark.path))
  if (remark.quote === null) return undefined
  return !paragraphsOf(answerOf(content, sectionId).text).includes(remark.quote)
}
