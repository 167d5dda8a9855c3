import { expect, test } from 'vitest'
import { makeClock } from './clock.ts'

test('the domain’s clock runs beside the real one, and its day is Viet Nam’s', () => {
  let real = new Date('2026-11-24T10:00:00Z')
  const clock = makeClock(new Date('2021-01-12T16:59:00Z').getTime() - real.getTime(), () => real)
  expect(clock.today()).toBe('2021-01-12')
  real = new Date('2026-11-24T10:01:00Z')
  expect(clock.now().toISOString()).toBe('2021-01-12T17:00:00.000Z')
  expect(clock.today()).toBe('2021-01-13')
  expect(clock.real()).toBe(real)
})
