import { expect, test } from 'vitest'
import { readSymbol, symbolFaults } from './symbol-faults.ts'

const board = { kind: 'board', symbol: 'BTGTU' }
const health = { kind: 'department', symbol: 'SYT' }
const council = { kind: 'agency', symbol: 'HĐND' }
const given = (more: object) => ({ symbol: '84-KH/BTGTU', kind: 'keHoach' as const, issuedOn: '2020-10-01', ...more })
const faults = (more: object) => symbolFaults(given(more)).map(({ fault }) => fault)

test.each([
  ['words that are no symbol', { symbol: 'Kế hoạch 84' }, ['unread']],
  ['another kind than the symbol says', { kind: 'nghiQuyet' }, ['kind']],
  ['a report, which is no directive', { symbol: '84-BC/BTGTU' }, ['kind']],
  ['another issuer’s symbol', { issuer: { ...board, symbol: 'BDVTU' } }, ['issuer']],
  ['a party symbol of a department', { symbol: '84-KH/SYT', issuer: health }, ['side']],
  ['a state symbol of a board', { symbol: '84/KH-BTGTU', issuer: board }, ['side']],
  ['the year of another day', { symbol: '12/2019/NQ-HĐND', kind: 'nghiQuyet', issuer: council }, ['year']],
] as const)('%s is asked about', (_, more, asked) => expect(faults(more)).toEqual(asked))

test.each([
  ['a plan of the board', { issuer: board }],
  ['a letter with the office that wrote it', { symbol: '812/SYT-NVY', kind: 'congVan', issuer: health }],
  ['a regulation issued by a decision', { symbol: '15/QĐ-SYT', kind: 'quyDinh', issuer: health }],
  ['a council’s resolution of its year', { symbol: '12/2020/NQ-HĐND', kind: 'nghiQuyet', issuer: council }],
  ['an issuer outside the directory', { symbol: '21-NQ/TW', kind: 'nghiQuyet' }],
  ['nothing typed yet', { symbol: ' ' }],
] as const)('%s agrees', (_, more) => expect(faults(more)).toEqual([]))

test('a symbol tells the side, the council and the kind', () => {
  expect(readSymbol('Số 21-NQ/TW')).toEqual({ side: 'party', council: false, number: '21', kind: 'nghiQuyet' })
  expect(readSymbol('12/2020/NQ-HĐND')).toEqual({ side: 'state', council: true, number: '12', kind: 'nghiQuyet' })
  expect(readSymbol('45/BC-SGDĐT')).toMatchObject({ side: 'state', kind: null })
})
