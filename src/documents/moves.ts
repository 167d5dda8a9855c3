import type { Moves } from '#src/platform/moves.ts'

export const documentStates = ['draft', 'signed'] as const
export type DocumentState = (typeof documentStates)[number]
export type DocumentMove = 'sign' | 'withdrawSignature'

/** A signed document is frozen; taking the signature back asks for a reason and makes it a draft again. */
export const documentMoves: Moves<DocumentState, DocumentMove> = [
  { from: ['draft'], move: 'sign', to: 'signed' },
  { from: ['signed'], move: 'withdrawSignature', to: 'draft', reason: true },
]
