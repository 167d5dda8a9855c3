import { setImmediate } from 'node:timers/promises'
import type { Field } from '../fields.ts'
import { type Head, isNumbering } from './heads.ts'

export type Texts = Partial<Record<Field, string>>
/** A row below the heads: what its columns say, and the number of the heading it stands under. */
export type TaskRow = { row: number; kind: 'task' | 'group'; texts: Texts; under: string | null }

const isGroupNumber = (text: string) => /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(text)
const numberIn = (text: string) => /^(?:[Mm]ục\s+)?([IVXLC]+|[A-ZĐ])\s*[.):–-]\s+\S/u.exec(text)?.[1] ?? null
/** What a task has and a heading has not. */
const telling: readonly Field[] = ['code', 'lead', 'coordinating', 'watching', 'when', 'product', 'outsideCode']

/**
 * A heading: one text, alone in its row or merged over it, under a roman number, a letter or none; or "1" over "1.1". In a
 * sheet that numbers nothing only what is merged or bears a number in its words.
 */
function isGroup(texts: Texts, below: Texts | undefined, numbered: boolean): boolean {
  const said = texts.content ?? texts.number ?? ''
  if (said === '' || telling.some((field) => texts[field] !== undefined && texts[field] !== said)) return false
  const { number = '' } = texts
  const merged = telling.some((field) => texts[field] === said)
  if (!numbered) return merged || numberIn(said) !== null
  if (merged || number === '' || number === said || isGroupNumber(number)) return true
  return below?.number?.startsWith(`${number.replace(/\.$/, '')}.`) === true
}

const atOnce = 1_000

/** Rows of a sheet by its columns; empty ones and the row that numbers columns are left out. */
export async function rowsOf(
  cells: readonly (readonly string[])[],
  { first, columns }: Pick<Head, 'first' | 'columns'>,
): Promise<TaskRow[]> {
  const textsAt = (at: number): Texts => {
    const row = cells[at] ?? []
    return Object.fromEntries(
      columns.flatMap((field, i) => {
        const text = field === null ? '' : (row[i] ?? '').replaceAll(/[^\S\n]+/g, ' ').replace(/^'(?=[=+\-@])/, '')
        return text.trim() === '' ? [] : [[field, text.trim()]]
      }),
    )
  }
  let under: string | null = null
  const rows: TaskRow[] = []
  for (let at = first; at < cells.length; at++) {
    // others are answered in between
    if (at % atOnce === 0) await setImmediate()
    if (isNumbering(cells[at]!)) continue
    const texts = textsAt(at)
    if (Object.keys(texts).length === 0) continue
    if (isGroup(texts, at + 1 < cells.length ? textsAt(at + 1) : undefined, columns.includes('number'))) {
      const { number = '', content = number } = texts
      under = number !== '' && number !== content ? number.replace(/[.)]$/, '') : numberIn(content)
      rows.push({ row: at + 1, kind: 'group', texts: { number, content }, under: null })
    } else rows.push({ row: at + 1, kind: 'task', texts, under })
  }
  return rows
}
