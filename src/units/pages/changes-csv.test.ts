import { expect, test } from 'vitest'
import type { UnitChange } from '../comparing/shapes.ts'
import { changesCsv } from './changes-csv.ts'

test('a change stands in one line, what it came from by name and share, names with commas in quotes', () => {
  const side = (name: string) => ({ name, kind: 'commune' as const, code: '031', parentId: null, parentName: 'Tỉnh' })
  const row: UnitChange = {
    ...{ id: 'u', what: ['began'], before: null, after: side('Xã Mới, mới'), into: [] },
    outOf: [
      { id: 'a', name: 'Xã A', share: '1' },
      { id: 'd', name: 'Xã D', share: '0.6' },
    ],
  }
  expect(changesCsv([row]).split('\r\n')[1]).toBe('u,began,,"Xã Mới, mới",,commune,,031,,Tỉnh,,"Xã A; Xã D (0.6)"')
})
