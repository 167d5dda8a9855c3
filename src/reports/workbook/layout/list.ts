import { periodName, previousPeriod, sameLastYear } from '#src/periods/index.ts'
import type { FormCell, FormRow } from '#src/platform/spreadsheet.ts'
import type { ComparedCell } from '../../comparisonContract.ts'
import type { Section } from '../../form.ts'
import type { AskedIndicator } from '../../shapes.ts'
import type { Facts } from '../facts.ts'
import { type Flat, keyOf } from '../flat.ts'
import { rowKey } from '../keys.ts'
import { paper } from '../paper.ts'
import { type CellOf, excelFormula, excelRatio, excelSum } from './excel-formula.ts'
import { type Line, tableLines } from './lines.ts'
import {
  across,
  cell,
  figure,
  formatOf,
  heightOf,
  keyed,
  openFigure,
  ref,
  rolesRow,
  shownFigure,
  stateText,
} from './parts.ts'

/** The widths of a sheet whose tables are filled in down the page; the first column holds the keys. */
export const listWidths = [4, 6, 14, 46, 14, 14, 14, 14, 17, 20, 38] as const
const column = { previous: 5, sameLastYear: 6, target: 7, actual: 8, state: 9, why: 10 } as const
export const lastColumn = column.why
const roles = Array.from(
  { length: lastColumn },
  (_, at) => ({ [column.actual]: 'actual', [column.state]: 'state', [column.why]: 'why' })[at + 1],
)
const valueColumns = { now: column.actual, previous: column.previous, sameLastYear: column.sameLastYear } as const

function headRow({ report }: Facts): FormRow {
  const { heads } = paper
  const of = (code: string | undefined) => (code ? `\n(${periodName(code, 'vi')})` : '')
  const texts = [
    heads.number,
    heads.code,
    heads.indicator,
    heads.measure,
    heads.previous + of(previousPeriod(report.period)),
    heads.sameLastYear + of(sameLastYear(report.period)),
    heads.target,
    heads.actual + of(report.period),
    heads.state,
    heads.why,
  ]
  return { cells: [undefined, ...texts.map((text) => cell('head', text))], height: 52, head: true }
}

/** A table filled in down the page: each figure beside what it was and what was aimed at. `top`: the row it begins at. */
export function listBlock(facts: Facts, section: Section, flat: Flat, top: number): FormRow[] {
  const lines = tableLines(facts, section)
  const before = [rolesRow(roles), headRow(facts)]
  const first = top + before.length
  const numbers = new Map<AskedIndicator, number>()
  const rows = lines.map((line, at): FormRow => {
    if (line.kind === 'heading')
      return { cells: across(1, lastColumn, cell('group', line.text)), merged: [[1, lastColumn]] }
    const { indicator } = line
    const fresh = !numbers.has(indicator)
    if (fresh) numbers.set(indicator, numbers.size + 1)
    const filled = facts.beside(line.unitId, indicator.code)
    const about = nameCells(line, filled, isFirst(lines, at) ? String(numbers.get(indicator)) : '')
    const height = Math.max(20, ...[2, 3].map((n) => heightOf(String(about[n]?.value ?? ''), listWidths[n + 1]! - 2)))
    if (line.kind === 'open') return { cells: openCells(facts, section, line, flat, about, filled), height }
    const shown = { first, lines, at, indicator, filled }
    return { cells: [undefined, ...about, ...compared(indicator, filled), shownCell(shown), ...empty], height }
  })
  return [...before, ...rows]
}

const empty = [cell('figure'), cell('text')]

/** The number and code of an indicator stand on its first line. */
const isFirst = (lines: readonly Line[], at: number) => {
  const [line, before] = [lines[at], lines[at - 1]]
  return !(
    line &&
    before &&
    line.kind !== 'heading' &&
    before.kind !== 'heading' &&
    before.indicator === line.indicator &&
    before.unitId === line.unitId
  )
}

function nameCells(
  line: Exclude<Line, { kind: 'heading' }>,
  filled: ComparedCell | undefined,
  number: string,
): FormCell[] {
  const { nameVi, code, measure } = line.indicator
  const by = filled?.filledIn?.by
  const unit = [measure, line.kind === 'shown' && by && `(${paper.filledIn[by]})`].filter(Boolean).join('\n')
  if (line.kind !== 'open' || line.lone) {
    const name = line.kind === 'total' ? cell('name', `${paper.total}: ${nameVi}`) : cell('name', nameVi)
    return [cell('center', number), cell('center', number && code), name, cell('center', unit)]
  }
  const part = line.part === 'value' ? '' : paper[line.part].toLocaleLowerCase('vi')
  const own = [line.item, part].filter(Boolean).join(', ')
  return [cell('center', number), cell('center', number && code), cell('name', `${nameVi}: ${own}`), cell('center')]
}

function compared(indicator: AskedIndicator, beside: ComparedCell | undefined): FormCell[] {
  const target = beside?.target
  const range = target && target.value === null ? [target.from, target.to].map((text) => text ?? '…').join(' – ') : null
  return [
    shownFigure(indicator, beside?.previous),
    shownFigure(indicator, beside?.sameLastYear),
    range === null ? shownFigure(indicator, target?.value) : cell('figure', range),
  ]
}

function openCells(
  { report }: Facts,
  section: Section,
  { indicator, unitId, item, part, lone }: Extract<Line, { kind: 'open' }>,
  flat: Flat,
  about: readonly FormCell[],
  filled: ComparedCell | undefined,
): (FormCell | undefined)[] {
  const place = { sectionId: section.id, unitId, code: indicator.code, item }
  const key = keyOf({ ...place, part })
  const beside = lone ? compared(indicator, filled) : [cell('figure'), cell('figure'), cell('figure')]
  const actual = openFigure(indicator, part, flat.get(key))
  // a state is of the figure, not of its parts: it stands beside the first
  const ways =
    part === 'denominator'
      ? empty
      : [
          cell('center', stateText(flat, keyOf({ ...place, part: 'state' })), {
            open: true,
            choices: Object.values(paper.states),
          }),
          cell('text', flat.get(keyOf({ ...place, part: 'why' })) ?? null, { open: true }),
        ]
  return keyed(rowKey(report.id, key), [...about, ...beside, actual, ...ways])
}

type Shown = {
  first: number
  lines: readonly Line[]
  at: number
  indicator: AskedIndicator
  filled: ComparedCell | undefined
}
/** What comes of other cells is reckoned by the spreadsheet too, so that the writer sees it. */
function shownCell({ first, lines, at, indicator, filled }: Shown): FormCell {
  const line = lines[at]!
  const format = formatOf(indicator, 'shown')
  if (line.kind === 'total') {
    const parts = (part: string) =>
      lines.flatMap((one, n) =>
        one.kind === 'open' && one.indicator === indicator && one.unitId === line.unitId && one.part === part
          ? [ref(column.actual, first + n)]
          : [],
      )
    const formula =
      indicator.kind === 'ratio'
        ? excelRatio(parts('numerator'), parts('denominator'), indicator.factor)
        : excelSum(parts('value'))
    return cell('total', null, { formula, format })
  }
  const unitId = line.kind === 'heading' ? '' : line.unitId
  const cellOf: CellOf = (code, of) => {
    const n = lines.findLastIndex(
      (one) => one.kind !== 'heading' && one.indicator.code === code && one.unitId === unitId,
    )
    return n < 0 || n === at ? undefined : ref(valueColumns[of], first + n)
  }
  const formula = indicator.kind === 'formula' ? excelFormula(indicator.formula ?? '', cellOf) : undefined
  return formula ? cell('total', null, { formula, format }) : cell('total', figure(filled?.filledIn?.value), { format })
}
