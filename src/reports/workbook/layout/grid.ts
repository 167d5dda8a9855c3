import type { FormCell, FormRow } from '#src/platform/spreadsheet.ts'
import type { Section } from '../../form.ts'
import type { AskedIndicator } from '../../shapes.ts'
import type { Facts } from '../facts.ts'
import { type FigurePart, type Flat, keyOf } from '../flat.ts'
import { gridRole, gridRow, rowKey } from '../keys.ts'
import { paper } from '../paper.ts'
import { excelRatio, excelSum } from './excel-formula.ts'
import { itemsOf } from './lines.ts'
import { cell, formatOf, heightOf, keyed, openFigure, ref, rolesRow, shownFigure, stateText } from './parts.ts'

/** A row of a table of units: whose report it answers, about which unit. */
export type GridUnit = { facts: Facts; unitId: string; name: string; flat: Flat }
type Typed = Extract<FigurePart, 'value' | 'numerator' | 'denominator'>
type Column = { indicator: AskedIndicator; item: string; part: Typed | 'shown' }

export const gridWidth = 16
const firstColumn = 3
export const gridWidths = (columns: number) => [4, 6, 40, ...Array.from({ length: columns }, () => gridWidth)]

/** The columns of a section's table: what is filled in of each indicator, and of a ratio what it makes. */
export function gridColumns({ indicators }: Facts, section: Section): Column[] {
  // about units of an area figures are given whole
  const whole = typeof section.table?.about === 'object'
  return (section.table?.indicators ?? []).flatMap((code) => {
    const indicator = indicators.get(code)
    if (!indicator) return []
    if (indicator.kind === 'formula') return [{ indicator, item: '', part: 'shown' as const }]
    return (whole ? [''] : itemsOf(indicator)).flatMap((item): Column[] =>
      (indicator.kind === 'ratio' ? (['numerator', 'denominator', 'shown'] as const) : (['value'] as const)).map(
        (part) => ({ indicator, item, part }),
      ),
    )
  })
}

const roleOf = ({ indicator, item, part }: Column) =>
  part === 'shown' ? undefined : gridRole(part, indicator.code, item)

function heads(columns: readonly Column[], nothing: boolean): FormRow[] {
  const top = columns.map(({ indicator, item }) => cell('head', [indicator.nameVi, item].filter(Boolean).join(': ')))
  const under = columns.map(({ indicator, part }) =>
    cell('head', part === 'numerator' || part === 'denominator' ? paper[part] : indicator.measure),
  )
  const last = nothing ? [cell('head', paper.heads.nothing)] : []
  const merged = columns.flatMap(({ part }, at) =>
    part === 'numerator' ? [[firstColumn + at, firstColumn + at + 2] as const] : [],
  )
  const names = columns.map(({ indicator: { nameVi }, part }) => heightOf(nameVi, part === 'value' ? 14 : 40))
  return [
    {
      cells: [undefined, cell('head', paper.heads.number), cell('head', paper.heads.unit), ...top, ...last],
      height: Math.max(36, ...names),
      head: true,
      merged,
    },
    {
      cells: [undefined, cell('head'), cell('head'), ...under, ...(nothing ? [cell('head')] : [])],
      height: 36,
      head: true,
    },
  ]
}

/** A table with a row a unit and a column a figure. `nothing`: each row may say that nothing arose. */
export function gridBlock(
  section: Section,
  columns: readonly Column[],
  units: readonly GridUnit[],
  { top, nothing = false }: { top: number; nothing?: boolean },
): FormRow[] {
  const roles = [undefined, undefined, ...columns.map(roleOf), ...(nothing ? ['nothing'] : [])]
  const before = [rolesRow(roles), ...heads(columns, nothing)]
  const first = top + before.length
  const rows = units.map(({ facts, unitId, name, flat }, at): FormRow => {
    const cells = columns.map((column, n) => cellOf(column, section, { facts, unitId, name, flat }, first + at, n))
    const arose = flat.get(keyOf({ sectionId: section.id, part: 'nothing' })) ?? null
    return {
      cells: keyed(rowKey(facts.report.id, gridRow(section.id, unitId)), [
        cell('center', at + 1),
        cell('name', name),
        ...cells,
        ...(nothing ? [cell('center', arose, { open: true, choices: ['x'] })] : []),
      ]),
      height: Math.max(20, heightOf(name, 40)),
    }
  })
  if (units.length < 2) return [...before, ...rows]
  const totals = columns.map((column, n) => totalCell(column, n, first, first + units.length - 1))
  return [
    ...before,
    ...rows,
    { cells: [undefined, cell('group'), cell('group', paper.total), ...totals, ...(nothing ? [cell('group')] : [])] },
  ]
}

function cellOf({ indicator, item, part }: Column, section: Section, unit: GridUnit, row: number, n: number): FormCell {
  const { facts, unitId, flat } = unit
  const filled = facts.beside(unitId, indicator.code)?.filledIn
  const at = firstColumn + n
  if (part === 'shown') {
    if (filled || indicator.kind !== 'ratio') return shownFigure(indicator, filled?.value, 'total')
    const formula = excelRatio([ref(at - 2, row)], [ref(at - 1, row)], indicator.factor)
    return cell('total', null, { formula, format: formatOf(indicator, 'shown') })
  }
  if (filled) return shownFigure(indicator, filled[part], 'total')
  const place = { sectionId: section.id, unitId, code: indicator.code, item }
  const state = stateText(flat, keyOf({ ...place, part: 'state' }))
  if (!state || part === 'denominator') return openFigure(indicator, part, flat.get(keyOf({ ...place, part })), true)
  const why = flat.get(keyOf({ ...place, part: 'why' }))
  return cell('text', why ? `${state}: ${why}` : state, { open: true })
}

function totalCell({ indicator, part }: Column, n: number, first: number, last: number): FormCell {
  if (indicator.kind !== 'number' && indicator.kind !== 'ratio') return cell('total')
  const range = (column: number) => [`${ref(column, first)}:${ref(column, last)}`]
  const at = firstColumn + n
  const formula = part === 'shown' ? excelRatio(range(at - 2), range(at - 1), indicator.factor) : excelSum(range(at))
  return cell('total', null, { formula, format: formatOf(indicator, part) })
}
