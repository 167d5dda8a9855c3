import { useMemo, useState } from 'react'
import { periodName } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { Change } from '#src/ui/matrix/cells.ts'
import { FigureGrid } from '#src/ui/matrix/figure-grid.tsx'
import type { Checked } from '../checking.ts'
import type { ComparedCell, Comparison } from '../comparisonContract.ts'
import { type Cell, type Content, cellPath } from '../content.ts'
import { comparedColumns, type Section } from '../form.ts'
import type { Report } from '../shapes.ts'
import { cellAt, withCell } from './cells.ts'
import { type Grid, indicatorRows } from './figure-rows.tsx'
import { storedText } from './figure-texts.ts'
import type { Part } from './grid-cells.tsx'
import { useCellRemarks } from './remarks/cell-remarks.tsx'
import { useRemarked } from './remarks/remarked.ts'
import type { UnitRow } from './unit-values.ts'
import { UnitsTable } from './units-table.tsx'
import { useReportWords } from './words.ts'

export type TableProps = {
  report: Report
  section: Section
  content: Content
  comparison: Comparison | undefined
  checked: Checked
  /** Absent where the report is only read. */
  change?: (edit: (content: Content) => Content) => void
}

export type SetCell = Grid['set']
const besideAt = (cells: readonly ComparedCell[]) =>
  new Map(cells.map((cell) => [`${cell.unitId} ${cell.indicator}`, cell]))

/** A form's table: one unit's indicators as rows, or a row for each of several units. */
export function TableSection({ report, section, content, comparison, checked, change }: TableProps) {
  const words = useReportWords()
  const { language: lang } = useLanguage()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const indicators = useMemo(() => new Map(report.indicators.map((i) => [i.code, i])), [report.indicators])
  const beside = useMemo(() => besideAt(comparison?.cells ?? []), [comparison])
  const set: SetCell = (unitId, code, item, to) =>
    change?.((old) => withCell(old, { sectionId: section.id, unitId, indicator: code, item }, to))
  const remarked = useCellRemarks()
  const pick = useRemarked()?.pick
  const shared = { section, period: report.period, indicators, checked, typed, lang, words, set }
  const grid: Grid = { ...shared, readOnly: !change, remarked }
  const rowOf = (unitId: string): UnitRow => ({
    cell: (code, item = '') => cellAt(content, { sectionId: section.id, unitId, indicator: code, item }),
    beside: (code) => {
      const found = beside.get(`${unitId} ${code}`)
      const cell = cellAt(content, { sectionId: section.id, unitId, indicator: code })
      // typed over what activities filled in: entered here like any other
      return cell?.over !== undefined && found?.filledIn?.by === 'activity' ? { ...found, filledIn: null } : found
    },
  })
  const type = (id: string, text: string) => {
    setTyped((old) => ({ ...old, [id]: text }))
    const [unitId = '', code = '', item = '', part = 'value'] = id.split('|')
    set(unitId, code, item, { [part as Part]: storedText(text) } as Partial<Cell>)
  }
  const absent = (id: string, state: Cell['state']) => {
    const [unitId = '', code = '', item = ''] = id.split('|')
    const none = { value: undefined, numerator: undefined, denominator: undefined }
    setTyped((old) =>
      Object.fromEntries(Object.entries(old).filter(([key]) => !key.startsWith(`${unitId}|${code}|${item}|`))),
    )
    set(unitId, code, item, state ? { ...none, note: undefined, state } : { state: undefined, reason: undefined })
  }
  const units = report.rows[section.id] ?? []
  const codes = section.table?.indicators ?? []
  const asked = codes.flatMap((code) => indicators.get(code) ?? [])
  const acts = { type, absent, pick }
  if (typeof section.table?.about === 'object')
    return <UnitsTable grid={grid} units={units} asked={asked} rowOf={rowOf} {...acts} />
  const named = (code: string | null | undefined) => (code ? { note: periodName(code, lang) } : {})
  const shown: readonly string[] = section.table?.columns ?? comparedColumns
  const target = comparison?.cells.find((cell) => cell.target)?.target
  return (
    <FigureGrid
      label={section.title}
      nameHead={words.grid.indicator}
      columns={[
        { id: 'previous', head: words.grid.previous, ...named(comparison?.previousPeriod) },
        { id: 'sameLastYear', head: words.grid.sameLastYear, ...named(comparison?.lastYearPeriod) },
        { id: 'target', head: words.grid.target, ...named(target?.period) },
        { id: 'actual', head: words.grid.actual, input: true, ...named(report.period) },
        { id: 'change', head: words.grid.change },
        { id: 'attained', head: words.grid.attained },
      ].filter(({ id }) => id === 'actual' || shown.includes(id))}
      rows={units.flatMap(({ id }) => asked.flatMap((indicator) => indicatorRows(grid, indicator, id, rowOf(id))))}
      onChange={(changes: readonly Change[]) => {
        for (const { row, text } of changes) type(row, text)
      }}
      onAbsent={(row, _, state) => absent(row, state === 'nothingArose' ? undefined : state)}
      readOnly={!change}
      pick={
        pick && {
          label: words.remarks.pickCell,
          onPick: (row) => {
            const [unitId = '', indicator = '', item = ''] = row.split('|')
            pick(cellPath(section.id, { unitId, indicator, item }))
          },
        }
      }
    />
  )
}
