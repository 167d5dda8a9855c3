import { expect, test } from 'vitest'
import { allowedMoves, type Moves, needsReason, stateAfter } from './moves.ts'

const door: Moves<'open' | 'shut' | 'walled', 'shut' | 'open' | 'wall'> = [
  { from: ['open'], move: 'shut', to: 'shut' },
  { from: ['shut'], move: 'open', to: 'open' },
  { from: ['open', 'shut'], move: 'wall', to: 'walled', reason: true },
]

test('a move that the table does not have leads nowhere', () => {
  expect(stateAfter(door, 'open', 'open')).toBeUndefined()
  expect(stateAfter(door, 'walled', 'open')).toBeUndefined()
  expect(allowedMoves(door, 'walled')).toEqual([])
})

test('a move leads where its row says, with a reason where the row asks for one', () => {
  expect(stateAfter(door, 'open', 'shut')).toBe('shut')
  expect(allowedMoves(door, 'shut')).toEqual(['open', 'wall'])
  expect([needsReason(door, 'shut', 'open'), needsReason(door, 'shut', 'wall')]).toEqual([false, true])
})
