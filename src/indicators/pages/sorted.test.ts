import { expect, test } from 'vitest'
import type { Row } from '../row.ts'
import { sorted } from './sorted.ts'

const row = (unitName: string | null, value: string | null) => ({ unitId: unitName, unitName, value }) as Row
const names = (rows: Row[]) => rows.map(({ unitName }) => unitName)

test('units without a figure come last whichever way, those that ended after all', () => {
  const rows = [row(null, '99'), row('Tủa Chùa', null), row('Ảng', '9'), row('Điện Biên', '10')]
  expect(names(sorted(rows, { by: 'value', desc: true }, 'vi'))).toEqual(['Điện Biên', 'Ảng', 'Tủa Chùa', null])
  expect(names(sorted(rows, { by: 'value', desc: false }, 'vi'))).toEqual(['Ảng', 'Điện Biên', 'Tủa Chùa', null])
})

test('names sort as Vietnamese does', () => {
  const rows = [row('Đông', '1'), row('Em', '1'), row('Dung', '1')]
  expect(names(sorted(rows, { by: 'unit', desc: false }, 'vi'))).toEqual(['Dung', 'Đông', 'Em'])
})
