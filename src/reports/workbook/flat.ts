import { exact, parseDecimal } from '#src/platform/number.ts'
import { type Answer, answerOf, type Cell, type Content } from '../content.ts'

/** What one cell of a workbook answers: words of a section, or a part of a figure. `why`: the reason, or the explanation. */
export type Place =
  | { sectionId: string; part: 'text' | 'nothing' }
  | { sectionId: string; unitId: string; code: string; item: string; part: FigurePart }
export const figureParts = ['value', 'numerator', 'denominator', 'state', 'why'] as const
export type FigurePart = (typeof figureParts)[number]

/** The answers of a content one by one, each by its key; what is not answered is not there. */
export type Flat = ReadonlyMap<string, string>

const bar = '|'
/** The item stands last: it is the one part that people name as they like. */
export const keyOf = (place: Place): string =>
  ('unitId' in place
    ? [place.sectionId, place.part, place.unitId, place.code, place.item]
    : [place.sectionId, place.part]
  ).join(bar)

export function placeOf(key: string): Place | undefined {
  const [sectionId = '', part = '', unitId, code, ...item] = key.split(bar)
  if (part === 'text' || part === 'nothing') return unitId === undefined ? { sectionId, part } : undefined
  const known = (figureParts as readonly string[]).includes(part)
  return known && unitId && code
    ? { sectionId, part: part as FigurePart, unitId, code, item: item.join(bar) }
    : undefined
}

/** Of which indicators a figure is a text. */
export type InWords = (code: string) => boolean

/** As a workbook can give it back: the same number however it is written, the same words however lines end. */
export function plain(place: Place, text: string, inWords: InWords): string {
  const isNumber = 'unitId' in place && !['state', 'why'].includes(place.part) && !inWords(place.code)
  const figure = isNumber ? parseDecimal(text) : undefined
  return figure ? exact(figure) : text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
}

const cellTexts = (cell: Cell): Record<FigurePart, string | undefined> => ({
  value: cell.value ?? cell.words,
  numerator: cell.numerator,
  denominator: cell.denominator,
  state: cell.state,
  why: cell.state ? cell.reason : cell.note,
})

export function flatten({ sections }: Content, inWords: InWords): Flat {
  const flat = new Map<string, string>()
  const put = (place: Place, text = '') => {
    const said = plain(place, text, inWords)
    if (said !== '') flat.set(keyOf(place), said)
  }
  for (const [sectionId, { text, nothingArose, cells = [] }] of Object.entries(sections)) {
    put({ sectionId, part: 'text' }, text)
    put({ sectionId, part: 'nothing' }, nothingArose ? 'x' : undefined)
    for (const cell of cells) {
      const { unitId, indicator: code, item } = cell
      const texts = cellTexts(cell)
      for (const part of figureParts) put({ sectionId, unitId, code, item, part }, texts[part])
    }
  }
  return flat
}

const without = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined && value !== '')) as T

/** The content with these answers changed; an empty text takes an answer away. All else stays as it is. */
export function withAnswers(content: Content, changes: Flat): Content {
  const sections = { ...content.sections }
  for (const [key, text] of changes) {
    const place = placeOf(key)
    if (!place) continue
    const answer = sections[place.sectionId] ?? answerOf(content, place.sectionId)
    sections[place.sectionId] =
      'unitId' in place ? withFigure(answer, place, text) : withWords(answer, place.part, text)
  }
  for (const [id, { cells, ...rest }] of Object.entries(sections))
    if (cells) sections[id] = { ...rest, cells: cells.filter(says) }
  return { ...content, sections }
}

/** A cell of which nothing is left is missing again. */
const says = (cell: Cell) => Object.values(cellTexts(cell)).some((text) => text !== undefined && text !== '')

function withWords({ text, nothingArose, ...rest }: Answer, part: 'text' | 'nothing', to: string): Answer {
  const words = part === 'text' ? to : text
  const nothing = part === 'nothing' ? to !== '' : nothingArose
  return { ...rest, ...(words && { text: words }), ...(nothing && { nothingArose: true }) }
}

type FigurePlace = Extract<Place, { unitId: string }>

function withFigure(answer: Answer, { unitId, code, item, part }: FigurePlace, text: string): Answer {
  const cells = answer.cells ?? []
  const is = (cell: Cell) => cell.unitId === unitId && cell.indicator === code && cell.item === item
  const old = cells.find(is) ?? { unitId, indicator: code, item }
  const texts = { ...cellTexts(old), [part]: text }
  const { value, numerator, denominator, state, why } = texts
  const about = state ? { state: state as NonNullable<Cell['state']>, reason: why } : { note: why }
  const parts = old.words !== undefined ? { words: value } : { value }
  const fresh = { ...without({ ...parts, numerator, denominator, ...about }), unitId, indicator: code, item } as Cell
  const at = cells.findIndex(is)
  return { ...answer, cells: at < 0 ? [...cells, fresh] : cells.with(at, fresh) }
}
