import type { Moves } from '#src/platform/moves.ts'

export const articleStates = ['draft', 'submitted', 'scheduled', 'published', 'withdrawn'] as const
export type ArticleState = (typeof articleStates)[number]
export type ArticleMove =
  | 'submit'
  | 'return'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'clock'
  | 'revise'
  | 'withdraw'
  | 'rework'

/** Domain.md §9. `clock` is nobody's act: the scheduled instant has come. */
export const articleMoves: Moves<ArticleState, ArticleMove> = [
  { from: ['draft'], move: 'submit', to: 'submitted' },
  { from: ['submitted'], move: 'return', to: 'draft', reason: true },
  { from: ['submitted'], move: 'publish', to: 'published' },
  { from: ['submitted'], move: 'schedule', to: 'scheduled' },
  { from: ['scheduled'], move: 'unschedule', to: 'submitted' },
  { from: ['scheduled'], move: 'clock', to: 'published' },
  { from: ['published'], move: 'revise', to: 'published' },
  { from: ['published'], move: 'withdraw', to: 'withdrawn', reason: true },
  { from: ['withdrawn'], move: 'rework', to: 'draft' },
]

export const commentStates = ['waiting', 'shown', 'refused', 'hidden'] as const
export type CommentState = (typeof commentStates)[number]
export const commentVerbs = ['show', 'refuse', 'hide'] as const
export type CommentMove = (typeof commentVerbs)[number]

export const commentMoves: Moves<CommentState, CommentMove> = [
  { from: ['waiting'], move: 'show', to: 'shown' },
  { from: ['waiting'], move: 'refuse', to: 'refused' },
  { from: ['shown'], move: 'hide', to: 'hidden' },
]
