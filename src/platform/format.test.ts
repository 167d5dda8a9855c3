import { expect, test } from 'vitest'
import { formatIn } from './format.ts'

const vi = formatIn('vi')
const en = formatIn('en')

test('days are written as offices write them, whatever the time zone of the machine', () => {
  expect(vi.day('2021-01-12')).toBe('12/01/2021')
  expect(vi.weekdayDay('2021-01-15')).toBe('T6 15/01')
  expect(vi.weekdayDay('2021-01-17')).toBe('CN 17/01')
  expect(vi.longDay('2021-01-12')).toBe('Thứ Ba, 12/01/2021')
  expect(en.longDay('2021-01-12')).toBe('Tuesday, 12/01/2021')
})

test('an instant is shown in the time of Ho Chi Minh City', () => {
  expect(vi.dayTime('2021-01-11T18:30:00Z')).toBe('12/01/2021, 01:30')
})

test('figures keep every digit and round half away from zero only when asked', () => {
  expect(vi.figure('1234.5')).toBe('1.234,5')
  expect(vi.figure('-0.125', 2)).toBe('\u22120,13')
  expect(vi.figure('9007199254740993')).toBe('9.007.199.254.740.993')
  expect(vi.percent('98.4')).toBe('98,4%')
  expect(en.figure('1234.5')).toBe('1,234.5')
})
