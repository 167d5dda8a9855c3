import { expect, test } from 'vitest'
import { dueDay, dueDayOf, isWorkingDay, rolled } from './due.ts'

const holidays = new Set(['2020-04-30', '2020-05-01'])

test('Saturdays, Sundays and the listed holidays are no working days', () => {
  expect(['2021-01-09', '2021-01-10', '2020-04-30', '2021-01-12'].map((day) => isWorkingDay(day, holidays))).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test('a due day that is no working day keeps, moves on over the long week-end, or back', () => {
  expect(rolled('2020-04-30', 'keep', holidays)).toBe('2020-04-30')
  expect(rolled('2020-04-30', 'next', holidays)).toBe('2020-05-04')
  expect(rolled('2020-05-03', 'previous', holidays)).toBe('2020-04-29')
})

test('due by the 15th of the quarter’s last month', () => {
  expect(dueDay('2020-Q4', { kind: 'day', day: 15, month: 'last' })).toBe('2020-12-15')
})

test('due on a day of the period’s m-th month, which may lie after its end', () => {
  expect(dueDay('2020-Q1', { kind: 'day', day: 20, month: 2 }, 'keep')).toBe('2020-02-20')
  expect(dueDay('2020-Q4', { kind: 'day', day: 5, month: 4 }, 'keep')).toBe('2021-01-05')
  expect(dueDay('2020-01', { kind: 'day', day: 31, month: 2 }, 'keep')).toBe('2020-02-29')
})

test('due some days after the end, or on the last day', () => {
  expect(dueDay('2020-12', { kind: 'after', days: 5 })).toBe('2021-01-05')
  expect(dueDay('2020-Q2', { kind: 'end' })).toBe('2020-06-30')
  // 31 January 2021 is a Sunday
  expect(dueDay('2021-01', { kind: 'end' })).toBe('2021-02-01')
  expect(dueDay('2021-01', { kind: 'end' }, 'previous')).toBe('2021-01-29')
})

test('a regime names earlier due days for lower levels', () => {
  const rules = {
    rule: { kind: 'day', day: 18, month: 'last' },
    byUnitKind: { commune: { kind: 'day', day: 15, month: 'last' }, district: { kind: 'day', day: 16, month: 'last' } },
  } as const
  expect(['commune', 'district', 'department'].map((kind) => dueDayOf('2020-12', rules, kind))).toEqual([
    '2020-12-15',
    '2020-12-16',
    '2020-12-18',
  ])
})
