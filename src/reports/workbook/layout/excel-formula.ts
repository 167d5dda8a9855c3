import { type Formula, parseFormula } from '#src/indicators/index.ts'
import { exact } from '#src/platform/number.ts'
import type { FormFormula, NumbersAt } from '#src/platform/spreadsheet.ts'

export type Of = 'now' | 'previous' | 'sameLastYear'
/** The cell that holds an indicator's value of this period or an earlier one, where the sheet has it. */
export type CellOf = (code: string, of: Of) => string | undefined

/** A part of a formula as a spreadsheet says it, and its number when every cell it names has one. */
type Part = { text: string; result: (at: NumbersAt) => number }

/** An indicator's formula as a spreadsheet reckons it; undefined where one of its inputs is not on the sheet. */
export function excelFormula(text: string, cellOf: CellOf): FormFormula | undefined {
  const parsed = parseFormula(text)
  if ('fault' in parsed) return undefined
  const used = new Set<string>()
  const said = say(parsed.formula, (code, of) => {
    const cell = cellOf(code, of)
    if (cell) used.add(cell)
    return cell
  })
  if (said === undefined || used.size === 0) return undefined
  return {
    // an empty cell would count as nought: until all are there, there is nothing to show
    text: `IF(COUNT(${[...used].join(',')})<${used.size},"",IFERROR(${said.text},""))`,
    result: (at) => ([...used].every((cell) => at(cell).length > 0) ? said.result(at) : undefined),
  }
}

const reckon = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
}

const standing = (cell: string | undefined): Part | undefined =>
  cell === undefined ? undefined : { text: cell, result: (at) => at(cell)[0] ?? Number.NaN }

function say(formula: Formula, cellOf: CellOf): Part | undefined {
  switch (formula.kind) {
    case 'number': {
      const text = exact(formula.value)
      return { text, result: () => Number(text) }
    }
    case 'code':
      return formula.ytd ? undefined : standing(cellOf(formula.code, 'now'))
    case 'shifted':
      return formula.of.kind === 'code' && !formula.of.ytd
        ? standing(cellOf(formula.of.code, formula.shift))
        : undefined
    case 'negative': {
      const of = say(formula.of, cellOf)
      return of && { text: `-(${of.text})`, result: (at) => -of.result(at) }
    }
    case 'binary': {
      const [left, right] = [say(formula.left, cellOf), say(formula.right, cellOf)]
      const { operator } = formula
      return (
        left &&
        right && {
          text: `(${left.text}${operator}${right.text})`,
          result: (at) => reckon[operator](left.result(at), right.result(at)),
        }
      )
    }
  }
}

const sumAt = (at: NumbersAt, cells: readonly string[]): number | undefined => {
  const all = cells.flatMap((cell) => at(cell))
  return all.length === 0 ? undefined : all.reduce((sum, one) => sum + one, 0)
}

/** The sum of those of the cells that are filled in; nothing while none is. */
export const excelSum = (cells: readonly string[]): FormFormula => ({
  text: `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`,
  result: (at) => sumAt(at, cells),
})

/** Σ numerator / Σ denominator, times the factor. */
export function excelRatio(
  numerators: readonly string[],
  denominators: readonly string[],
  factor: string,
): FormFormula {
  const [n, d] = [numerators.join(','), denominators.join(',')]
  const times = Number(factor) === 1 ? '' : `*${factor}`
  return {
    text: `IF(OR(COUNT(${n})=0,COUNT(${d})=0,SUM(${d})=0),"",SUM(${n})/SUM(${d})${times})`,
    result: (at) => {
      const [above, below] = [sumAt(at, numerators), sumAt(at, denominators)]
      return above === undefined || !below ? undefined : (above / below) * Number(factor)
    },
  }
}
