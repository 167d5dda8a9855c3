import { expect, test } from 'vitest'
import { lockFor, shutUntil } from './lock.ts'

const minutes = (n: number) => n * 60_000

test('each lock is twice as long as the one before, and none longer than a day', () => {
  expect([1, 2, 3, 4].map(lockFor)).toEqual([15, 30, 60, 120].map(minutes))
  expect(lockFor(7)).toBe(minutes(960))
  expect([8, 30].map(lockFor)).toEqual([1440, 1440].map(minutes))
})
test('a door is shut until the later of its two locks ends', () => {
  const now = new Date('2021-01-12T08:00:00Z')
  const count = (locked_until: string | null) => ({
    kind: 'account',
    subject: 'a',
    failures: 0,
    locks: 1,
    locked_until: locked_until === null ? null : new Date(locked_until),
  })
  expect(shutUntil([count(null), count('2021-01-12T08:00:00Z')], now)).toBeUndefined()
  const [early, late] = [count('2021-01-12T08:10:00Z'), count('2021-01-12T09:00:00Z')]
  expect(shutUntil([early, late], now)).toEqual(late.locked_until)
})
