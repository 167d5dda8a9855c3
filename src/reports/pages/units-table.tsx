import type { Fraction } from '#src/platform/number.ts'
import type { Cell as GridCell } from '#src/ui/matrix/cells.ts'
import {
  type FigureColumn,
  FigureGrid,
  type FigureMessage,
  type FigureRow,
  type PickCell,
} from '#src/ui/matrix/figure-grid.tsx'
import { type Cell, cellPath } from '../content.ts'
import type { AskedIndicator } from '../shapes.ts'
import { aboutCell, type Grid, nameOf, rowId, sourceHref } from './figure-rows.tsx'
import { shownValue } from './figure-texts.ts'
import { gridCell, type Part } from './grid-cells.tsx'
import { figureOf, type UnitRow } from './unit-values.ts'

type Props = {
  grid: Grid
  units: readonly { id: string; name: string }[]
  asked: readonly AskedIndicator[]
  rowOf: (unitId: string) => UnitRow
  type: (id: string, text: string) => void
  absent: (id: string, state: Cell['state']) => void
  pick: ((path: string) => void) | undefined
}
type Line = { indicator: AskedIndicator; part: Part | 'total'; column: FigureColumn }

/** A department's table: a row for each unit, a column for each figure that is typed, and what they make. */
export function UnitsTable({ grid, units, asked, rowOf, type, absent, pick }: Props) {
  const { words, readOnly } = grid
  const lines = asked.flatMap((indicator) => linesOf(grid, indicator))
  const row = (unit: { id: string; name: string }): FigureRow => ({
    id: unit.id,
    name: unit.name,
    shown: {},
    cells: Object.fromEntries(lines.map((line) => [line.column.id, cellOf(grid, line, unit.id, rowOf(unit.id))])),
    ...saidOf(grid, lines, unit.id, rowOf(unit.id)),
  })
  const total: FigureRow = {
    id: 'total',
    name: words.grid.total,
    unpicked: true,
    shown: {},
    cells: Object.fromEntries(
      lines.map((line) => [line.column.id, { kind: 'computed', text: totalOf(grid, line, units, rowOf) } as const]),
    ),
  }
  const at = (unitId: string, column: string) => {
    const [code = '', part = 'value'] = column.split('|')
    return rowId(unitId, code, '', part as Part)
  }
  return (
    <div className="unitsgrid">
      <FigureGrid
        label={grid.section.title}
        nameHead={words.unit}
        columns={lines.map((line) => line.column)}
        rows={[...units.map(row), total]}
        onChange={(changes) => {
          for (const { row, column, text } of changes) type(at(row, column), text)
        }}
        onAbsent={(unitId, column, state) => absent(at(unitId, column), state === 'nothingArose' ? undefined : state)}
        readOnly={readOnly}
        pick={pick && picking(grid, pick)}
      />
    </div>
  )
}

function linesOf(grid: Grid, indicator: AskedIndicator): Line[] {
  const { words } = grid
  const { code, kind, measure } = indicator
  const head = nameOf(grid)(code)
  const line = (part: Line['part'], note: string): Line => ({
    indicator,
    part,
    column: { id: `${code}|${part}`, head, note, input: true },
  })
  if (kind === 'ratio')
    return [
      line('numerator', words.grid.numerator),
      line('denominator', words.grid.denominator),
      line('total', measure),
    ]
  return [line(kind === 'formula' ? 'total' : 'value', measure)]
}

function cellOf(grid: Grid, { indicator, part }: Line, unitId: string, row: UnitRow): GridCell {
  const { lang, typed } = grid
  const filled = row.beside(indicator.code)?.filledIn
  const value = () => {
    const figure = figureOf(indicator, row, grid.indicators)
    return figure === undefined ? '' : shownValue(figure, indicator, lang)
  }
  if (part === 'total') return { kind: 'computed', text: value() }
  if (!filled) return gridCell(row.cell(indicator.code), part, typed[rowId(unitId, indicator.code, '', part)], lang)
  const shown =
    part === 'value' ? value() : shownValue(filled[part], { ...indicator, kind: 'number', decimals: 0 }, lang)
  return filled.by === 'rollUp' || filled.by === 'formula'
    ? { kind: 'computed', text: shown }
    : { kind: 'filledIn', text: shown, href: sourceHref(filled, { unitId, period: grid.period }) }
}

/** What the rows make together: sums, and of a ratio Σ numerator / Σ denominator; nothing where adding has no sense. */
function totalOf(grid: Grid, { indicator, part }: Line, units: Props['units'], rowOf: Props['rowOf']): string {
  if (indicator.kind === 'formula' || indicator.kind === 'text') return ''
  const sum = (of: (row: UnitRow) => Fraction | undefined) =>
    units
      .map(({ id }) => of(rowOf(id)))
      .reduce<Fraction | undefined>((a, b) => (a && b ? a.add(b) : (a ?? b)), undefined)
  const asNumber = (one: Part) => ({ ...indicator, kind: 'number' as const, part: one })
  const partSum = (one: Part) =>
    sum((row) => {
      const cell = row.cell(indicator.code)
      const bare: UnitRow = { cell: () => cell && { ...cell, value: cell[one] }, beside: () => undefined }
      return figureOf(asNumber(one), bare, grid.indicators)
    })
  if (part !== 'total') return shownValue(partSum(part) ?? null, { ...indicator, kind: 'number' }, grid.lang)
  const [n, d] = [partSum('numerator'), partSum('denominator')]
  const value = n && d && !d.equals(0) ? n.div(d).mul(Number(indicator.factor)) : undefined
  return shownValue(value ?? null, indicator, grid.lang)
}

const picking = ({ section, words }: Grid, pick: (path: string) => void): PickCell => ({
  label: words.remarks.pickCell,
  onPick: (unitId, column) => pick(cellPath(section.id, { unitId, indicator: column.split('|')[0] ?? '' })),
})

/** One message a row: the first cell of it that has something to say, and every remark on its cells. */
function saidOf(
  grid: Grid,
  lines: readonly Line[],
  unitId: string,
  row: UnitRow,
): Pick<FigureRow, 'message' | 'marks'> {
  const codes = [...new Set(lines.map(({ indicator }) => indicator.code))]
  const own = codes.map((code) => aboutCell(grid, unitId, code, '', row.cell(code)).message)
  const first = own.find((message) => message?.tone === 'bad') ?? own.find((message) => message)
  const remarked = codes.flatMap((code) => {
    const found = grid.remarked(cellPath(grid.section.id, { unitId, indicator: code }))
    return found ? [{ code, ...found }] : []
  })
  if (remarked.length === 0) return first ? { message: first } : {}
  const marks = lines.flatMap(({ indicator, column }) => {
    const found = remarked.find(({ code }) => code === indicator.code)
    return found ? [[column.id, found.mark] as const] : []
  })
  const message: FigureMessage = {
    tone: first?.tone ?? (remarked.some(({ open }) => open) ? 'warn' : 'info'),
    text: (
      <>
        {first?.text}
        {remarked.map(({ code, text }) => (
          <span key={code} className="oncell">
            {nameOf(grid)(code)}. {text}
          </span>
        ))}
      </>
    ),
  }
  return { message, marks: Object.fromEntries(marks) }
}
