import { expect, test } from 'vitest'
import { layoutOn } from './choice.ts'
import { numberLine, placeAndDate, symbolOf } from './symbol.ts'

test.each([
  ['party', 'BC', 345, 'BTGTU', '2021-01-12', '345-BC/BTGTU'],
  ['party', 'KH', 84, 'TU', '2021-01-12', '84-KH/TU'],
  ['party', 'TB', 9, 'BTGDVTU', '2026-06-09', '09-TB/BTGDVTU'],
  ['party', 'TB', 10, 'BTGDVTU', '2026-06-09', '10-TB/BTGDVTU'],
  ['party', 'CV', 812, 'BTGTU', '2021-01-12', '812-CV/BTGTU'],
  ['state', 'KH', 123, 'UBND', '2021-01-12', '123/KH-UBND'],
  ['state', 'BC', 5, 'SGDĐT', '2021-01-12', '05/BC-SGDĐT'],
  ['state', 'CV', 812, 'SYT-NVY', '2021-01-12', '812/SYT-NVY'],
  ['state', 'NQ', 12, 'HĐND', '2020-07-12', '12/2020/NQ-HĐND'],
] as const)('%s %s number %i of %s on %s is %s', (side, kind, number, unit, on, symbol) => {
  expect(symbolOf(side, kind, number, unit, on)).toBe(symbol)
})

test('a draft leaves room for its number', () => {
  expect(symbolOf('party', 'BC', null, 'BTGTU', '2021-01-12')).toBe('…-BC/BTGTU')
})

test('the number has a colon on the state side and none on the party side', () => {
  expect(numberLine(layoutOn('state', '2021-02-05'), '15/QĐ-UBND')).toBe('Số: 15/QĐ-UBND')
  expect(numberLine(layoutOn('party', '2021-02-05'), '36-HD/VPTW')).toBe('Số 36-HD/VPTW')
})

test.each([
  ['2021-02-05', 'ngày 05 tháng 02 năm 2021'],
  ['2021-01-12', 'ngày 12 tháng 01 năm 2021'],
  ['2021-03-09', 'ngày 09 tháng 3 năm 2021'],
  ['2021-12-31', 'ngày 31 tháng 12 năm 2021'],
])('%s is told as %s: a zero for days below 10 and for the months 1 and 2 only', (day, told) => {
  expect(placeAndDate('Điện Biên', day, day)).toBe(`Điện Biên, ${told}`)
})

test('a draft leaves room for its day', () => {
  expect(placeAndDate('Điện Biên', null, '2021-01-12')).toMatch(/^Điện Biên, ngày +tháng 01 năm 2021$/)
})
