import { labelsIn } from '../assign/labels.ts'
import { besidesIn } from '../assign/trailing.ts'
import { never, whenIn } from '../deadline/deadline.ts'
import { blank, type Draft } from '../draft.ts'
import { fill, leadsIn, peopleIn } from '../labelled.ts'
import type { Ground } from '../mentions/list.ts'
import { letterAt, longestParagraph } from '../outline.ts'
import type { Span } from '../sentences.ts'
import type { Block, Cell } from '../shapes.ts'
import { type Column, headerOf } from './columns.ts'

type Table = Extract<Block, { kind: 'table' }>
type Row = Partial<Record<Column, Span>>

const isNumbering = (texts: readonly string[]) =>
  texts.every((text) => text === '' || /^\(?[\dA-E]\)?$/.test(text)) && texts.some(Boolean)
const isGroupNumber = (text: string) => /^(?:[IVX]+|[A-H])[.)]?$/.test(text)

/** The tasks of an annex table: a row each, group rows told from them by what they leave empty. */
export function tasksOfTable(ground: Ground, table: Table, year: number): Draft[] {
  const { text } = ground
  const textOf = ({ start, end }: Cell) => text.source.slice(start, end).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const texts = table.rows.map((row) => row.map(textOf))
  const header = headerOf(texts)
  if (!header) return []
  const drafts: Draft[] = []
  let group: string | null = null
  let above: Row = {}
  for (const [i, cells] of table.rows.entries()) {
    if (i < header.first || isNumbering(texts[i]!)) continue
    const row: Row = {}
    for (const [column, cell] of cells.entries()) {
      const name = header.columns[column] ?? 'other'
      const from = letterAt(text, cell.start)
      const span = { from, to: Math.min(letterAt(text, cell.end), from + longestParagraph) }
      if (texts[i]![column] && !row[name]) row[name] = span
    }
    if (!row.content && row.lead && above.content) row.number ??= above.number
    const number = row.number ? text.source.slice(text.places[row.number.from], text.places[row.number.to]).trim() : ''
    const content = row.content ?? (new Set(cells.map((c) => c.start)).size <= 2 ? row.number : undefined)
    if (!content && !(row.lead && above.content)) continue
    const held = content ?? above.content!
    const spans = new Set([row.lead, row.coordinating, row.when].filter(Boolean).map((span) => span!.from))
    const wide = [...spans].every((from) => from === held.from)
    const heading =
      wide &&
      (isGroupNumber(number) || !row.content || spans.size > 0 || /^[IVX]+\s*[.-]/.test(texts[i]!.find(Boolean) ?? ''))
    if (heading) {
      group = isGroupNumber(number)
        ? number.replace(/[.)]$/, '')
        : (/^([IVX]+)\s*[.-]/.exec(texts[i]!.find(Boolean) ?? '')?.[1] ?? null)
      above = {}
      continue
    }
    // a cell left empty below one that holds for several rows
    const inherited = !row.lead && above.lead !== undefined
    if (!row.lead && !above.lead) continue
    if (row.lead) above = row
    const draft = blank(held, [group, /^\d+(?:\.\d+)*/.exec(number)?.[0]].filter(Boolean).join('.') || null)
    const own = cells.filter(({ merged, start, end }) => !merged && end > start)
    const [first, last] = [own[0] ?? cells[0]!, own.at(-1) ?? cells.at(-1)!]
    Object.assign(draft, { from: letterAt(text, first.start), to: letterAt(text, last.end), inherited })
    readCells(
      ground,
      draft,
      inherited
        ? {
            ...row,
            lead: above.lead!,
            ...(!row.coordinating && above.coordinating ? { coordinating: above.coordinating } : {}),
          }
        : row,
      year,
    )
    drafts.push(draft)
  }
  return drafts
}

function readCells(ground: Ground, draft: Draft, row: Row, year: number): void {
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
  if (row.when) draft.when = whenIn(bare.slice(row.when.from, row.when.to), year, true)
  draft.when ??= whenIn(bare.slice(draft.content[0]!.from, draft.content[0]!.to), year)
  // a row's number is no date
  draft.when ??= never
  if (row.product) draft.product = row.product
  const beside = besidesIn(ground, draft.content[0]!.from, draft.content[0]!.to)
  if (!row.coordinating) draft.coordinating.push(...beside.coordinating)
  // what a merged cell above says lends its words, not its place
  Object.assign(draft, span)
}
