import { expect, test } from 'vitest'
import { doneCell, periodsOf, reportCell, totalsOf } from './rules.ts'

const quarterly = { rhythm: 'quarter' as const, validFrom: '2019-12-20', validTo: null }
const codes = (of: Parameters<typeof periodsOf>[0], year: number, today: string) =>
  periodsOf(of, year, today).map(({ code }) => code)

test('no period before the obligation holds, none after it has ended, none that has not begun', () => {
  const all = ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4']
  expect(codes(quarterly, 2020, '2021-01-12')).toEqual(all)
  expect(codes({ ...quarterly, validFrom: '2020-06-30' }, 2020, '2021-01-12')).toEqual(all.slice(1))
  expect(codes({ ...quarterly, validFrom: '2020-07-01' }, 2020, '2021-01-12')).toEqual(all.slice(2))
  expect(codes({ ...quarterly, validTo: '2020-09-29' }, 2020, '2021-01-12')).toEqual(all.slice(0, 2))
  expect(codes({ ...quarterly, validTo: '2020-09-30' }, 2020, '2021-01-12')).toEqual(all.slice(0, 3))
  expect(codes(quarterly, 2020, '2020-06-30')).toEqual(all.slice(0, 2))
  expect(codes(quarterly, 2021, '2021-01-12')).toEqual(['2021-Q1'])
  expect(codes({ ...quarterly, rhythm: 'half' }, 2020, '2021-01-12')).toEqual(['2020-H1', '2020-H2'])
})

test('a report counts once it has left its unit, and no longer when it came back', () => {
  const of = (state: string, approvedOn: string | null) =>
    reportCell({ state, approvedOn, dueOn: '2020-12-22' }, '2021-01-12')
  expect(of('received', '2020-12-22')).toBe('onTime')
  expect(of('approved', '2020-12-23')).toBe('late')
  expect(of('returned', '2020-12-20')).toBe('missed')
  expect(of('submitted', null)).toBe('missed')
  expect(of('exempted', null)).toBe('notAsked')
  expect(reportCell(undefined, '2021-01-12')).toBe('notAsked')
  expect(reportCell({ state: 'draft', approvedOn: null, dueOn: '2021-01-12' }, '2021-01-12')).toBe('open')
})

test('a meeting or an exchange is due by the end of its period', () => {
  const period = { to: '2020-12-31' }
  expect(doneCell(period, null, '2020-12-31')).toBe('open')
  expect(doneCell(period, null, '2021-01-01')).toBe('missed')
  expect(doneCell(period, '2020-12-31', '2021-01-12')).toBe('onTime')
  expect(doneCell(period, '2021-01-05', '2021-01-12')).toBe('late')
})

test('fulfilled of expected: what is open is not expected yet, what is not asked never', () => {
  const cells = (['onTime', 'onTime', 'late', 'missed', 'open', 'notAsked'] as const).map((state) => ({ state }))
  expect(totalsOf(cells)).toEqual({ fulfilled: 3, late: 1, expected: 4 })
  expect(totalsOf([])).toEqual({ fulfilled: 0, late: 0, expected: 0 })
})
