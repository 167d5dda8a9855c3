import { expect, test } from 'vitest'
import { firstMorning, startOf } from './demonstration-clock.ts'

test.each(['2021-2-3', '2021-02-30', '2021-13-01', 'hôm nay', '2021-02-03T25:00', '2021-02-03 10:00', ''])(
  '--today %j is refused',
  (today) => expect(() => startOf(today, firstMorning)).toThrow(/is no day: write 2021-03-15/),
)

test('a day before the last recorded act is refused, and the line says from when on', () => {
  const last = new Date('2021-03-15T10:00:00+07:00')
  expect(() => startOf('2021-03-15', last)).toThrow(/write 2021-03-15T10:00:00\+07:00 or later/)
  expect(startOf('2021-03-15T10:00', last)).toEqual(last)
})

test('it starts on the morning of the conference, or where the records end', () => {
  expect(startOf(undefined, firstMorning)).toEqual(new Date('2021-01-12T00:30:00Z'))
  const last = new Date('2021-03-15T10:00:00+07:00')
  expect(startOf(undefined, last)).toEqual(last)
  expect(startOf(undefined, new Date('2020-12-01T00:00:00Z'))).toEqual(firstMorning)
})

test('a date means 07:30, a time without a zone is Viet Nam’s', () => {
  expect(startOf('2021-05-01', firstMorning).toISOString()).toBe('2021-05-01T00:30:00.000Z')
  expect(startOf('2021-05-01T14:00', firstMorning).toISOString()).toBe('2021-05-01T07:00:00.000Z')
  expect(startOf('2021-05-01T14:00:00Z', firstMorning).toISOString()).toBe('2021-05-01T14:00:00.000Z')
})
