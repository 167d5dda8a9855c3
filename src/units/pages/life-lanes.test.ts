import { expect, test } from 'vitest'
import type { UnitDetail } from '../shapes.ts'
import { lanesOf } from './life-lanes.ts'

const version = (from: string, to: string | null, name: string, code: string) =>
  ({ from, to, name, code, parentName: 'Tỉnh Điện Biên' }) as UnitDetail['versions'][number]
const unit = (versions: UnitDetail['versions'], successions: object[] = []) =>
  ({ id: 'c', versions, successions }) as unknown as UnitDetail

test('a unit that never changed has neither sources nor successors', () => {
  const { lanes, dates } = lanesOf(unit([version('2004-01-01', null, 'Xã A', '1')]), '2026-06-01')
  expect(lanes.map(({ lane }) => lane)).toEqual(['name', 'code', 'parent'])
  expect(dates).toEqual([])
})

test('what stays the same over versions is one bar; what it came from ends on the day, what it became begins on it', () => {
  const merger = { id: 'm', on: '2025-07-01', from: [{ id: 'a', name: 'Xã A' }], to: [{ id: 'c', name: 'Xã C' }] }
  const joined = { id: 'j', on: '2026-01-01', from: [{ id: 'c', name: 'Xã C' }], to: [{ id: 'g', name: 'Xã G' }] }
  const versions = [
    version('2025-07-01', '2025-08-31', 'Xã C', '1'),
    version('2025-09-01', '2025-12-31', 'Phường C', '1'),
  ]
  const { lanes } = lanesOf(unit(versions, [merger, joined]), '2026-06-01')
  const bars = (name: string) => lanes.find(({ lane }) => lane === name)?.bars.map((b) => [b.text, b.from, b.to])
  expect(bars('sources')).toEqual([['Xã A', '2022-07-01', '2025-07-01']])
  expect(bars('name')).toEqual([
    ['Xã C', '2025-07-01', '2025-09-01'],
    ['Phường C', '2025-09-01', '2026-01-01'],
  ])
  expect(bars('code')).toEqual([['1', '2025-07-01', '2026-01-01']])
  expect(bars('successors')?.[0]?.slice(0, 2)).toEqual(['Xã G', '2026-01-01'])
})
