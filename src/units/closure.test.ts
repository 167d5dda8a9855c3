import { expect, test } from 'vitest'
import { structureRows, successionRows } from './closure-rows.ts'

const version = (unitId: string, parentId: string | null, from: string, to: string | null = null) => ({
  unitId,
  parentId,
  from,
  to,
})

test('units that would stand above each other on one day are refused, with the path', () => {
  expect(() => structureRows([version('a', 'b', '2020-01-01'), version('b', 'a', '2020-01-01')])).toThrow(
    /cycle: a → b → a/,
  )
})

test('units that stand above each other on different days are no cycle', () => {
  const rows = structureRows([
    version('a', null, '2020-01-01', '2021-01-01'),
    version('a', 'b', '2021-01-01'),
    version('b', 'a', '2020-01-01', '2021-01-01'),
    version('b', null, '2021-01-01'),
  ])
  const held = rows.filter((row) => row.depth === 1).map((row) => [row.ancestorId, row.descendantId, row.from, row.to])
  expect(held.toSorted()).toEqual([
    ['a', 'b', '2020-01-01', '2021-01-01'],
    ['b', 'a', '2021-01-01', null],
  ])
})

test('a unit that moves stands under each parent on its days only; a new name alone starts no new row', () => {
  const rows = structureRows([
    version('p', null, '2019-01-01'),
    version('q', null, '2019-01-01'),
    version('c', 'p', '2019-01-01', '2020-01-01'),
    version('c', 'p', '2020-01-01', '2021-07-01'),
    version('c', 'q', '2021-07-01'),
  ]).filter((row) => row.descendantId === 'c')
  expect(rows.map((row) => [row.ancestorId, row.from, row.to, row.depth]).toSorted()).toEqual([
    ['c', '2019-01-01', null, 0],
    ['p', '2019-01-01', '2021-07-01', 1],
    ['q', '2021-07-01', null, 1],
  ])
})

test('predecessors count along chains, each from before the day it passed on', () => {
  const rows = successionRows([
    { on: '2025-07-01', fromId: 'a', toId: 'c' },
    { on: '2026-01-01', fromId: 'c', toId: 'g' },
    { on: '2026-06-01', fromId: 'x', toId: 'c' },
  ])
  expect(rows.map((row) => [row.ancestorId, row.descendantId, row.to, row.depth]).toSorted()).toEqual([
    ['c', 'a', '2025-07-01', 1],
    ['c', 'x', '2026-06-01', 1],
    ['g', 'a', '2025-07-01', 2],
    ['g', 'c', '2026-01-01', 1],
  ])
})
