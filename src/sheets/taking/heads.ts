import { type Field, fieldsOf } from '../fields.ts'

type Cells = readonly (readonly string[])[]
export type Head = { headRow: number; names: string[]; columns: (Field | null)[]; first: number }

const deepest = 40

/** "(1) (2) (3)" or "A B 1 2" under the heads: how columns are numbered. */
export const isNumbering = (texts: readonly string[]): boolean =>
  texts.filter(Boolean).length > 1 && texts.every((text) => text === '' || /^\(?(?:\d{1,2}|[A-E])\)?$/.test(text))

/** Heads on two rows: "Trách nhiệm" over "Chủ trì" and "Phối hợp". */
function lower(rows: Cells, at: number): string[] | null {
  const [upper = [], below = []] = [rows[at], rows[at + 1]]
  if (isNumbering(below)) return null
  const anew = below.filter((text, i) => text !== '' && text !== upper[i])
  const repeats = upper.some((text, i) => text !== '' && (text === below[i] || text === upper[i + 1]))
  const known = fieldsOf(below).filter((field, i) => field !== null && below[i] !== upper[i]).length
  return repeats && anew.length > 0 && known > 0 && anew.every((text) => text.length < 60) ? [...below] : null
}

/** What a row says as heads; `headRow` counts from 1, `first` is the index of the first row below them. */
export function headAt(rows: Cells, headRow: number): Head {
  const at = headRow - 1
  const upper = rows[at] ?? []
  const under = lower(rows, at)
  const width = Math.max(upper.length, under?.length ?? 0)
  const names = Array.from({ length: width }, (_, i) => under?.[i] || upper[i] || '').map((name) =>
    name.replaceAll(/\s+/g, ' ').trim(),
  )
  return { headRow, names, columns: fieldsOf(names), first: at + (under ? 2 : 1) }
}

const worth = ({ columns }: Head) => {
  const found = columns.filter((field) => field !== null)
  return found.includes('content') || found.includes('code') ? found.length : found.length / 10
}

/** The row that reads most like heads, and how much like them; of several the first. */
export function findHead(rows: Cells): Head & { worth: number } {
  let best = { ...headAt(rows, 1), worth: 0 }
  for (let at = 0; at < Math.min(rows.length, deepest); at++) {
    const texts = rows[at]!.filter(Boolean)
    if (texts.length < 2 || texts.some((text) => text.length > 200)) continue
    const head = headAt(rows, at + 1)
    if (worth(head) > best.worth) best = { ...head, worth: worth(head) }
  }
  return best
}
