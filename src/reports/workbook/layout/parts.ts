import { exact, parseDecimal } from '#src/platform/number.ts'
import { columnLetter, type FormCell, type FormRow, type Look } from '#src/platform/spreadsheet.ts'
import type { AskedIndicator } from '../../shapes.ts'
import type { Flat } from '../flat.ts'
import { paper } from '../paper.ts'

/** What each column of the rows below it answers, by the places in a sheet; in a hidden row that begins with this mark. */
export const rolesMark = '#'

export const cell = (look: Look, value: FormCell['value'] = null, more: Partial<FormCell> = {}): FormCell => ({
  look,
  value,
  ...more,
})

/** One cell over several columns: each of them has its looks, the first its words. */
export const across = (from: number, to: number, one: FormCell): (FormCell | undefined)[] =>
  Array.from({ length: to + 1 }, (_, at) => (at < from ? undefined : at === from ? one : { ...one, value: null }))

export const wide = (from: number, to: number, one: FormCell, more: Partial<FormRow> = {}): FormRow => ({
  cells: across(from, to, one),
  merged: [[from, to]],
  ...more,
})

export const keyed = (key: string, cells: readonly (FormCell | undefined)[]): (FormCell | undefined)[] => [
  cell('key', key),
  ...cells,
]
export const rolesRow = (roles: readonly (string | undefined)[]): FormRow => ({
  cells: keyed(
    rolesMark,
    roles.map((role) => (role ? cell('key', role) : undefined)),
  ),
  hidden: true,
})

/** As high as its words need at so many characters a line. */
export const heightOf = (text: string, width: number, least = 1): number => {
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0)
  return Math.min(400, Math.max(least, lines) * 16 + 4)
}

/** A cell of a spreadsheet by the row's place from 0. */
export const ref = (column: number, row: number) => `${columnLetter(column)}${row + 1}`

/** As a number where the file keeps every digit of it, else as the text it is. */
export const figure = (text: string | null | undefined): FormCell['value'] => {
  if (text === null || text === undefined || text === '') return null
  const read = parseDecimal(text)
  if (!read) return text
  const plain = exact(read)
  return String(Number(plain)) === plain ? Number(plain) : plain
}

const placesIn = (text: string | null | undefined) => text?.split('.')[1]?.length ?? 0
/** How a spreadsheet shows it: with the indicator's decimals, or as many as were written. */
export function formatOf({ decimals, kind }: AskedIndicator, part: string, text?: string | null): string {
  const own = part === 'numerator' || part === 'denominator' ? 0 : Math.max(decimals, kind === 'ratio' ? 1 : 0)
  const places = Math.min(6, part === 'shown' ? own : Math.max(own, placesIn(text)))
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`
}

/** A figure to be filled in, as it stands in the draft. */
export function openFigure(
  indicator: AskedIndicator,
  part: string,
  text: string | undefined,
  inGrid = false,
): FormCell {
  if (indicator.kind === 'text') return cell('text', text ?? null, { open: true })
  if (indicator.kind === 'yesno') {
    const said = { '1': paper.yes, '0': paper.no }[text ?? ''] ?? text ?? null
    return cell('center', said, { open: true, ...(!inGrid && { choices: [paper.yes, paper.no] }) })
  }
  const number = inGrid ? paper.notNumberInGrid : paper.notNumber
  return cell('figure', figure(text), { open: true, format: formatOf(indicator, part, text), number })
}

export const shownFigure = (indicator: AskedIndicator, text: string | null | undefined, look: Look = 'figure') =>
  cell(look, figure(text), { format: formatOf(indicator, 'shown', text) })

export const stateText = (flat: Flat, key: string): string | null => {
  const state = flat.get(key)
  return state === 'notApplicable' || state === 'notAvailable' ? paper.states[state] : null
}
