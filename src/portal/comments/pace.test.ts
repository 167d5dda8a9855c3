import { expect, test } from 'vitest'
import { makePace } from './pace.ts'

const salt = Buffer.from('of the day')

test('whoever has had the article open for three seconds has read it; a stranger, or a quicker one, has not', () => {
  let at = 1_700_000_000_000
  const pace = makePace(() => at)
  pace.opened('tin-a', 'me')
  at += 2_999
  expect(pace.hasRead('tin-a', 'me')).toBe(false)
  at += 1
  expect([pace.hasRead('tin-a', 'me'), pace.hasRead('tin-a', 'you'), pace.hasRead('tin-b', 'me')]).toEqual([
    true,
    false,
    false,
  ])
})

test('an answer is taken after three seconds and within two hours, for its own article and day alone', () => {
  let at = 1_700_000_000_000
  const pace = makePace(() => at)
  const stamp = pace.stamp('tin-a', salt)
  expect(pace.stamped('tin-a', salt, stamp)).toBe(false)
  at += 3_000
  expect(pace.stamped('tin-a', salt, stamp)).toBe(true)
  expect(pace.stamped('tin-b', salt, stamp)).toBe(false)
  expect(pace.stamped('tin-a', Buffer.from('another'), stamp)).toBe(false)
  expect(pace.stamped('tin-a', salt, `${(at - 5_000).toString(36)}.${stamp.split('.')[1]}`)).toBe(false)
  for (const forged of ['', '.', 'x.y', '999999999.x']) expect(pace.stamped('tin-a', salt, forged)).toBe(false)
  at += 2 * 3_600_000
  expect(pace.stamped('tin-a', salt, stamp)).toBe(false)
})

test('who has opened what is remembered for so many readers and no more', () => {
  let at = 0
  const pace = makePace(() => at)
  pace.opened('tin-a', 'first')
  for (let n = 0; n < 20_000; n++) pace.opened('tin-a', `robot ${n}`)
  at = 10_000
  expect([pace.hasRead('tin-a', 'first'), pace.hasRead('tin-a', 'robot 19999')]).toEqual([false, true])
})
