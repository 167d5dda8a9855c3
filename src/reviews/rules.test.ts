import { expect, test } from 'vitest'
import { countsOf, dueDayOf, isLate, isOverdue } from './rules.ts'

const owed = { state: 'planned' as const, dueOn: '2020-12-15', reportedOn: null }

test('on the due day nobody is late, the day after whoever has not reported is', () => {
  expect([isLate(owed, '2020-12-15'), isOverdue(owed, '2020-12-15')]).toEqual([false, false])
  expect([isLate(owed, '2020-12-16'), isOverdue(owed, '2020-12-16')]).toEqual([true, true])
})

test('what was reported late stays late and is no longer owed', () => {
  const late = { ...owed, state: 'received' as const, reportedOn: '2020-12-16' }
  expect([isLate(late, '2021-01-12'), isOverdue(late, '2021-01-12')]).toEqual([true, false])
  expect(isLate({ ...late, reportedOn: '2020-12-15' }, '2021-01-12')).toBe(false)
})

test('a level has its own due day, every other the common one', () => {
  const due = { day: '2020-12-15', byKind: { commune: '2020-11-30' } }
  expect([dueDayOf(due, 'commune'), dueDayOf(due, 'department')]).toEqual(['2020-11-30', '2020-12-15'])
})

test('units are counted by state, and by what they have come to at least', () => {
  const answers = [
    { ...owed, state: 'notStarted' as const, dueOn: '2020-11-30' },
    owed,
    { ...owed, state: 'held' as const, dueOn: '2021-01-20' },
    { ...owed, state: 'reported' as const, reportedOn: '2020-12-20' },
    { ...owed, state: 'received' as const, reportedOn: '2020-12-10' },
  ]
  expect(countsOf(answers, '2021-01-12')).toEqual({
    total: 5,
    byState: { notStarted: 1, planned: 1, held: 1, reported: 1, received: 1 },
    reached: { notStarted: 5, planned: 4, held: 3, reported: 2, received: 1 },
    overdue: 2,
    reportedLate: 1,
  })
})
