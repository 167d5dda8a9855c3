import { expect, test } from 'vitest'
import { type CellRule, checkRow, type EnteredCell, type Past } from './cellRules.ts'

const found = (rule: CellRule, row: EnteredCell[], past?: Past) =>
  checkRow([rule], row, past).map(({ level, code, details }) => [level, code, details])
const pupils = { indicator: 'GD_HS' }

test('a required cell that is blank is an error; a reason why there is none satisfies it', () => {
  expect(found({ kind: 'required', cell: pupils }, [])).toEqual([['error', 'required', {}]])
  expect(found({ kind: 'required', cell: pupils }, [{ ...pupils, value: ' ' }])).toHaveLength(1)
  expect(found({ kind: 'required', cell: pupils }, [{ ...pupils, state: 'notAvailable' }])).toEqual([])
  expect(found({ kind: 'required', cell: pupils }, [{ ...pupils, value: '0' }])).toEqual([])
})

test('a count is whole', () => {
  const rule: CellRule = { kind: 'integer', cell: pupils }
  expect(found(rule, [{ ...pupils, value: '12.5' }])).toEqual([['error', 'integer', { value: '12.5' }]])
  expect(found(rule, [{ ...pupils, value: '12.0' }])).toEqual([])
})

test('a value beyond its limits is named with them; the limits themselves are within', () => {
  const rule: CellRule = { kind: 'range', cell: pupils, min: '0', max: '100' }
  expect(found(rule, [{ ...pupils, value: '100.01' }])).toEqual([['error', 'range', { min: '0', max: '100' }]])
  expect(found(rule, [{ ...pupils, value: '-1' }])).toHaveLength(1)
  expect([...found(rule, [{ ...pupils, value: '100' }]), ...found(rule, [{ ...pupils, value: '0' }])]).toEqual([])
})

test('a numerator is not greater than its denominator', () => {
  const rule: CellRule = { kind: 'withinDenominator', cell: pupils }
  expect(found(rule, [{ ...pupils, numerator: '51', denominator: '50' }])).toEqual([
    ['error', 'withinDenominator', { numerator: '51', denominator: '50' }],
  ])
  expect(found(rule, [{ ...pupils, numerator: '50', denominator: '50' }])).toEqual([])
})

const total: CellRule = {
  kind: 'compare',
  left: [{ indicator: 'ALL' }],
  op: '=',
  right: [{ indicator: 'BOYS' }, { indicator: 'GIRLS' }],
}
const cell = (indicator: string, value: string) => ({ indicator, value })

test('a total that is not the sum of its parts is found with both sides', () => {
  expect(found(total, [cell('ALL', '10'), cell('BOYS', '4.1'), cell('GIRLS', '5.8')])).toEqual([
    ['error', 'compare', { left: '10', op: '=', right: '9.9' }],
  ])
  expect(found(total, [cell('ALL', '0.3'), cell('BOYS', '0.1'), cell('GIRLS', '0.2')])).toEqual([])
})

test('a comparison waits while one of its cells has no number', () => {
  expect(found(total, [cell('ALL', '10'), cell('BOYS', '4')])).toEqual([])
  expect(found(total, [cell('ALL', '10'), cell('BOYS', '4'), cell('GIRLS', 'sáu')])).toEqual([])
})

test('inequalities hold at equality, and may be warnings', () => {
  const rule: CellRule = {
    kind: 'compare',
    left: [pupils],
    op: '<=',
    right: [{ indicator: 'GD_DAN' }],
    level: 'warning',
  }
  expect(found(rule, [{ ...pupils, value: '5' }, cell('GD_DAN', '5')])).toEqual([])
  expect(found(rule, [{ ...pupils, value: '6' }, cell('GD_DAN', '5')])[0]?.[0]).toBe('warning')
  expect(found({ ...rule, op: '>=' }, [{ ...pupils, value: '6' }, cell('GD_DAN', '5')])).toEqual([])
})

test('a broken-down indicator is checked item by item, and compared by its total', () => {
  const items = [
    { ...pupils, item: 'nam', value: '1.5' },
    { ...pupils, item: 'nữ', value: '2' },
  ]
  expect(checkRow([{ kind: 'integer', cell: pupils }], items).map((f) => f.cell.item)).toEqual(['nam'])
  const sum: CellRule = { kind: 'compare', left: [pupils], op: '=', right: [{ indicator: 'ALL' }] }
  expect(found(sum, [...items, cell('ALL', '3.5')])).toEqual([])
  expect(found(sum, [...items, { ...pupils, value: '4' }, cell('ALL', '4')])).toEqual([])
})

test('last values 10 12 11 13 12 11 12 13: 15 passes, 16 warns', () => {
  const past = () => ['10', '12', '11', '13', '12', '11', '12', '13']
  const rule: CellRule = { kind: 'unusual', cell: pupils }
  expect(found(rule, [{ ...pupils, value: '15' }], past)).toEqual([])
  expect(found(rule, [{ ...pupils, value: '16' }], past)).toEqual([
    ['warning', 'unusual', { median: '12', deviation: '1' }],
  ])
})

test('fewer than five earlier values say nothing, and only the last eight speak', () => {
  const rule: CellRule = { kind: 'unusual', cell: pupils }
  expect(found(rule, [{ ...pupils, value: '900' }], () => ['1', '1', '1', '1'])).toEqual([])
  const long = () => ['500', '500', '500', '500', '500', '500', '500', '500', ...Array(8).fill('10')]
  expect(found(rule, [{ ...pupils, value: '500' }], long)).toHaveLength(1)
})

test('where earlier values do not deviate, a tenth of the median is allowed', () => {
  const rule: CellRule = { kind: 'unusual', cell: pupils }
  const past = () => Array(5).fill('100')
  expect(['110', '90'].flatMap((value) => found(rule, [{ ...pupils, value }], past))).toEqual([])
  expect(['110.1', '89.9'].flatMap((value) => found(rule, [{ ...pupils, value }], past))).toHaveLength(2)
  expect(found(rule, [{ ...pupils, value: '1' }], () => Array(5).fill('0'))).toHaveLength(1)
})
