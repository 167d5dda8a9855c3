import fc from 'fast-check'
import Fraction from 'fraction.js'
import { expect, test } from 'vitest'
import { exact, fraction, parseDecimal, parseFigure, rounded, showFigure } from './number.ts'

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => new Fraction(n, d))

test.each(['', ' ', 'không', '1,2,3', '1.23.4', '12 5', '1.234.56', '1,234.5', '1e5', '--1', '1/2', '12%', '.5', '5.'])(
  'the cell "%s" is no number',
  (text) => expect(parseFigure(text)).toBeUndefined(),
)

test.each([
  ['1.234,5', '1234.5'],
  ['12,5', '12.5'],
  ['12.5', '12.5'],
  ['1.234', '1234'],
  ['1.234.567', '1234567'],
  ['1 234 567,25', '1234567.25'],
  ['0.123', '0.123'],
  ['1.2345', '1.2345'],
  ['-3', '-3'],
  ['−3,5', '-3.5'],
  ['007', '7'],
  ['-0', '0'],
])('an office that writes %s means %s', (text, figure) => expect(exact(parseFigure(text)!)).toBe(figure))

test('a file knows the decimal point and no thousands mark', () => {
  expect(exact(parseDecimal('1.234')!)).toBe('1.234')
  expect(parseDecimal('1,5')).toBeUndefined()
  expect(() => fraction('1,5')).toThrow('not a decimal')
})

test('a terminating value is written exactly, any other to 12 places', () => {
  expect(exact(new Fraction(85, 120).mul(100))).toBe('70.833333333333')
  expect(exact(new Fraction(2, 3))).toBe('0.666666666667')
  expect(exact(new Fraction(-2, 3))).toBe('-0.666666666667')
  expect(exact(new Fraction(1n, 2n ** 20n))).toBe('0.00000095367431640625')
  expect(exact(new Fraction(1n, 3n * 10n ** 15n))).toBe('0')
  expect(exact(new Fraction(1n, -3n * 10n ** 15n))).toBe('0')
  expect(exact(fraction('120'))).toBe('120')
})

test('halves round away from zero, on both sides', () => {
  expect(['0.5', '1.5', '2.5', '-0.5', '-2.5'].map((v) => exact(rounded(fraction(v), 0)))).toEqual([
    '1',
    '2',
    '3',
    '-1',
    '-3',
  ])
  expect(exact(rounded(fraction('1.005'), 2))).toBe('1.01')
})

test('sums of decimals lose nothing', () => {
  expect(exact(fraction('0.1').add(fraction('0.2')))).toBe('0.3')
  expect(exact(fraction('9007199254740993').add(fraction('0.1')))).toBe('9007199254740993.1')
})

test('people read figures in their own language', () => {
  expect(showFigure('1234.56', 1, 'vi')).toBe('1.234,6')
  expect(showFigure('-1234567.5', 2, 'en')).toBe('−1,234,567.50')
  expect(showFigure('-0.04', 1, 'vi')).toBe('0,0')
  expect(showFigure('999.5', 0, 'vi')).toBe('1.000')
  expect(showFigure('100', 0, 'vi')).toBe('100')
})

test('what is written exactly is read back as the same number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 20 }), (n, places) => {
      const value = new Fraction(n, 10n ** BigInt(places))
      return fraction(exact(value)).equals(value)
    }),
  )
})

test('rounding is never further off than half a step', () => {
  fc.assert(
    fc.property(anyFraction, fc.integer({ min: 0, max: 12 }), (value, decimals) =>
      rounded(value, decimals)
        .sub(value)
        .abs()
        .lte(new Fraction(1n, 2n * 10n ** BigInt(decimals))),
    ),
  )
})

test('what is shown in Vietnamese is read back as the rounded value', () => {
  fc.assert(
    fc.property(anyFraction, fc.integer({ min: 0, max: 6 }), (value, decimals) =>
      parseFigure(showFigure(value, decimals, 'vi'))!.equals(rounded(value, decimals)),
    ),
  )
})
