import { periodOf, previousPeriod, sameLastYear, yearToDate } from '#src/periods/index.ts'
import type { Reader } from '#src/platform/database.ts'
import type { Fraction } from '#src/platform/number.ts'
import { type Formula, parseFormula } from '../formula.ts'
import { evaluate, type Input, inputsOf } from '../formulaValue.ts'
import { absent, valued } from './combine.ts'
import { type Definition, definitionsByCode, type OverTime } from './definition.ts'
import type { FigureQuestion } from './figure.ts'
import { readStored, type StoredFigure } from './stored.ts'

const shifted = (period: string, { shifts }: Input): string | undefined =>
  shifts.reduce<string | undefined>(
    (at, shift) => at && (shift === 'previous' ? previousPeriod(at) : sameLastYear(at)),
    period,
  )
/** The periods an input is read in, when the formula is computed for this one. */
const periodsOf = (period: string, input: Input): string[] => {
  const at = shifted(period, input)
  return at === undefined ? [] : input.ytd ? yearToDate(at) : [at]
}

function together(rule: OverTime, values: readonly Fraction[]): Fraction | undefined {
  const [first, ...rest] = values
  if (first === undefined) return undefined
  if (rule === 'last') return values.at(-1)
  if (rule === 'max') return rest.reduce((a, b) => (b.gt(a) ? b : a), first)
  if (rule === 'min') return rest.reduce((a, b) => (b.lt(a) ? b : a), first)
  const sum = rest.reduce((a, b) => a.add(b), first)
  return rule === 'average' ? sum.div(values.length) : sum
}

const at = (indicator: string, row: { unit: string | null; parent: string | null }, period: string) =>
  `${indicator} ${row.unit} ${row.parent} ${period}`
const share = (row: StoredFigure) => (row.expected === 0 ? 1 : row.reported / row.expected)

/** Fills in what is computed. All inputs are read by the structure of the figure's own day, so that they compare. */
export async function computeFormulas(
  db: Reader,
  question: FigureQuestion,
  definitions: readonly Definition[],
  found: readonly StoredFigure[],
): Promise<StoredFigure[]> {
  const formulas = new Map<string, Formula>()
  for (const { id, formula } of definitions) {
    const parsed = parseFormula(formula ?? '')
    if ('formula' in parsed) formulas.set(id, parsed.formula)
  }
  const inputs = [...formulas.values()].flatMap(inputsOf)
  const known = new Map((await definitionsByCode(db, [...new Set(inputs.map((i) => i.code))])).map((d) => [d.code, d]))
  const values = new Map<string, StoredFigure>()
  for (const [on, periods] of Map.groupBy(question.periods, (p) => question.structure ?? periodOf(p).to)) {
    const needed = [...new Set(periods.flatMap((p) => inputs.flatMap((input) => periodsOf(p, input))))]
    if (needed.length === 0 || known.size === 0) continue
    const asked = { ...question, indicators: [...known.values()].map((d) => d.id), periods: needed, structure: on }
    const stored = await readStored(db, asked)
    const nested = [...known.values()].filter((d) => d.kind === 'formula')
    const read = nested.length ? await computeFormulas(db, asked, nested, stored) : stored
    for (const row of read) values.set(`${on} ${at(row.indicator, row, row.period)}`, row)
  }
  return found.map((row) => {
    const formula = formulas.get(row.indicator)
    if (!formula || row.unit === null || row.exact === null) return row
    const on = question.structure ?? periodOf(row.period).to
    const used: StoredFigure[] = []
    const value = evaluate(formula, (input) => {
      const definition = known.get(input.code)
      const rows = definition
        ? periodsOf(row.period, input).flatMap((p) => values.get(`${on} ${at(definition.id, row, p)}`) ?? [])
        : []
      used.push(...rows)
      return together(
        definition?.overTime ?? 'sum',
        rows.flatMap((r) => r.precise ?? []),
      )
    })
    const least = used.toSorted((a, b) => share(a) - share(b))[0]
    const completeness = least && { reported: least.reported, expected: least.expected, exempted: least.exempted }
    if (used.some((r) => r.exact === null)) return { ...row, ...completeness, ...absent, exact: null }
    return { ...row, ...completeness, ...(value ? valued(value) : absent), exact: used.every((r) => r.exact === true) }
  })
}
