import { expect, test } from 'vitest'
import { heirs, type Step, sources } from './heirs.ts'

const step = (on: string, from: string, to: string, share: string | null = '1'): Step => ({ on, from, to, share })
const steps = Map.groupBy(
  [
    step('2023-01-01', 'D', 'E', '0.6'),
    step('2023-01-01', 'D', 'F', '0.4'),
    step('2025-07-01', 'A', 'C'),
    step('2026-01-01', 'C', 'G'),
    step('2026-01-01', 'E', 'G'),
    step('2024-01-01', 'L', 'F', null),
  ],
  (s) => s.from,
)
const heirsOf = heirs(steps, (id) => ['F', 'G'].includes(id))

test('a unit is not its own heir, and one that went nowhere has none', () => {
  expect(heirsOf('F')).toEqual([])
  expect(heirsOf('X')).toEqual([])
})

test('chains are followed to the units that are there on the second day, shares multiplied', () => {
  expect(heirsOf('A')).toEqual([{ id: 'G', share: '1' }])
  expect(heirsOf('D')).toEqual([
    { id: 'G', share: '0.6' },
    { id: 'F', share: '0.4' },
  ])
  expect(heirsOf('L')).toEqual([{ id: 'F', share: null }])
})

test('what came from where is the same read the other way', () => {
  const from = sources(['A', 'D', 'L'], heirsOf)
  expect(from('G')).toEqual([
    { id: 'A', share: '1' },
    { id: 'D', share: '0.6' },
  ])
  expect(from('A')).toEqual([])
})
