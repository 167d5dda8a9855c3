import type { Fraction } from '#src/platform/number.ts'
import type { Formula, Shift } from './formula.ts'

/** One value a formula reads: of which indicator, `shifts` from the outermost in: `['sameLastYear']`, then perhaps ytd. */
export type Input = { code: string; shifts: readonly Shift[]; ytd: boolean }
/** The value of an input at the unit and period that is computed; undefined = absent. */
export type Lookup = (input: Input) => Fraction | undefined

/** Exact. Absent where an input is, or where it would divide by 0. */
export function evaluate(formula: Formula, lookup: Lookup, shifts: readonly Shift[] = []): Fraction | undefined {
  switch (formula.kind) {
    case 'number':
      return formula.value
    case 'code':
      return lookup({ code: formula.code, shifts, ytd: formula.ytd })
    case 'negative':
      return evaluate(formula.of, lookup, shifts)?.neg()
    case 'shifted':
      return evaluate(formula.of, lookup, [...shifts, formula.shift])
    case 'binary': {
      const left = evaluate(formula.left, lookup, shifts)
      const right = evaluate(formula.right, lookup, shifts)
      return left && right && calculate[formula.operator](left, right)
    }
  }
}

const calculate = {
  '+': (a: Fraction, b: Fraction) => a.add(b),
  '-': (a: Fraction, b: Fraction) => a.sub(b),
  '*': (a: Fraction, b: Fraction) => a.mul(b),
  '/': (a: Fraction, b: Fraction) => (b.equals(0) ? undefined : a.div(b)),
}

function* inputs(formula: Formula, shifts: readonly Shift[]): Generator<Input> {
  if (formula.kind === 'code') yield { code: formula.code, shifts, ytd: formula.ytd }
  if (formula.kind === 'negative') yield* inputs(formula.of, shifts)
  if (formula.kind === 'shifted') yield* inputs(formula.of, [...shifts, formula.shift])
  if (formula.kind !== 'binary') return
  yield* inputs(formula.left, shifts)
  yield* inputs(formula.right, shifts)
}

/** Every input a formula reads, each once: what is to be loaded before it can be computed. */
export const inputsOf = (formula: Formula): Input[] => [
  ...new Map([...inputs(formula, [])].map((input) => [JSON.stringify(input), input])).values(),
]

export const codesIn = (formula: Formula): string[] => [...new Set(inputsOf(formula).map(({ code }) => code))]
