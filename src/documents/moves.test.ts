import { expect, test } from 'vitest'
import { allowedMoves, needsReason, stateAfter } from '#src/platform/moves.ts'
import { documentMoves } from './moves.ts'

test('a signed document is not signed again, and a draft has no signature to take back', () => {
  expect(stateAfter(documentMoves, 'signed', 'sign')).toBeUndefined()
  expect(stateAfter(documentMoves, 'draft', 'withdrawSignature')).toBeUndefined()
})
test('only taking the signature back asks why', () => {
  expect(needsReason(documentMoves, 'signed', 'withdrawSignature')).toBe(true)
  expect(needsReason(documentMoves, 'draft', 'sign')).toBe(false)
  expect(allowedMoves(documentMoves, 'draft')).toEqual(['sign'])
})
