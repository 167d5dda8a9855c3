import type { z } from 'zod'
import { isIncomplete, type Row, shortPeriod, shownIn } from '#src/indicators/contract.ts'
import { vi as indicatorVi } from '#src/indicators/words.vi.ts'
import { periodName } from '#src/periods/index.ts'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import type { Words } from '#src/platform/words.ts'
import { vi as reportVi } from '#src/reports/words.vi.ts'
import { vi as taskVi } from '#src/tasks/words.vi.ts'
import type { ShownIndicator, TileShown } from '../shown-shapes.ts'
import type { TileOf } from '../tiles.ts'
import { vi } from '../words.vi.ts'

type Indicator = z.output<typeof ShownIndicator>
type Shown<K extends TileShown['kind']> = Extract<TileShown, { kind: K }>
type Cell = { text: string; align?: 'start' | 'end' }

const words = vi.shown
const none = '–'
const indicatorWords = indicatorVi as Words<typeof indicatorVi>
export const saidOf = (indicator: Indicator) => shownIn(indicator, 'vi', indicatorWords)
const figures = (...texts: string[]): Cell[] => texts.map((text) => ({ text, align: 'end' }))
const named = ({ nameVi, measure }: Indicator) => `${nameVi}, ${measure}`

/** Where the figures come from: said under every table and chart, as on the screen. */
export function sourceOf(rows: readonly Row[], of: readonly Indicator[], provisional: boolean): string {
  const { trend } = indicatorVi
  return [
    provisional ? trend.provisional : trend.official,
    ...(rows.some((row) => row.exact === false) ? [words.estimated] : []),
    ...(of.some(({ illustrative }) => illustrative) ? [words.illustrative] : []),
  ].join(' ')
}

export const table = (head: string[], rows: Cell[][], source: string, widths?: number[]): DocumentBlock => ({
  type: 'figureTable',
  attrs: { caption: '', head, rows: rows.map((cells) => ({ cells })), source, ...(widths && { widths }) },
})

/** A figure as a cell says it: what is missing is no zero, what is incomplete says how far. */
function cellOf(row: Row | undefined, indicator: Indicator): string {
  if (!row) return none
  const said = saidOf(indicator)
  if (row.value === null) return said.absent(row)
  const value = `${said.cell(row)}${row.exact === false ? 'ư' : ''}`
  return isIncomplete(row) ? `${value} (${said.completeness(row)})` : value
}

const mark = '*'
/** Periods stand close on paper: a mark beside the figure, what it lacks under the table. */
const markedOf = (row: Row, indicator: Indicator) =>
  row.value !== null && isIncomplete(row) ? `${saidOf(indicator).cell(row)}${mark}` : cellOf(row, indicator)
const lacking = (indicator: Indicator, rows: readonly Row[]) =>
  rows
    .filter((row) => row.value !== null && isIncomplete(row))
    .map(
      (row) => `${mark} ${periodName(row.period, 'vi')}: ${words.completeness(saidOf(indicator).completeness(row))}.`,
    )

/** "QI/2019, QII, QIII, QIV, QI/2020": a year is said where it begins, so that names do not run together. */
export function labelsOf(rows: readonly Row[]): string[] {
  let last = ''
  return rows.map(({ period }) => {
    const [part = '', year = ''] = shortPeriod(period, 'vi').split('/')
    const label = year && year === last ? part : shortPeriod(period, 'vi')
    last = year
    return label
  })
}

/** Figures that stand side by side on the screen are the rows of one table on paper. */
export function figureTable(tiles: readonly Shown<'figure'>[], provisional: boolean): DocumentBlock {
  const head = [
    words.indicator,
    indicatorVi.period,
    words.value,
    words.targetHead,
    words.attainment,
    words.change,
    words.completenessHead,
  ]
  const units = new Set(tiles.map(({ unit }) => unit.id))
  const rows = tiles.map(({ indicator, unit, row, year }): Cell[] => {
    const said = saidOf(indicator)
    const aimed = year ?? row
    const { attainment } = aimed
    const attained = attainment?.kind === 'percent' ? said.percent(attainment.percent) : none
    return [
      { text: units.size > 1 ? `${named(indicator)} (${unit.name})` : named(indicator) },
      { text: periodName(row.period, 'vi') },
      ...figures(
        row.value === null ? said.absent(row) : `${said.cell(row)}${row.exact === false ? 'ư' : ''}`,
        `${said.aim(aimed) ?? none}${year ? ` (${shortPeriod(year.period, 'vi')})` : ''}`,
        attained,
        row.change ? said.change(row.change) : none,
      ),
      { text: said.completeness(row) },
    ]
  })
  return table(
    head,
    rows,
    sourceOf(
      tiles.map(({ row }) => row),
      tiles.map(({ indicator }) => indicator),
      provisional,
    ),
    [44, 19, 20, 22, 14, 25, 20],
  )
}

const unitKey = (row: Row) => `${row.unitId} ${row.parentId}`

export function seriesTable({ by, lines }: Shown<'series'>, provisional: boolean): DocumentBlock[] {
  const all = lines.flatMap(({ rows }) => rows)
  const source = sourceOf(
    all,
    lines.map(({ indicator }) => indicator),
    provisional,
  )
  if (by === 'periods')
    return [...Map.groupBy(lines, ({ rows }) => rows.map(({ period }) => period).join()).values()].map((of) =>
      table(
        [words.indicator, ...of[0]!.rows.map(({ period }) => shortPeriod(period, 'vi'))],
        of.map(({ indicator, rows }) => [
          { text: named(indicator) },
          ...figures(...rows.map((row) => markedOf(row, indicator))),
        ]),
        [...of.flatMap(({ indicator, rows }) => lacking(indicator, rows)), source].join(' '),
        [of[0]!.rows.length > 6 ? 2.4 : 3, ...of[0]!.rows.map(() => 1)],
      ),
    )
  const units = new Map<string, Row>()
  for (const row of all) units.set(unitKey(row), row)
  return [
    table(
      [words.unit, ...lines.map(({ indicator, period }) => `${named(indicator)}, ${periodName(period, 'vi')}`)],
      [...units].map(([key, unit]) => [
        { text: unit.unitName ?? words.ended },
        ...figures(
          ...lines.map(({ indicator, rows }) =>
            cellOf(
              rows.find((row) => unitKey(row) === key),
              indicator,
            ),
          ),
        ),
      ]),
      source,
    ),
  ]
}

/** The picture, and the same figures in a table under it. */
export function chartOf(tile: TileOf<'chart'>, shown: Shown<'series'>, provisional: boolean): DocumentBlock[] {
  const { indicator, period, rows: all } = shown.lines[0]!
  const rows = shown.by === 'units' ? all.filter(({ parentId }) => parentId !== null) : all
  const targets = new Set(rows.map(({ target }) => target))
  const [target] = targets
  const drawn = rows.some(({ value }) => value !== null)
  if (!drawn) return seriesTable(shown, provisional)
  return [
    {
      type: 'figureChart',
      attrs: {
        kind: shown.by === 'units' ? 'bar' : tile.form,
        finding: words.by(indicator.nameVi, shown.unit.name, periodName(period, 'vi')),
        measure: `${indicator.measure}, ${shown.unit.name}`,
        labels: shown.by === 'units' ? rows.map((row) => row.unitName ?? words.ended) : labelsOf(rows),
        series: [{ name: shown.unit.name, values: rows.map(({ value }) => value) }],
        target: targets.size === 1 ? (target ?? null) : null,
        source: '',
      },
    },
    ...seriesTable(shown, provisional),
  ]
}

const lights = ['blue', 'green', 'amber', 'red', 'grey'] as const
export function tasksTable(tile: TileOf<'tasks'>, { total, byLight, groups, more }: Shown<'tasks'>): DocumentBlock {
  const counts = (n: number, of: Record<string, number>) =>
    figures(String(n), ...lights.map((light) => String(of[light] ?? 0)))
  const first = tile.by === 'sector' ? words.sector : words.lead
  return table(
    [tile.by === 'none' ? words.total : first, words.total, ...lights.map((light) => taskVi.lights[light])],
    [
      ...groups.map((group) => [
        { text: group.name || (tile.by === 'sector' ? words.noSector : words.noLead) },
        ...counts(group.total, group.byLight),
      ]),
      [{ text: words.all }, ...counts(total, byLight)],
    ],
    more > 0 ? words.more(more) : '',
  )
}

const states = ['received', 'approved', 'returned', 'submitted', 'draft', 'open', 'exempted'] as const
export function reportsTable({ period, byState, total, late }: Shown<'reports'>): DocumentBlock {
  return table(
    [words.state, words.count],
    [
      ...states
        .filter((state) => byState[state])
        .map((state) => [{ text: reportVi.states[state] }, ...figures(String(byState[state]))]),
      [{ text: words.all }, ...figures(String(total))],
    ],
    [period ? periodName(period, 'vi') : words.noReports, ...(late > 0 ? [`${late} ${words.late}`] : [])].join('; '),
  )
}
