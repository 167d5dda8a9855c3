import { expect, test } from 'vitest'
import { linesOf, nextSort } from './columns.ts'
import { between, moved } from './cursor.ts'

const rows = [
  { id: 'a', sector: 'health' },
  { id: 'b', sector: 'school' },
  { id: 'c', sector: 'health' },
]
const keyOf = (row: { id: string }) => row.id
const groupOf = (row: { sector: string }) => ({ id: row.sector, label: row.sector })

test('the cursor never leaves the table, and other keys do not move it', () => {
  const at = { line: 0, column: 0 }
  expect(moved('ArrowUp', at, 3, 2)).toEqual(at)
  expect(moved('J', at, 3, 2)).toEqual({ line: 1, column: 0 })
  expect(moved('End', at, 3, 2)).toEqual({ line: 2, column: 0 })
  expect(moved('ArrowRight', { line: 1, column: 1 }, 3, 2)).toEqual({ line: 1, column: 1 })
  expect(moved('x', at, 3, 2)).toBeUndefined()
})

test('a shut group hides its rows and keeps its head with the count', () => {
  const lines = linesOf(rows, keyOf, groupOf, new Set(['health']))
  expect(
    lines.map((line) => ('group' in line ? `${line.group.id} ${line.group.count}` : 'key' in line && line.key)),
  ).toEqual(['health 2', 'school 1', 'b'])
})

test('rows stand in the order of their groups even where the list mixes them', () => {
  expect(linesOf(rows, keyOf, groupOf, new Set()).flatMap((line) => (line.kind === 'row' ? [line.key] : []))).toEqual([
    'a',
    'c',
    'b',
  ])
})

test('a head sorts up, then down; a range runs either way', () => {
  expect(nextSort(undefined, 'due')).toEqual({ by: 'due', desc: false })
  expect(nextSort({ by: 'due', desc: false }, 'due')).toEqual({ by: 'due', desc: true })
  expect(nextSort({ by: 'name', desc: false }, 'due')).toEqual({ by: 'due', desc: false })
  expect(between(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd'])
})
