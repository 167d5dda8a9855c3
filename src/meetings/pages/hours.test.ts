import { expect, test } from 'vitest'
import { clockOfInstant, dayOfInstant, instantOf, readClock } from './hours.ts'

test('what is no time of day is refused', () => {
  for (const typed of ['', '24:00', '8:70', '8:3', 'sáng', '12345']) expect(readClock(typed)).toBeUndefined()
})
test('times are read as offices write them', () => {
  expect(['8', '8h', '8h30', '8:30', '0830', '830', '14g05'].map(readClock)).toEqual([
    '08:00',
    '08:00',
    '08:30',
    '08:30',
    '08:30',
    '08:30',
    '14:05',
  ])
})
test('an instant goes out and comes back by the clock of Viet Nam', () => {
  const instant = new Date(instantOf('2021-01-12', '02:30')).toISOString()
  expect([instant, dayOfInstant(instant), clockOfInstant(instant)]).toEqual([
    '2021-01-11T19:30:00.000Z',
    '2021-01-12',
    '02:30',
  ])
})
