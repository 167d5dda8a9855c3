import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, fraction } from '#src/platform/number.ts'
import { type Formula, parseFormula } from './formula.ts'
import { findCycle } from './formulaCycle.ts'
import { codesIn, evaluate, type Input, inputsOf, type Lookup } from './formulaValue.ts'

const formulaOf = (text: string): Formula => {
  const parsed = parseFormula(text)
  if ('fault' in parsed) throw new Error(JSON.stringify(parsed.fault))
  return parsed.formula
}
const keyOf = ({ code, shifts, ytd }: Input) => [...shifts, ...(ytd ? ['ytd'] : []), code].join(' ')
const from =
  (values: Record<string, string>): Lookup =>
  (input) => {
    const value = values[keyOf(input)]
    return value === undefined ? undefined : fraction(value)
  }
const computed = (text: string, values: Record<string, string> = {}) => {
  const value = evaluate(formulaOf(text), from(values))
  return value && exact(value)
}

test.each([
  ['', 0, 'unexpected', ''],
  ['  ', 0, 'unexpected', ''],
  ['GD_TN /', 7, 'unexpected', ''],
  ['GD_TN GD_SV', 6, 'unexpected', 'GD_SV'],
  ['GD_TN / * 2', 8, 'unexpected', '*'],
  ['(GD_TN', 6, 'unexpected', ''],
  ['GD_TN)', 5, 'unexpected', ')'],
  ['12,5 * A', 2, 'unexpected', ','],
  ['2A', 0, 'unexpected', '2'],
  ['A + gd', 4, 'unknown-function', 'gd'],
  ['max(A)', 0, 'unknown-function', 'max'],
  ['A * previous', 12, 'unexpected', ''],
  ['ytd(A / B)', 6, 'unexpected', '/'],
  ['ytd(previous(A))', 4, 'code-expected', 'previous'],
  ['A ; B', 2, 'unexpected', ';'],
  ['A × B', 2, 'unexpected', '×'],
])('"%s" cannot be read on at %i', (text, at, problem, found) => {
  expect(parseFormula(text)).toEqual({ fault: { at, problem, found } })
})

test('a formula nested beyond sense is refused, not fatal', () => {
  expect(parseFormula('('.repeat(5000))).toMatchObject({ fault: { problem: 'too-deep' } })
  expect(parseFormula('-'.repeat(5000))).toMatchObject({ fault: { problem: 'too-deep' } })
})

test('whatever is typed is read or refused within its bounds', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'AB_1. +-*/()', 'ytd', 'previous', 'đ', '\n'), maxLength: 30 })
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parseFormula(text)
      if ('fault' in parsed) {
        const { at, found } = parsed.fault
        expect(text.slice(at, at + found.length)).toBe(found)
      } else expect(codesIn(parsed.formula).every((code) => text.includes(code))).toBe(true)
    }),
  )
})

test('multiplication binds more tightly, and one level is read from the left', () => {
  expect(computed('2 + 3 * 4')).toBe('14')
  expect(computed('(2 + 3) * 4')).toBe('20')
  expect(computed('10 - 4 - 3')).toBe('3')
  expect(computed('16 / 4 / 2')).toBe('2')
  expect(computed('-2 * -(1 + 0.5)')).toBe('3')
})

test('a rate less the rate of the period before', () => {
  const text = 'GD_TN / GD_SV * 100 - previous(GD_TL)'
  expect(computed(text, { GD_TN: '85', GD_SV: '120', 'previous GD_TL': '70' })).toBe('0.833333333333')
  expect(codesIn(formulaOf(text))).toEqual(['GD_TN', 'GD_SV', 'GD_TL'])
})

test('what is absent, or divided by 0, makes the whole absent; 0 is not absent', () => {
  expect(computed('A + B', { A: '1' })).toBeUndefined()
  expect(computed('A / (B - B)', { A: '1', B: '5' })).toBeUndefined()
  expect(computed('1 + 0 / A', { A: '0' })).toBeUndefined()
  expect(computed('A * B', { A: '0', B: '5' })).toBe('0')
})

test('the year to date of last year, and a shift over a whole quotient', () => {
  expect(computed('ytd(A) - sameLastYear(ytd(A))', { 'ytd A': '30', 'sameLastYear ytd A': '25' })).toBe('5')
  expect(inputsOf(formulaOf('previous(A / B) + previous(sameLastYear(A)) + A + A')).map(keyOf)).toEqual([
    'previous A',
    'previous B',
    'previous sameLastYear A',
    'A',
  ])
})

const anyFormula = fc.letrec<{ tree: Formula }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.nat(99).map((n): Formula => ({ kind: 'number', value: fraction(n) })),
    fc.record({ kind: fc.constant('code'), code: fc.constantFrom('A', 'B_2', 'GD_TN'), ytd: fc.boolean() }),
    fc.record({ kind: fc.constant('negative'), of: tie('tree') }),
    fc.record({ kind: fc.constant('shifted'), shift: fc.constantFrom('previous', 'sameLastYear'), of: tie('tree') }),
    fc.record({
      kind: fc.constant('binary'),
      operator: fc.constantFrom('+', '-', '*', '/'),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ) as fc.Arbitrary<Formula>,
})).tree

const written = (formula: Formula): string => {
  if (formula.kind === 'number') return exact(formula.value)
  if (formula.kind === 'code') return formula.ytd ? `ytd(${formula.code})` : formula.code
  if (formula.kind === 'negative') return `-(${written(formula.of)})`
  if (formula.kind === 'shifted') return `${formula.shift}(${written(formula.of)})`
  return `(${written(formula.left)})${formula.operator}(${written(formula.right)})`
}

test('a formula that is written out and read again is the same', () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      expect(parseFormula(written(formula))).toEqual({ formula })
    }),
  )
})

const formulas = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([code, text]) => [code, formulaOf(text)]))

test('a cycle is found with its path, also over another period’s value', () => {
  expect(findCycle(formulas({ X: 'A + 1', A: 'B * 2', B: 'C - X2', C: 'A' }))).toEqual(['A', 'B', 'C', 'A'])
  expect(findCycle(formulas({ A: 'previous(A) + B' }))).toEqual(['A', 'A'])
})

test('two ways to the same input are no cycle', () => {
  expect(findCycle(formulas({ A: 'B + C', B: 'D', C: 'D', D: 'E' }))).toBeUndefined()
})
