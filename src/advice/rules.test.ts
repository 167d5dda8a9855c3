import { expect, test } from 'vitest'
import { daysTaken, isOverdue, median, totalsOf } from './rules.ts'

const decided = (state: 'accepted' | 'returned' | 'notAccepted', submittedOn: string, decidedOn: string) => ({
  state,
  submittedOn,
  decidedOn,
})
const pending = { state: 'pending' as const, submittedOn: '2020-12-15', decidedOn: null }

test('of nothing decided there is no share and no median, not nought', () => {
  expect(totalsOf([pending])).toEqual({
    total: 1,
    byState: { pending: 1, accepted: 0, returned: 0, notAccepted: 0 },
    decided: 0,
    shareAccepted: null,
    medianDays: null,
  })
  expect(median([])).toBeNull()
})

test('accepted of decided: what is pending does not count', () => {
  const all = [
    decided('accepted', '2020-01-08', '2020-01-20'),
    decided('accepted', '2020-01-31', '2020-02-03'),
    decided('notAccepted', '2020-06-24', '2020-07-10'),
    pending,
  ]
  expect(totalsOf(all)).toMatchObject({ total: 4, decided: 3, shareAccepted: '66.7', medianDays: '12' })
})

test('days run from handing in to the outcome, over the end of a month and of a leap February', () => {
  expect(daysTaken(decided('accepted', '2020-02-20', '2020-03-01'))).toBe(10)
  expect(daysTaken(decided('returned', '2020-05-14', '2020-05-14'))).toBe(0)
  expect(daysTaken(pending)).toBeNull()
})

test('of an even number the middle lies between the two in the middle', () => {
  expect(median([12, 3, 15])).toBe('12')
  expect(median([12, 3, 15, 4])).toBe('8')
  expect(median([3, 4])).toBe('3.5')
})

test('overdue is what is pending past the day asked for: not on that day, not once answered, not without one', () => {
  const asked = { state: 'pending' as const, askedBy: '2021-01-05' }
  expect(isOverdue(asked, '2021-01-05')).toBe(false)
  expect(isOverdue(asked, '2021-01-06')).toBe(true)
  expect(isOverdue({ ...asked, state: 'accepted' }, '2021-01-12')).toBe(false)
  expect(isOverdue({ ...asked, askedBy: null }, '2021-01-12')).toBe(false)
})
