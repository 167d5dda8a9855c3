import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, fraction } from '#src/platform/number.ts'
import { type Line, methodsFor, outcome, proposed } from './proposal.ts'

const number = { kind: 'number', overUnits: 'sum' }
const line = (unitId: string, weight: string | null, more: Partial<Line> = {}): Line => ({
  unitId,
  code: unitId,
  weight,
  standing: null,
  ...more,
})

test('what does not add up over units is never divided: the same for all, or by hand; neither is a range', () => {
  expect(methodsFor(number, { value: '10' })).toEqual(['proportion', 'equal', 'hand'])
  expect(methodsFor(number, { value: null })).toEqual(['hand'])
  for (const overUnits of ['average', 'min', 'max', 'none'])
    expect(methodsFor({ kind: 'number', overUnits }, { value: '10' })).toEqual(['same', 'hand'])
  expect(methodsFor({ kind: 'ratio', overUnits: 'sum' }, { value: '10' })).toEqual(['same', 'hand'])
  const lines = [line('a', null), line('b', null, { hand: '90' })]
  expect([...proposed({ whole: '95', method: 'same', decimals: 1, lines })]).toEqual([['a', '95']])
})

test('what is set by hand stays, and the others share the rest anew', () => {
  const lines = [line('a', '50'), line('b', '30'), line('c', '20', { hand: '40' })]
  const parts = proposed({ whole: '100', method: 'proportion', decimals: 0, lines })
  expect(Object.fromEntries(parts)).toEqual({ a: '38', b: '22' })
  expect(outcome({ whole: '100', lines }, parts)).toMatchObject({ sum: '100', remainder: '0' })
})

test('a unit without the weight gets no proposal and keeps the target it has', () => {
  const lines = [line('a', '1'), line('b', null, { standing: '10' }), line('c', '-2'), line('d', '3')]
  const parts = proposed({ whole: '50', method: 'proportion', decimals: 0, lines })
  expect(Object.fromEntries(parts)).toEqual({ a: '10', d: '30' })
  const { holds, remainder } = outcome({ whole: '50', lines }, parts)
  expect([holds.get('b'), holds.get('c'), remainder]).toEqual(['10', null, '0'])
})

test('more set by hand than there is: nothing is proposed, and the remainder is below 0', () => {
  const lines = [line('a', '1'), line('b', '1', { hand: '70' })]
  const parts = proposed({ whole: '50', method: 'equal', decimals: 0, lines })
  expect(parts.size).toBe(0)
  expect(outcome({ whole: '50', lines }, parts).remainder).toBe('-20')
})

test('parts and remainder make the whole, whatever is set by hand', () => {
  const decimal = fc.integer({ min: 0, max: 99_999 }).map((n) => exact(fraction(n).div(100)))
  const lines = fc.array(
    fc.record({
      weight: fc.option(fc.nat(500).map(String)),
      standing: fc.option(decimal),
      hand: fc.option(decimal),
      fixed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(decimal, lines, fc.constantFrom('equal', 'proportion', 'hand'), (whole, given, method) => {
      const all = given.map((one, at) => ({
        ...one,
        ...(one.fixed && { hand: null }),
        unitId: `u${at}`,
        code: `${at}`,
      }))
      const asked = { whole, method, decimals: 2, lines: all } as const
      const { holds, sum, remainder } = outcome(asked, proposed(asked))
      const parts = [...holds.values()].reduce((a, part) => a.add(fraction(part ?? '0')), fraction('0'))
      expect(exact(parts)).toBe(sum)
      expect(exact(parts.add(fraction(remainder!)))).toBe(exact(fraction(whole)))
    }),
  )
})
