import { exact, parseFigure } from '#src/platform/number.ts'
import type { FormValue } from '#src/platform/spreadsheet.ts'
import { fold } from '#src/platform/text.ts'
import type { AskedIndicator } from '../shapes.ts'
import type { FigurePart } from './flat.ts'
import { paper } from './paper.ts'

/** What a cell says, as the draft keeps it, or why it cannot be taken. `why`: what a cell of a table says in words besides. */
export type Said =
  | { text: string }
  | { state: 'notApplicable' | 'notAvailable'; why: string }
  | { code: string; facts?: Record<string, string> }

const fault = (code: string, facts?: Record<string, string>): Said => ({ code, ...(facts && { facts }) })

/** What one part of a figure may hold in a draft. */
const longest = 40
const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g
const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/

/** The two ways in which "1.234" or "1,234" can be read; undefined where there is but one. */
export function twoReadings(figure: string): [string, string] | undefined {
  const [, sign = '', whole, part] = /^(-?)([1-9]\d{0,2})[.,](\d{3})$/.exec(figure) ?? []
  return whole && part ? [`${sign}${whole}${part}`, `${sign}${whole},${part}`] : undefined
}

/** A number as people write it in a cell of words: 1.234,5 — 1,234.5 — 1 234 — 12,5. */
function figureIn(text: string): Said {
  const figure = text.trim().replace(/^[−–]/, '-')
  const two = twoReadings(figure)
  if (two) return fault('twoReadings', { text: figure, one: two[0], other: two[1] })
  const bare = figure.replaceAll(spaces, ' ')
  const english = grouped.test(figure) && (figure.includes('.') || figure.split(',').length > 2)
  const read = parseFigure(english ? figure.replaceAll(',', '') : bare)
  if (read && exact(read).length > longest) return fault('long', { most: String(longest) })
  return read ? { text: exact(read) } : fault(dayLike.test(figure) ? 'day' : 'notNumber', { text })
}

const dayLike = /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$|^\d{4}-\d{2}-\d{2}$/

const same = (text: string, ...words: readonly string[]) => words.some((word) => fold(word) === fold(text.trim()))

/** "Chưa có số liệu: lý do", as a cell of a table with many figures says it. */
export function stateIn(text: string): Said | undefined {
  for (const state of ['notApplicable', 'notAvailable'] as const) {
    const begins = fold(text.trim()).startsWith(fold(paper.states[state]))
    if (begins)
      return {
        state,
        why: text
          .trim()
          .slice(paper.states[state].length)
          .replace(/^\s*[:.,;–-]?\s*/, ''),
      }
  }
  return undefined
}

function yesNo({ kind, text }: FormValue): Said {
  if (kind === 'yesno' || text === '0' || text === '1') return { text }
  if (same(text, paper.yes, 'yes', 'x')) return { text: '1' }
  return same(text, paper.no, 'no') ? { text: '0' } : fault('notYesNo', { text })
}

/** A percentage stands for a hundredth: what one sees is what is meant, and only a figure in % can mean it. */
function percentIn(text: string, { measure, kind }: AskedIndicator, part: FigurePart): Said {
  if (measure !== '%' || kind === 'ratio' || part !== 'value') return fault('percent', { text: `${text}%` })
  return figureIn(text)
}

const shifted = (text: string) => {
  const [whole = '', part = ''] = String(Number((Number(text) * 100).toPrecision(15))).split('.')
  return part ? `${whole}.${part}` : whole
}

/** What every cell is asked first: whether it holds anything that can be read at all. */
export function unreadable({ kind, text, merged }: FormValue): Said | undefined {
  if (merged) return fault('merged', { range: merged })
  if (kind === 'error') return fault('error', { text })
  return kind === 'unreckoned' ? fault('unreckoned') : undefined
}

/** The figure that a cell holds for a part of an indicator. */
export function figureOf(value: FormValue, indicator: AskedIndicator, part: FigurePart): Said {
  const text = value.text.normalize('NFC').trim()
  if (value.kind === 'blank') return { text: '' }
  const state = stateIn(text)
  if (state) return state
  if (indicator.kind === 'text') return text.length > longest ? fault('long', { most: String(longest) }) : { text }
  if (indicator.kind === 'yesno') return yesNo({ ...value, text })
  if (value.kind === 'date') return fault('day', { text })
  if (value.kind === 'yesno') return fault('notNumber', { text: text === '1' ? 'TRUE' : 'FALSE' })
  if (value.kind === 'number') return value.percent ? percentIn(shifted(text), indicator, part) : { text }
  const percent = /^(.+?)\s*%$/.exec(text)?.[1]
  return percent === undefined ? figureIn(text) : percentIn(percent, indicator, part)
}

/** The words of a cell that is no figure; a date as offices write it. */
export const wordsOf = ({ text }: FormValue, most: number): Said => {
  const words = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
  return words.length > most ? fault('long', { most: String(most) }) : { text: words }
}

/** The choice beside a figure: why there is none. */
export function choiceOf({ text }: FormValue): Said {
  const said = text.trim()
  if (said === '') return { text: '' }
  const state = (['notApplicable', 'notAvailable'] as const).find((one) => same(said, paper.states[one]))
  return state ? { text: state } : fault('notState', { text: said })
}

export function nothingOf({ text, kind }: FormValue): Said {
  const said = text.trim()
  if (said === '' || (kind === 'yesno' && said === '0')) return { text: '' }
  return same(said, 'x', '1', paper.yes, 'không phát sinh') ? { text: 'x' } : fault('notX', { text: said })
}
