import { expect, test } from 'vitest'
import type { Facts } from './facts.ts'
import { say } from './say.ts'
import { targetSentence, wordsOf, yearSentence } from './sentences.ts'

const facts = (more: Partial<Facts> = {}): Facts => ({
  indicatorId: 'i',
  unitId: 'u',
  period: '2020',
  name: 'Trường đạt chuẩn quốc gia',
  measure: 'trường',
  decimals: 0,
  isRatio: false,
  direction: 'up',
  sectorId: null,
  value: '340',
  lastYear: '316',
  target: '338',
  targetFrom: null,
  targetTo: null,
  reported: 10,
  expected: 10,
  ...more,
})
const coverage = facts({ name: 'Tỷ lệ bao phủ bảo hiểm y tế', measure: '%', decimals: 1, isRatio: true })

test('without a value nothing is said of it', () => {
  const none = facts({ value: null })
  expect([say(none, 'result'), say(none, 'change'), say(none, 'attainment'), yearSentence(none)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
test('without a target, or where no direction is wanted, there is no attainment', () => {
  expect(say(facts({ target: null }), 'attainment')).toBeUndefined()
  expect(say(facts({ direction: 'none' }), 'attainment')).toBeUndefined()
})
test('a ratio differs by percentage points, from unrounded values', () => {
  const ratio = { ...coverage, value: '70.8333', lastYear: '68.6', target: '72' }
  expect(say(ratio, 'change')?.shown).toBe('tăng 2,2 điểm %')
  expect(say(ratio, 'gap')?.shown).toBe('thấp hơn 1,2 điểm %')
  expect(say(ratio, 'attainment')?.shown).toBe('98,4%')
})
test('other figures differ by per cent of the older, from 0 by the amount', () => {
  expect(say(facts(), 'change')?.shown).toBe('tăng 7,6%')
  expect(say(facts({ lastYear: '0', value: '12' }), 'change')?.shown).toBe('tăng 12 trường')
})
test('a target of 0 is met or not, without per cent; a range gives inside or outside', () => {
  expect(say(facts({ target: '0', direction: 'down' }), 'attainment')?.shown).toBe('chưa đạt')
  const range = facts({ target: null, targetFrom: '330', targetTo: '345' })
  expect(say(range, 'attainment')?.shown).toBe('trong khoảng giao')
  expect(say(range, 'target')?.shown).toBe('330–345')
})
test('for what should fall, attainment is target over actual', () => {
  const poor = facts({ direction: 'down', value: '40', target: '38', lastYear: '50' })
  expect(say(poor, 'attainment')?.shown).toBe('95,0%')
  expect(say(poor, 'gap')?.shown).toBe('cao hơn 5,3%')
})
test('a sentence says result, change and plan, and who is missing', () => {
  expect(wordsOf(yearSentence(facts())!)).toBe(
    'Trường đạt chuẩn quốc gia đạt 340 trường, tăng 7,6% so với cùng kỳ, đạt 100,6% kế hoạch.',
  )
  expect(wordsOf(yearSentence(facts({ reported: 9 }))!)).toContain('340 trường (9/10 đơn vị đủ số liệu các kỳ), tăng')
  expect(wordsOf(targetSentence({ ...coverage, value: '95.6', target: '97.2' })!)).toBe(
    'Tỷ lệ bao phủ bảo hiểm y tế đạt 95,6%, thấp hơn 1,6 điểm % so với chỉ tiêu giao (97,2%).',
  )
})
test('only figures are pieces with a source', () => {
  const parts = yearSentence(facts())!.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.part]))
  expect(parts).toEqual(['result', 'change', 'attainment'])
})
