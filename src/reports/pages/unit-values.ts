import { parseFormula } from '#src/indicators/formula.ts'
import { evaluate, type Input } from '#src/indicators/formulaValue.ts'
import { type Fraction, fraction, parseDecimal } from '#src/platform/number.ts'
import type { ComparedCell } from '../comparisonContract.ts'
import type { Cell } from '../content.ts'
import type { AskedIndicator } from '../shapes.ts'

export type Value = Fraction | undefined
/** One unit's row of a table: what is typed, and what stands beside it. */
export type UnitRow = {
  cell: (code: string, item?: string) => Cell | undefined
  beside: (code: string) => ComparedCell | undefined
}

const read = (text: string | null | undefined): Value => (text == null ? undefined : parseDecimal(text))

const quotient = (n: Value, d: Value, factor: string): Value =>
  n && d && !d.equals(0) ? n.div(d).mul(fraction(factor)) : undefined

/** A cell as it counts now: typed, filled in, or computed while its inputs are typed. */
export function figureOf(indicator: AskedIndicator, row: UnitRow, all: ReadonlyMap<string, AskedIndicator>): Value {
  const filled = row.beside(indicator.code)?.filledIn
  if (indicator.kind === 'formula') return computed(indicator, row, all) ?? read(filled?.value)
  if (filled)
    return filled.numerator
      ? quotient(read(filled.numerator), read(filled.denominator), indicator.factor)
      : read(filled.value)
  return indicator.kind === 'ratio' ? ratioOf(indicator, row) : totalOf(indicator, row)
}

function ratioOf({ code, factor, breakdown }: AskedIndicator, row: UnitRow): Value {
  const parts = (breakdown.length > 0 ? breakdown : ['']).map((item) => row.cell(code, item))
  const sum = (of: (cell: Cell) => string | undefined) => added(parts.map((cell) => read(cell && of(cell))))
  return quotient(
    sum((c) => c.numerator),
    sum((c) => c.denominator),
    factor,
  )
}

const totalOf = ({ code, breakdown }: AskedIndicator, row: UnitRow): Value =>
  added((breakdown.length > 0 ? breakdown : ['']).map((item) => read(row.cell(code, item)?.value)))

const added = (values: readonly Value[]): Value => {
  const present = values.filter((value) => value !== undefined)
  return present.length === 0 ? undefined : present.reduce((sum, value) => sum.add(value))
}

function computed(indicator: AskedIndicator, row: UnitRow, all: ReadonlyMap<string, AskedIndicator>): Value {
  const parsed = parseFormula(indicator.formula ?? '')
  if ('fault' in parsed) return undefined
  const lookup = ({ code, shifts, ytd }: Input): Value => {
    const input = all.get(code)
    if (!input || shifts.length > 1) return undefined
    const beside = row.beside(code)
    if (shifts[0] === 'previous') return read(beside?.previous)
    if (shifts[0] === 'sameLastYear') return read(beside?.sameLastYear)
    const now = input.kind === 'formula' ? undefined : figureOf(input, row, all)
    return ytd ? added([read(beside?.earlierThisYear), now]) : now
  }
  return evaluate(parsed.formula, lookup)
}

/** With the earlier periods of the year, where the target is the year's and the indicator adds up. */
export const yearToDateOf = (value: Value, beside: ComparedCell | undefined): Value =>
  value && beside?.earlierThisYear ? value.add(fraction(beside.earlierThisYear)) : value
