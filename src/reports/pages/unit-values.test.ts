import { expect, test } from 'vitest'
import { exact } from '#src/platform/number.ts'
import type { ComparedCell } from '../comparisonContract.ts'
import type { Cell } from '../content.ts'
import type { AskedIndicator } from '../shapes.ts'
import { figureOf, type UnitRow, yearToDateOf } from './unit-values.ts'

const indicator = (code: string, more: Partial<AskedIndicator> = {}): AskedIndicator => ({
  id: code,
  code,
  nameVi: code,
  nameEn: null,
  kind: 'number',
  measure: 'người',
  decimals: 0,
  factor: '1',
  direction: 'up',
  overTime: 'sum',
  breakdown: [],
  formula: null,
  illustrative: false,
  ...more,
})
const pupils = indicator('HS')
const girls = indicator('NU', { breakdown: ['nu', 'nam'] })
const rate = indicator('TL', { kind: 'ratio', factor: '100' })
const change = indicator('CT', { kind: 'formula', formula: 'HS / NU * 100 - previous(TL)' })
const toDate = indicator('LK', { kind: 'formula', formula: 'ytd(HS)' })
const all = new Map([pupils, girls, rate, change, toDate].map((i) => [i.code, i]))

const row = (cells: Partial<Cell>[], beside: Partial<ComparedCell>[] = []): UnitRow => ({
  cell: (code, item = '') => cells.find((c) => c.indicator === code && (c.item ?? '') === item) as Cell | undefined,
  beside: (code) => beside.find((c) => c.indicator === code) as ComparedCell | undefined,
})
const value = (of: AskedIndicator, at: UnitRow) => {
  const found = figureOf(of, at, all)
  return found && exact(found)
}

test('what is blank, no number, or answered without one has no value', () => {
  expect(value(pupils, row([]))).toBeUndefined()
  expect(value(pupils, row([{ indicator: 'HS', value: 'mười' }]))).toBeUndefined()
  expect(value(rate, row([{ indicator: 'TL', numerator: '5', denominator: '0' }]))).toBeUndefined()
})

test('a ratio is computed from both its parts as they are typed', () => {
  expect(value(rate, row([{ indicator: 'TL', numerator: '45', denominator: '50' }]))).toBe('90')
})

test('a breakdown adds up to its total', () => {
  const cells = [
    { indicator: 'NU', item: 'nu', value: '12' },
    { indicator: 'NU', item: 'nam', value: '10.5' },
  ]
  expect(value(girls, row(cells))).toBe('22.5')
})

test('a formula follows its inputs, those of earlier periods too', () => {
  const cells = [
    { indicator: 'HS', value: '30' },
    { indicator: 'NU', item: 'nu', value: '40' },
  ]
  expect(value(change, row(cells))).toBeUndefined()
  expect(value(change, row(cells, [{ indicator: 'TL', previous: '70' }]))).toBe('5')
  expect(value(toDate, row(cells, [{ indicator: 'HS', earlierThisYear: '20' }]))).toBe('50')
})

test('what is filled in from elsewhere stands before what was typed', () => {
  const filledIn = { by: 'import' as const, value: '7', numerator: null, denominator: null, sourceId: null }
  expect(value(pupils, row([{ indicator: 'HS', value: '9' }], [{ indicator: 'HS', filledIn }]))).toBe('7')
})

test('against the target of a year what adds up counts with the earlier periods', () => {
  const beside = { earlierThisYear: '20' } as ComparedCell
  const now = figureOf(pupils, row([{ indicator: 'HS', value: '84' }]), all)
  expect(exact(yearToDateOf(now, beside)!)).toBe('104')
  expect(exact(yearToDateOf(now, undefined)!)).toBe('84')
})
