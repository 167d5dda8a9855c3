import { expect, test } from 'vitest'
import { readDay, typedDay } from './day-text.ts'

test('what is no day of the calendar is refused with the length of its month', () => {
  expect(readDay('31/02/2021')).toEqual({ fault: 'none', month: '2/2021', days: 28 })
  expect(readDay('29/02/2020')).toEqual({ day: '2020-02-29' })
  expect(readDay('1/13/2021')).toEqual({ fault: 'month' })
  expect(readDay('mai')).toEqual({ fault: 'shape' })
})

test('a day outside the limits is refused by the limit it breaks', () => {
  expect(readDay('12/01/2021', { from: '2021-01-13' })).toEqual({ fault: 'early' })
  expect(readDay('12/01/2021', { to: '2021-01-11' })).toEqual({ fault: 'late' })
  expect(readDay('12/01/2021', { from: '2021-01-12', to: '2021-01-12' })).toEqual({ day: '2021-01-12' })
})

test('short ways of writing a day are understood, an empty field is no fault', () => {
  for (const typed of ['1/2/2021', '01-02-2021', '1.2.21', '01022021'])
    expect(readDay(typed)).toEqual({ day: '2021-02-01' })
  expect(readDay('  ')).toEqual({ empty: true })
  expect(typedDay('2021-02-01')).toBe('01/02/2021')
})
