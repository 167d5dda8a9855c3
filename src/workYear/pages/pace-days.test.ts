import { expect, test } from 'vitest'
import { paceDays } from './pace-days.ts'

const none = { total: 0, due: [], received: [], before: null }

test('a year that asked for no report has no pace', () => {
  expect(paceDays(none, '2021-01-12')).toBeUndefined()
})

test('of days to come nothing is said to have come in, though what falls due is known', () => {
  const pace = paceDays(
    {
      total: 4,
      due: [
        { day: '2021-01-10', n: 3 },
        { day: '2021-01-14', n: 1 },
      ],
      received: [{ day: '2021-01-09', n: 1 }],
      before: null,
    },
    '2021-01-12',
  )!
  expect(pace.days[0]).toBe('2021-01-02')
  expect(pace.days.at(-1)).toBe('2021-01-14')
  expect(pace.received.slice(6)).toEqual([0, 25, 25, 25, 25, null, null])
  expect(pace.due.slice(6)).toEqual([0, 0, 75, 75, 75, 75, 100])
  expect(pace.moved.map((at) => pace.days[at])).toEqual(['2021-01-09', '2021-01-10', '2021-01-14'])
})

test('the year before stands day over day, a leap day on the first of March, each in % of its own', () => {
  const pace = paceDays(
    {
      total: 1,
      due: [{ day: '2021-03-03', n: 1 }],
      received: [],
      before: {
        total: 2,
        received: [
          { day: '2020-02-29', n: 1 },
          { day: '2020-03-02', n: 1 },
        ],
      },
    },
    '2021-03-03',
  )!
  expect(pace.days[0]).toBe('2021-02-22')
  expect(pace.before).toEqual([0, 0, 0, 0, 0, 0, 0, 50, 100, 100])
})
