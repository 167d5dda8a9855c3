import { type Formula, parseFormula } from '#src/indicators/index.ts'
import { exact } from '#src/platform/number.ts'

export type Of = 'now' | 'previous' | 'sameLastYear'
/** The cell that holds an indicator's value of this period or an earlier one, where the sheet has it. */
export type CellOf = (code: string, of: Of) => string | undefined

/** An indicator's formula as a spreadsheet reckons it; undefined where one of its inputs is not on the sheet. */
export function excelFormula(text: string, cellOf: CellOf): string | undefined {
  const parsed = parseFormula(text)
  if ('fault' in parsed) return undefined
  const used = new Set<string>()
  const said = say(parsed.formula, (code, of) => {
    const cell = cellOf(code, of)
    if (cell) used.add(cell)
    return cell
  })
  if (said === undefined || used.size === 0) return undefined
  // an empty cell would count as nought: until all are there, there is nothing to show
  return `IF(COUNT(${[...used].join(',')})<${used.size},"",IFERROR(${said},""))`
}

function say(formula: Formula, cellOf: CellOf): string | undefined {
  switch (formula.kind) {
    case 'number':
      return exact(formula.value)
    case 'code':
      return formula.ytd ? undefined : cellOf(formula.code, 'now')
    case 'shifted':
      return formula.of.kind === 'code' && !formula.of.ytd ? cellOf(formula.of.code, formula.shift) : undefined
    case 'negative': {
      const of = say(formula.of, cellOf)
      return of === undefined ? undefined : `-(${of})`
    }
    case 'binary': {
      const [left, right] = [say(formula.left, cellOf), say(formula.right, cellOf)]
      return left === undefined || right === undefined ? undefined : `(${left}${formula.operator}${right})`
    }
  }
}

/** The sum of those of the cells that are filled in; nothing while none is. */
export const excelSum = (cells: readonly string[]): string =>
  `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`

/** Σ numerator / Σ denominator, times the factor. */
export const excelRatio = (numerators: readonly string[], denominators: readonly string[], factor: string): string => {
  const [n, d] = [numerators.join(','), denominators.join(',')]
  const times = Number(factor) === 1 ? '' : `*${factor}`
  return `IF(OR(COUNT(${n})=0,COUNT(${d})=0,SUM(${d})=0),"",SUM(${n})/SUM(${d})${times})`
}
