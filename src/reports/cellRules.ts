import Fraction from 'fraction.js'
import { exact, parseDecimal } from '#src/platform/number.ts'
import { unusual } from './unusual.ts'

/** A cell of the row a rule is applied to. Without `item`: every item of the indicator; in a sum its total. */
export type Cell = { indicator: string; item?: string; part?: 'value' | 'numerator' | 'denominator' }
/** An error blocks submission, a warning asks for a sentence that travels with the figure. */
export type Level = 'error' | 'warning'

/** A form's rules, applied to each row (unit) of its table. `level`: error, for unusual warning, unless said otherwise. */
export type CellRule = { level?: Level } & (
  | { kind: 'required' | 'integer' | 'withinDenominator' | 'unusual'; cell: Cell }
  | { kind: 'range'; cell: Cell; min?: string; max?: string }
  | { kind: 'compare'; left: readonly Cell[]; op: '=' | '<=' | '>='; right: readonly Cell[] }
)

export type EnteredCell = {
  indicator: string
  item?: string
  value?: string
  numerator?: string
  denominator?: string
  words?: string
  state?: 'notApplicable' | 'notAvailable'
}
export type Finding = { cell: Cell; level: Level; code: CellRule['kind']; details: Record<string, string> }
/** This unit's earlier values of a cell, in order of time. */
export type Past = (cell: Cell) => readonly string[]

type Found = Pick<Finding, 'cell' | 'details'>
type Row = readonly EnteredCell[]

const isBlank = (cell: EnteredCell) =>
  !cell.state && ![cell.value, cell.numerator, cell.denominator, cell.words].some((text) => text?.trim())

const cellsOf = (row: Row, { indicator, item }: Cell): EnteredCell[] =>
  row.filter((cell) => cell.indicator === indicator && (item === undefined || (cell.item ?? '') === item))

/** What is no number is somebody else's finding: here it is as absent as a blank. */
function numberIn({ value, numerator, denominator, state }: EnteredCell, part: Cell['part']): Fraction | undefined {
  if (state) return undefined
  const read = (text: string | undefined) => (text === undefined ? undefined : parseDecimal(text))
  if (part === 'numerator') return read(numerator)
  if (part === 'denominator') return read(denominator)
  const [n, d] = [read(numerator), read(denominator)]
  return n && d ? (d.equals(0) ? undefined : n.div(d)) : read(value)
}

/** The entered total where there is one, else the sum of the items; undefined when any of them is absent. */
function amountOf(row: Row, cell: Cell): Fraction | undefined {
  const cells = cellsOf(row, cell)
  const total = cells.find(({ item }) => (item ?? '') === '')
  return sum(cell.item === undefined && total ? [numberIn(total, cell.part)] : cells.map((c) => numberIn(c, cell.part)))
}

const sum = (amounts: readonly (Fraction | undefined)[]): Fraction | undefined =>
  amounts.length === 0 ? undefined : amounts.reduce<Fraction | undefined>((a, b) => a && b && a.add(b), new Fraction(0))

function comparison(row: Row, { left, op, right }: Extract<CellRule, { kind: 'compare' }>): Found[] {
  const [a, b] = [left, right].map((cells) => sum(cells.map((cell) => amountOf(row, cell))))
  const at = left[0] ?? right[0]
  if (!a || !b || !at) return []
  const holds = op === '=' ? a.equals(b) : op === '<=' ? a.lte(b) : a.gte(b)
  return holds ? [] : [{ cell: at, details: { left: exact(a), op, right: exact(b) } }]
}

function inCell(
  rule: Exclude<CellRule, { kind: 'compare' }>,
  entered: EnteredCell,
  past: Past,
): Finding['details'] | undefined {
  const { kind, cell } = rule
  if (kind === 'required') return isBlank(entered) ? {} : undefined
  const value = numberIn(entered, cell.part)
  if (kind === 'withinDenominator') {
    const [n, d] = [numberIn(entered, 'numerator'), numberIn(entered, 'denominator')]
    return n && d && n.gt(d) ? { numerator: exact(n), denominator: exact(d) } : undefined
  }
  if (!value) return undefined
  if (kind === 'integer') return value.d === 1n ? undefined : { value: exact(value) }
  if (kind === 'range') {
    const below = rule.min !== undefined && value.lt(parseDecimal(rule.min) ?? value)
    const above = rule.max !== undefined && value.gt(parseDecimal(rule.max) ?? value)
    return below || above ? limits(rule.min, rule.max) : undefined
  }
  const earlier = past({ ...cell, item: entered.item ?? '' }).flatMap((text) => parseDecimal(text) ?? [])
  const found = unusual(value, earlier)
  return found && { median: exact(found.median), deviation: exact(found.deviation) }
}

const limits = (min: string | undefined, max: string | undefined): Record<string, string> => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
})

function findingsOf(rule: CellRule, row: Row, past: Past): Found[] {
  if (rule.kind === 'compare') return comparison(row, rule)
  const { indicator, item = '' } = rule.cell
  const entered = cellsOf(row, rule.cell)
  return (entered.length > 0 ? entered : [{ indicator, item }]).flatMap((cell) => {
    const details = inCell(rule, cell, past)
    return details ? [{ cell: { ...rule.cell, item: cell.item ?? '' }, details }] : []
  })
}

/** What a form's rules find in one row. A comparison with a cell that has no number waits until it has. */
export const checkRow = (rules: readonly CellRule[], row: Row, past: Past = () => []): Finding[] =>
  rules.flatMap((rule) => {
    const level = rule.level ?? (rule.kind === 'unusual' ? 'warning' : 'error')
    return findingsOf(rule, row, past).map((found) => ({ ...found, level, code: rule.kind }))
  })
