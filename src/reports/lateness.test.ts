import { expect, test } from 'vitest'
import { isEditable, isLate } from './lateness.ts'
import { reportStates } from './moves.ts'

const open = { state: 'open', dueOn: '2020-12-15', locks: true, graceDays: 2, exceptionUntil: null } as const

test('what was sent, received or exempted is not edited, locked or not', () => {
  const editable = reportStates.filter((state) => isEditable({ ...open, state, locks: false }, '2020-12-01'))
  expect(editable).toEqual(['open', 'draft', 'returned'])
})

test('a locking regime locks after the due day and its grace; an exception opens it for a while', () => {
  expect([isEditable(open, '2020-12-17'), isEditable(open, '2020-12-18')]).toEqual([true, false])
  const excepted = { ...open, exceptionUntil: '2020-12-20' }
  expect([isEditable(excepted, '2020-12-20'), isEditable(excepted, '2020-12-21')]).toEqual([true, false])
})

test('a regime that does not lock takes late reports', () => {
  expect(isEditable({ ...open, locks: false }, '2022-01-01')).toBe(true)
})

test('a report is late by its approval, not by its receipt; without approval once the due day has passed', () => {
  const report = { state: 'received', dueOn: '2020-12-15', approvedOn: '2020-12-15' } as const
  expect(isLate(report, '2021-01-12')).toBe(false)
  expect(isLate({ ...report, approvedOn: '2020-12-16' }, '2021-01-12')).toBe(true)
  const writing = { ...report, state: 'draft', approvedOn: null } as const
  expect([isLate(writing, '2020-12-15'), isLate(writing, '2020-12-16')]).toEqual([false, true])
  expect(isLate({ ...writing, state: 'exempted' }, '2020-12-16')).toBe(false)
})
