import { expect, test } from 'vitest'
import { parseSymbol } from './symbol.ts'

test.each([
  ['345-BC/BTGTU', { side: 'party', number: '345', year: null, kind: 'baoCao', issuer: 'BTGTU' }],
  ['Số 84 - KH/TU', { side: 'party', number: '84', year: null, kind: 'keHoach', issuer: 'TU' }],
  ['Số: 45/BC-SGDĐT', { side: 'state', number: '45', year: null, kind: 'baoCao', issuer: 'SGDĐT' }],
  ['812/SYT-NVY', { side: 'state', number: '812', year: null, kind: 'congVan', issuer: 'SYT-NVY' }],
  ['12/2020/NQ-HĐND', { side: 'state', number: '12', year: 2020, kind: 'nghiQuyet', issuer: 'HĐND' }],
  ['21–NQ/TW', { side: 'party', number: '21', year: null, kind: 'nghiQuyet', issuer: 'TW' }],
])('%s', (words, says) => {
  expect(parseSymbol(words)).toEqual(says)
  expect(parseSymbol(words.normalize('NFD'))).toEqual(says)
})

test.each(['', 'Số: …/KH-UBND', '30/6/2021', 'KH-UBND', 'ngày 5'])('"%s" is no symbol', (words) => {
  expect(parseSymbol(words)).toBeNull()
})
