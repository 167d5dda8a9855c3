import { provisionAt } from '#src/readings/index.ts'
import type { Fault } from './fault.ts'
import type { Ground } from './ground.ts'
import type { TaskRow } from './rows.ts'

/** "96-KH/TU, mục II.1" → "II.1"; words that name no place in a document say nothing here. */
function placeIn(text: string): string | null {
  const said = /(?:mục|điều|khoản|điểm|phần|section|article)\s+(.+)$/iu.exec(text)?.[1] ?? text
  const words = said.trim().replace(/[.,;]+$/, '')
  return /^[\p{L}\p{N}]{1,6}(?:[.\s]{1,2}[\p{L}\p{N}]{1,6}){0,4}$/u.test(words) &&
    /^(?:[IVXLC]+|\d+|[A-Za-zđĐ])(?:[.\s]|$)/u.test(words)
    ? words.replaceAll(/[.\s]+/g, '.')
    : null
}

/** The provision a row stands on: the one its own cell names, else the heading it stands under. */
export function provisionOf(
  { provisions }: Ground,
  { texts, under }: TaskRow,
): { provisionId: string | null; faults: Fault[] } {
  const none = { provisionId: null, faults: [] }
  if (provisions.length === 0) return none
  const place = texts.basis === undefined ? null : placeIn(texts.basis)
  if (place === null) return { provisionId: under === null ? null : provisionAt(provisions, under), faults: [] }
  const provisionId = provisionAt(provisions, place)
  return provisionId
    ? { provisionId, faults: [] }
    : { ...none, faults: [{ field: 'basis', code: 'basis-unknown', facts: { place } }] }
}
