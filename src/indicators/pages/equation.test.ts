import { expect, test } from 'vitest'
import type { Composition } from '../shapes.ts'
import { shownIn } from '../shown.ts'
import { vi } from '../words.vi.ts'
import { equationOf } from './equation.ts'

const shown = shownIn({ decimals: 0, measure: 'người', kind: 'number', collectedAt: ['commune'] }, 'vi', vi)
const part = (unitName: string, share: string, value: string | null, ratio?: [string, string]) => ({
  ...{ unitId: unitName, unitName, endedOn: null, share, value, periods: ['2022'] },
  ...{ numerator: ratio?.[0] ?? null, denominator: ratio?.[1] ?? null },
})
const made = (more: Partial<Composition>) => ({
  ...{ value: null, numerator: null, denominator: null, others: null, parts: [] },
  ...more,
})
const say = (of: Partial<Composition>, kind: 'number' | 'ratio' = 'number') =>
  equationOf(made(of), { kind }, shown, vi.composition)

test('a sum too long to be read says nothing, and neither does a figure that is not there', () => {
  const parts = Array.from({ length: 9 }, (_, n) => part(`X${n}`, '1', '1'))
  expect(say({ value: '9', parts })).toEqual([])
  expect(say({ parts: parts.slice(0, 2) })).toEqual([])
})

test('a whole part stands by its name, another with its share; units that stayed are told together', () => {
  const parts = [part('A', '1', '10'), part('B', '1', '15'), part('D', '0.6', '100')]
  expect(say({ value: '85', parts })).toEqual(['85 = A 10 + B 15 + 60% của D 100'])
  const others = { units: 118, value: '1200', numerator: null, denominator: null }
  expect(say({ value: '1260', parts: parts.slice(2), others })).toEqual([
    '1.260 = 60% của D 100 + 118 đơn vị giữ nguyên 1.200',
  ])
})

test('a ratio is told by numerator and denominator', () => {
  const parts = [part('A', '1', null, ['1', '4']), part('D', '0.125', null, ['10', '20'])]
  expect(say({ numerator: '2.25', denominator: '6.5', parts }, 'ratio')).toEqual([
    '2,25 = A 1 + 12,5% của D 10',
    '6,5 = A 4 + 12,5% của D 20',
  ])
})
