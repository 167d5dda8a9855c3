import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#src/platform/day.ts'
import { occurrences, rhythms } from './rhythm.ts'

const by15 = { rhythm: 'quarter', due: { kind: 'day', day: 15, month: 'last' } } as const

test('a series has no occurrence whose deadline had passed when it began, nor one that begins after its end', () => {
  expect(occurrences(by15, '2021-03-16', '2021-06-30').map((one) => one.period)).toEqual(['2021-Q2'])
  expect(occurrences({ ...by15, endedOn: '2021-06-30' }, '2021-01-12', '2021-12-31').map((one) => one.period)).toEqual([
    '2021-Q1',
    '2021-Q2',
  ])
  expect(occurrences(by15, '2021-03-16', '2021-03-15')).toEqual([])
})

test('by the 15th of the quarter’s last month, moved to a working day', () => {
  expect(occurrences(by15, '2021-01-12', '2021-12-01')).toEqual([
    { period: '2021-Q1', deadline: '2021-03-15' },
    { period: '2021-Q2', deadline: '2021-06-15' },
    { period: '2021-Q3', deadline: '2021-09-15' },
    { period: '2021-Q4', deadline: '2021-12-15' },
  ])
  const monthly = { rhythm: 'month', due: { kind: 'end' } } as const
  expect(occurrences(monthly, '2021-01-12', '2021-01-12')).toEqual([{ period: '2021-01', deadline: '2021-02-01' }])
})

test('asking further ahead only adds: no period comes twice, none changes', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2020-01-01', n))
  fc.assert(
    fc.property(fc.constantFrom(...rhythms), day, day, day, (rhythm, from, a, b) => {
      const series = { rhythm, due: { kind: 'after', days: 5 } } as const
      const [near, far] = [a, b].toSorted().map((through) => occurrences(series, from, through))
      expect(far!.slice(0, near!.length)).toEqual(near)
      expect(new Set(far!.map((one) => one.period)).size).toBe(far!.length)
    }),
  )
})
