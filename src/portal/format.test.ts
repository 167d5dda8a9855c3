import { expect, test } from 'vitest'
import { count, listed, machine, published, weekdayAndDay } from './format.ts'

const at = new Date('2021-01-12T10:53:00Z')

test('the time of an article is written as Vietnamese papers write it', () => {
  expect(published(at, 'vi')).toBe('17:53 - Thứ Ba, 12/01/2021')
  expect(published(at, 'en')).toBe('17:53 - Tuesday, 12 January 2021')
  expect(weekdayAndDay(new Date('2021-01-16T17:30:00Z'), 'vi')).toBe('Chủ Nhật, 17/01/2021')
})

test('a list shows the hour of today’s news and the day of the rest', () => {
  expect(listed(at, '2021-01-12', 'vi')).toBe('17:53')
  expect(listed(at, '2021-01-13', 'vi')).toBe('12/01/2021')
})

test('machines read the instant with the offset of Viet Nam', () =>
  expect(machine(at)).toBe('2021-01-12T17:53:00+07:00'))

test('a number has its thousands marked', () =>
  expect([count(1204, 'vi'), count(1204, 'en')]).toEqual(['1.204', '1,204']))
