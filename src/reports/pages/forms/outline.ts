import type { CellRule } from '../../cellRules.ts'
import type { Section, Table } from '../../form.ts'
import type { FormWords } from './words.ts'

export type Outline = { name: string; fromDay: string; sections: readonly Section[] }
type Kind = Section['kind']

/** A section as it begins, with an id that none of these has. */
export function newSection(kind: Kind, others: readonly Section[]): Section {
  let n = others.length + 1
  while (others.some(({ id }) => id === `p${n}`)) n += 1
  const table: Table = { about: 'self', indicators: [], rules: [] }
  return { id: `p${n}`, title: '', kind, ...(kind === 'table' && { table }) }
}

/** One place up or down; at the end it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const to = at + by
  if (to < 0 || to >= list.length) return list
  const next = [...list]
  const [one] = next.splice(at, 1)
  next.splice(to, 0, one as T)
  return next
}

const cellsOf = (rule: CellRule) => (rule.kind === 'compare' ? [...rule.left, ...rule.right] : [rule.cell])
export const namesIndicator = (code: string) => (rule: CellRule) =>
  cellsOf(rule).some(({ indicator }) => indicator === code)

/** The table without an indicator, and without what was said of it. */
export function withoutIndicator(table: Table, code: string): Table {
  const { groups, ...rest } = table
  const left = groups
    ?.map((group) => ({ ...group, indicators: group.indicators.filter((one) => one !== code) }))
    .filter((group) => group.indicators.length > 0)
  return {
    ...rest,
    ...(left && { groups: left }),
    indicators: table.indicators.filter((one) => one !== code),
    rules: table.rules.filter((rule) => !namesIndicator(code)(rule)),
  }
}

export type OutlineFault = { id: string; label: string; text: string }
/** What keeps an outline from being saved, each with the id of its field. */
export function faultsOf({ name, fromDay, sections }: Outline, words: FormWords): OutlineFault[] {
  const { builder } = words
  const { faults } = builder
  const part = (at: number) => builder.part(at + 1)
  return [
    ...(name.trim() ? [] : [{ id: 'form-name', label: words.name, text: faults.name }]),
    ...(fromDay ? [] : [{ id: 'form-from', label: builder.fromDay, text: faults.fromDay }]),
    ...(sections.length > 0 ? [] : [{ id: 'form-add', label: words.parts, text: faults.noParts }]),
    ...sections.flatMap((section, at) => [
      ...(section.title.trim() ? [] : [{ id: `title-${section.id}`, label: part(at), text: faults.title }]),
      ...(section.table?.indicators.length === 0
        ? [{ id: `indicators-${section.id}`, label: part(at), text: faults.noIndicators }]
        : []),
    ]),
  ]
}

/** What a version changes against the one before, a sentence each. */
export function differences(
  before: readonly Section[],
  after: readonly Section[],
  nameOf: (code: string) => string,
  words: FormWords['difference'],
): string[] {
  const was = new Map(before.map((section) => [section.id, section]))
  const is = new Set(after.map(({ id }) => id))
  const both = after.filter(({ id }) => was.has(id)).map(({ id }) => id)
  const names = (codes: readonly string[]) => codes.map(nameOf).join(', ')
  return [
    ...after.filter(({ id }) => !was.has(id)).map(({ title }) => words.added(title)),
    ...before.filter(({ id }) => !is.has(id)).map(({ title }) => words.removed(title)),
    ...(both.join() ===
    before
      .filter(({ id }) => is.has(id))
      .map(({ id }) => id)
      .join()
      ? []
      : [words.moved]),
    ...after.flatMap((section) => {
      const old = was.get(section.id)
      if (!old) return []
      const [codes, codesBefore] = [section.table?.indicators ?? [], old.table?.indicators ?? []]
      const more = codes.filter((code) => !codesBefore.includes(code))
      const fewer = codesBefore.filter((code) => !codes.includes(code))
      return [
        ...(old.title === section.title ? [] : [words.renamed(old.title, section.title)]),
        ...(more.length > 0 ? [words.indicatorsAdded(section.title, names(more))] : []),
        ...(fewer.length > 0 ? [words.indicatorsRemoved(section.title, names(fewer))] : []),
        ...(rest(old) === rest(section) ? [] : [words.changed(section.title)]),
      ]
    }),
  ]
}

/** All of a section but its title and which indicators it has. */
const rest = ({ title: _, table, ...section }: Section) =>
  JSON.stringify([Object.entries(section).toSorted(), table && Object.entries({ ...table, indicators: [] }).toSorted()])
