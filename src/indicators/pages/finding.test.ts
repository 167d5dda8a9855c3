import { expect, test } from 'vitest'
import { periodName } from '#src/periods/index.ts'
import { attainment } from '../attainment.ts'
import { difference } from '../difference.ts'
import type { Indicator, Row } from '../row.ts'
import { shownIn } from '../shown.ts'
import { vi } from '../words.vi.ts'
import { findingOf } from './finding.ts'
import type { IndicatorWords } from './use-words.ts'

const words = vi as IndicatorWords
const share = { measure: '%', decimals: 1, kind: 'ratio', overUnits: 'sum', direction: 'up', collectedAt: ['commune'] }
const count = { ...share, measure: 'người', decimals: 0, kind: 'number' }
type Given = Partial<Row> & { period?: string }

const row = (given: Given, of: object = share): Row => {
  const indicator = of as Indicator
  const full = {
    period: '2020',
    value: null,
    target: null,
    targetFrom: null,
    targetTo: null,
    sameLastYear: null,
    reported: 15,
    expected: 15,
    exact: true,
    ...given,
  } as Row
  const { value, target, targetFrom: from, targetTo: to, sameLastYear } = full
  return {
    ...full,
    attainment:
      (value !== null &&
        (target ?? from ?? to) !== null &&
        attainment(value, { value: target, from, to }, indicator.direction)) ||
      null,
    change:
      value !== null && sameLastYear !== null ? difference(value, sameLastYear, indicator.kind === 'ratio') : null,
  }
}
const find = (given: Given, of: object = share, year?: Given) => {
  const indicator = of as Indicator
  const shown = shownIn(indicator, 'vi', words)
  const period = (code: string) => periodName(code, 'vi')
  return findingOf(row(given, of), year && row(year, of), { indicator, words, shown, period })
}

test('nothing reported is said to be missing, never 0', () => {
  expect(find({ value: null, reported: 0, target: '35' })).toBe('Chưa có số liệu năm 2020')
  expect(find({ value: '0', reported: 15 }, count)).toBe('0 người, năm 2020')
})

test('a break in series is not called missing', () => {
  expect(find({ value: null, exact: null })).toContain('gãy chuỗi')
})

test('a share short of its target is short by percentage points', () => {
  expect(find({ value: '31.8', target: '35' })).toBe('Còn thiếu 3,2 điểm % để đạt kế hoạch năm 2020')
})

test('a count short of its target says how much of it, and with how many units', () => {
  expect(find({ value: '9613', target: '10700', reported: 7, expected: 10 }, count)).toBe(
    'Mới đạt 89,8% kế hoạch năm 2020, còn thiếu 1.087 người; mới có 7/10 xã báo cáo',
  )
})

test('what should fall stands above its target', () => {
  expect(find({ value: '12.5', target: '10' }, { ...share, direction: 'down' })).toBe(
    'Còn cao hơn kế hoạch năm 2020 2,5 điểm %',
  )
})

test('a target reached is said in per cent; zero in words', () => {
  expect(find({ value: '104.2', target: '100' }, count)).toBe('Đạt 104,2% kế hoạch năm 2020')
  expect(find({ value: '0', target: '0' }, { ...count, direction: 'down' })).toBe('Đạt kế hoạch năm 2020')
  expect(find({ value: '5', targetFrom: '4', targetTo: '6' }, count)).toBe('Nằm trong khoảng kế hoạch năm 2020')
})

test('a quarter without a target of its own is held against the year’s', () => {
  expect(find({ period: '2020-Q4', value: '50' }, count, { value: '104', target: '100' })).toBe(
    'Đạt 104,0% kế hoạch năm 2020',
  )
})

test('without a target it says how it changed; a sum of part of the units is not compared', () => {
  expect(find({ value: '110', sameLastYear: '100' }, count)).toBe('Tăng 10,0% so với cùng kỳ năm trước')
  expect(find({ value: '50', sameLastYear: '100', reported: 10 }, count)).toBe(
    '50 người, năm 2020; mới có 10/15 xã báo cáo',
  )
  expect(find({ value: '50.5', sameLastYear: '50', reported: 10 })).toBe(
    'Tăng 0,5 điểm % so với cùng kỳ năm trước; mới có 10/15 xã báo cáo',
  )
})
