import { labelsIn } from '../assign/labels.ts'
import { besidesIn } from '../assign/trailing.ts'
import { never, whenIn } from '../deadline/deadline.ts'
import { cellRhythm } from '../deadline/rhythm.ts'
import { blank, type Draft } from '../draft.ts'
import { written } from '../fold.ts'
import { fill, leadsIn, peopleIn } from '../labelled.ts'
import { type Ground, listAt } from '../mentions/list.ts'
import { letterAt, longestParagraph } from '../outline.ts'
import type { Span } from '../sentences.ts'
import type { Block, Cell } from '../shapes.ts'
import { type Column, type Header, headerOf } from './columns.ts'

type Table = Extract<Block, { kind: 'table' }>
type Row = Partial<Record<Column, Span | undefined>>

const isNumbering = (texts: readonly string[]) =>
  texts.every((text) => text === '' || /^\(?[\dA-E]\)?$/.test(text)) && texts.filter(Boolean).length > 1
const isGroupNumber = (text: string) => /^(?:[IVX]+|[A-H]|\p{Lu}{1,3})[.)]?$/u.test(text)
const numbered = /^(?:[ivx]+|[a-h]|\d+)\s*[.)-]\s*/
const leadsGroup = /^(?:[IVX]+|[A-H])\s*[.-]\s/
/** "nt", "như trên": what the cell above says. */
const isDitto = (text: string) => /^[-"'″”\s/]*(?:nt|như trên)?[-"'″”\s/]*$/i.test(text) && /[nN]|["″”]|\/\//.test(text)

const textOf = (ground: Ground, { start, end }: Cell) =>
  ground.text.source.slice(start, end).normalize('NFC').replaceAll(/\s+/g, ' ').trim()

function spanOf(ground: Ground, { start, end }: Cell): Span {
  const from = letterAt(ground.text, start)
  return { from, to: Math.min(letterAt(ground.text, end), from + longestParagraph) }
}

/** More than half of the cells that say anything are names throughout, or times. */
function holdsOf(ground: Ground, table: Table, texts: readonly (readonly string[])[], year: number) {
  return (_: readonly string[], rows: readonly number[], column: number): 'names' | 'times' | null => {
    const cells = rows.flatMap((row) => {
      const cell = table.rows[row]![column]
      return cell && texts[row]![column] && !isDitto(texts[row]![column]!) && /\p{L}{2}|\d/u.test(texts[row]![column]!)
        ? [spanOf(ground, cell)]
        : []
    })
    const share = (test: (span: Span) => boolean) => cells.filter(test).length > cells.length / 2
    if (share(({ from, to }) => to - from < 40 && whenIn(ground.text.bare.slice(from, to), year, true) !== null))
      return 'times'
    if (share(({ from, to }) => (listAt(ground, from, to)?.to ?? 0) >= to - 2)) return 'names'
    return null
  }
}

function isHeading(row: Row, cells: readonly Cell[], said: readonly string[], number: string, above: Row): boolean {
  const says = said.filter((text, i) => text !== '' && !cells[i]?.merged).length
  if (
    says <= 2 &&
    (isGroupNumber(number) || (row.number && row.content && !row.lead && !cells.some(({ merged }) => merged)))
  )
    return true
  const content = row.content ?? (new Set(cells.map((c) => c.start)).size <= 2 ? row.number : undefined)
  if (!content && !(row.lead && above.content)) return true
  const held = content ?? above.content!
  const spans = new Set([row.lead, row.coordinating, row.when].filter(Boolean).map((span) => span!.from))
  if (![...spans].every((from) => from === held.from)) return false
  return isGroupNumber(number) || !row.content || spans.size > 0 || leadsGroup.test(said.find(Boolean) ?? '')
}

/** The cell of a heading row that holds nothing but names. */
function bodyIn(ground: Ground, cells: readonly Cell[], said: readonly string[]): Span | undefined {
  return cells
    .filter((_, i) => /\p{L}{2}/u.test(said[i] ?? ''))
    .map((cell) => spanOf(ground, cell))
    .map(({ from, to }) => ({ from: from + (numbered.exec(ground.text.bare.slice(from, to))?.[0].length ?? 0), to }))
    .find(({ from, to }) => (listAt(ground, from, to)?.to ?? 0) >= to - 1)
}

/** Reads the rows below a header: a task each, group rows told from them by what they leave empty. */
function tasksOf(ground: Ground, table: Table, texts: readonly string[][], header: Header, year: number): Draft[] {
  const drafts: Draft[] = []
  let group: string | null = null
  let above: Row = {}
  /** "II. Sở Y tế" over what it does, where no column says who does. */
  let named: Span | undefined
  const nameless = !header.columns.includes('lead')
  for (const [i, cells] of table.rows.entries()) {
    const said = texts[i]!
    if (i < header.first || isNumbering(said)) continue
    const row: Row = {}
    for (const [column, cell] of cells.entries()) {
      const name = header.columns[column] ?? 'other'
      if (!said[column] || row[name]) continue
      row[name] = isDitto(said[column]) ? above[name] : spanOf(ground, cell)
    }
    if (!row.content && row.lead && above.content) row.number ??= above.number
    const number = row.number ? written(ground.text, row.number.from, row.number.to) : ''
    if (isHeading(row, cells, said, number, above)) {
      const [, roman] = /^([IVX]+)\s*[.-]/.exec(said.find(Boolean) ?? '') ?? []
      group = isGroupNumber(number) ? number.replace(/[.)]$/, '') : (roman ?? null)
      if (nameless) named = bodyIn(ground, cells, said) ?? named
      above = { lead: above.lead }
      continue
    }
    if (nameless) row.lead = named
    const content = row.content ?? above.content
    // a cell left empty below one that holds for several rows
    const inherited = above.lead !== undefined && (row.lead === undefined || row.lead === above.lead)
    if (!content || (!row.lead && !above.lead)) continue
    above = inherited ? { ...above, ...row } : row
    const own = /^\p{Lu}{0,3}\d+(?:\.\d+)*/u.exec(number)?.[0]
    const draft = blank(content, [group, own].filter(Boolean).join('.') || null)
    const filled = cells.filter(({ merged, start, end }) => !merged && end > start)
    const [first, last] = [filled[0] ?? cells[0]!, filled.at(-1) ?? cells.at(-1)!]
    Object.assign(draft, { from: letterAt(ground.text, first.start), to: letterAt(ground.text, last.end), inherited })
    readCells(ground, draft, inherited ? { ...above, ...row } : row, year, header.unit)
    drafts.push(draft)
  }
  return drafts
}

/** Tables that stand one under the other as one: each begins with a head of its own. */
function apart(ground: Ground, table: Table): Table[] {
  const begins = table.rows.flatMap(([first], i) =>
    i > 0 && first && /^(?:stt|tt|số tt|số thứ tự)$/i.test(textOf(ground, first)) ? [i] : [],
  )
  return [0, ...begins].map((from, i) => ({ ...table, rows: table.rows.slice(from, begins[i] ?? table.rows.length) }))
}

/** Reads a document's annex tables one after another; one that a page or a heading cut goes on under the columns before. */
export function tableReader(ground: Ground): (table: Table, year: number) => Draft[] {
  let header: Header | null = null
  return (table, year) => apart(ground, table).flatMap((part) => read(part, year))

  function read(table: Table, year: number): Draft[] {
    const texts = table.rows.map((row) => row.map((cell) => textOf(ground, cell)))
    const own = headerOf(texts, holdsOf(ground, table, texts, year))
    const width = Math.max(...texts.map((row) => row.length))
    if (own) header = own
    else if (header && width <= header.columns.length) header = { ...header, first: 0 }
    else return []
    return tasksOf(ground, table, texts, header, year)
  }
}

/** A cell that says there is none. */
const nothing = /^[\s\-./…]*$|^(?:khong(?: co)?|chua co)[\s.]*$/

function readCells(ground: Ground, draft: Draft, row: Row, year: number, unit: string): void {
  const { bare } = ground.text
  const span = { from: draft.from, to: draft.to }
  if (row.lead) {
    const parts = labelsIn(ground.text, row.lead.from, row.lead.to)
    if (parts.length) fill(ground, draft, parts, year)
    else {
      const { lead, coordinating } = leadsIn(ground, row.lead.from, row.lead.to)
      draft.lead.push(...lead)
      draft.coordinating.push(...coordinating)
    }
  }
  if (row.coordinating) draft.coordinating.push(...peopleIn(ground, row.coordinating.from, row.coordinating.to))
  if (row.watching) draft.watching.push(...peopleIn(ground, row.watching.from, row.watching.to))
  if (row.when) {
    const said = bare.slice(row.when.from, row.when.to)
    draft.when = whenIn(unit && /^[\d\s,ivx-]+$/.test(said) ? `${unit} ${said}` : said, year, true)
  }
  const often = row.rhythm && cellRhythm(bare.slice(row.rhythm.from, row.rhythm.to))
  if (often) draft.when ??= { ...never, rhythm: often }
  else if (row.rhythm) draft.when ??= whenIn(bare.slice(row.rhythm.from, row.rhythm.to), year, true)
  const untold = draft.when === null && row.when
  draft.when ??= whenIn(bare.slice(draft.content[0]!.from, draft.content[0]!.to), year)
  // "hằng tuần", "sau khi có hướng dẫn": no day, kept with the work
  if (
    untold &&
    draft.when === null &&
    !nothing.test(bare.slice(untold.from, untold.to)) &&
    /[a-z]{2}/.test(bare.slice(untold.from, untold.to))
  )
    draft.content.push(untold)
  // a row's number is no date
  draft.when ??= never
  if (row.product && !nothing.test(bare.slice(row.product.from, row.product.to))) draft.product = row.product
  const beside = besidesIn(ground, draft.content[0]!.from, draft.content[0]!.to)
  if (!row.coordinating) draft.coordinating.push(...beside.coordinating)
  // what a merged cell above says lends its words, not its place
  Object.assign(draft, span)
}
