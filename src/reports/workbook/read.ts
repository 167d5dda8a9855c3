import type { FormValue, ReadForm } from '#src/platform/spreadsheet.ts'
import type { AskedIndicator } from '../shapes.ts'
import { keyOf, type Place, placeOf } from './flat.ts'
import { answerKey, readRowKey } from './keys.ts'
import { rolesMark } from './layout/parts.ts'
import { paper } from './paper.ts'
import { choiceOf, figureOf, nothingOf, type Said, unreadable, wordsOf } from './value.ts'

/** Where in the file an answer stands. */
export type Spot = { sheet: string; cell: string }
export type CellFault = Spot & { key: string; code: string; facts: Record<string, string> }
/** What a workbook answers for one report: answers by key, where each stands, and the cells that cannot be read. */
export type Answers = { answers: Map<string, string>; spots: Map<string, Spot>; faults: CellFault[] }

/** `whole`: the cell says all of a figure, in a table with many. */
type Cell = { sheet: string; value: FormValue; key: string; reportId: string; whole: boolean }

/** Every cell that answers something, by the keys of its row and column: rows may have moved. */
function* cellsOf(sheets: readonly ReadForm[]): Generator<Cell> {
  for (const { name, rows } of sheets) {
    let roles: readonly FormValue[] = []
    for (const row of rows) {
      const first = row[0]?.text ?? ''
      if (first === rolesMark) roles = row
      const of = readRowKey(first)
      if (!of) continue
      for (let at = 1; at < roles.length; at++) {
        const role = roles[at]!.text
        const key = role === '' ? undefined : answerKey(of.of, role)
        const value = row[at]
        if (key && value) yield { sheet: name, value, key, reportId: of.reportId, whole: role.includes('|') }
      }
    }
  }
}

const most = { text: 60_000, why: 2_000 }

function said(value: FormValue, place: Place, indicators: ReadonlyMap<string, AskedIndicator>): Said | undefined {
  const wrong = unreadable(value)
  if (wrong) return wrong
  if (!('unitId' in place)) return place.part === 'text' ? wordsOf(value, most.text) : nothingOf(value)
  if (place.part === 'state') return choiceOf(value)
  if (place.part === 'why') return wordsOf(value, most.why)
  const indicator = indicators.get(place.code)
  return indicator && figureOf(value, indicator, place.part)
}

/** The answers of a workbook, report by report. */
export function answersIn(sheets: readonly ReadForm[], indicators: ReadonlyMap<string, AskedIndicator>) {
  const all = new Map<string, Answers>()
  for (const { sheet, value, key, reportId, whole } of cellsOf(sheets.filter(({ name }) => name !== paper.keys))) {
    const of: Answers = all.get(reportId) ?? { answers: new Map(), spots: new Map(), faults: [] }
    all.set(reportId, of)
    const place = placeOf(key)
    const read = place && said(value, place, indicators)
    if (!place || !read) continue
    const spot = { sheet, cell: value.at }
    const reject = (code: string, facts: Record<string, string> = {}) => of.faults.push({ ...spot, key, code, facts })
    const first = of.spots.get(key)
    if (first) {
      if (value.kind === 'blank' && !of.answers.get(key)) continue
      // which of the two is meant nobody can know: neither is taken
      of.answers.delete(key)
      reject('twice', { first: `${first.sheet}, ${first.cell}` })
      continue
    }
    of.spots.set(key, spot)
    if ('code' in read) reject(read.code, read.facts)
    else if ('text' in read) {
      of.answers.set(key, read.text)
      if (whole && 'unitId' in place && place.part !== 'denominator') put(of, { ...place, part: 'state' }, '', spot)
    } else putState(of, place as Figure, read, spot)
  }
  for (const of of all.values()) rejectBoth(of)
  return all
}

type Figure = Extract<Place, { unitId: string }>
function put({ answers, spots }: Answers, place: Figure, text: string, spot: Spot) {
  const key = keyOf(place)
  answers.set(key, text)
  spots.set(key, spot)
}

/** A cell of a table says in words why it has no figure: three answers at once. */
function putState(of: Answers, place: Figure, read: { state: string; why: string }, spot: Spot) {
  put(of, place, '', spot)
  put(of, { ...place, part: 'state' }, read.state, spot)
  put(of, { ...place, part: 'why' }, read.why, spot)
}

/** A number and a reason why there is none cannot both be meant. */
function rejectBoth({ answers, spots, faults }: Answers): void {
  for (const [key, text] of answers) {
    const place = placeOf(key)
    if (!place || !('unitId' in place) || place.part !== 'state' || text === '') continue
    const figure = (['value', 'numerator', 'denominator'] as const)
      .map((part) => keyOf({ ...place, part }))
      .find((one) => (answers.get(one) ?? '') !== '')
    if (figure)
      faults.push({ ...spots.get(key)!, key, code: 'stateWithFigure', facts: { figure: answers.get(figure)! } })
  }
}
