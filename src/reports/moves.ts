import { allowedMoves, type Moves, stateAfter } from '#src/platform/moves.ts'

export const reportStates = ['open', 'draft', 'submitted', 'approved', 'received', 'returned', 'exempted'] as const
export type ReportState = (typeof reportStates)[number]
export type ReportMove =
  | 'save'
  | 'submit'
  | 'recall'
  | 'return'
  | 'approve'
  | 'receive'
  | 'reopen'
  | 'exempt'
  | 'require'
  | 'keyIn'

/** Submitted is returned by the unit's own head, approved by the receiver; approved is recalled by the head. */
export const reportMoves: Moves<ReportState, ReportMove> = [
  { from: ['open', 'returned'], move: 'save', to: 'draft' },
  { from: ['draft'], move: 'submit', to: 'submitted' },
  { from: ['submitted', 'approved'], move: 'recall', to: 'draft' },
  { from: ['submitted'], move: 'approve', to: 'approved' },
  { from: ['approved'], move: 'receive', to: 'received' },
  { from: ['submitted', 'approved'], move: 'return', to: 'returned', reason: true },
  { from: ['received'], move: 'reopen', to: 'returned', reason: true },
  { from: ['open', 'draft'], move: 'exempt', to: 'exempted', reason: true },
  { from: ['exempted'], move: 'require', to: 'open' },
  { from: ['open', 'draft', 'returned'], move: 'keyIn', to: 'approved' },
]

/** The moves one act makes: where the unit's setting lets one person do both, submitting approves at once. */
export const movesOfSubmission = (oneActApproves: boolean): readonly ReportMove[] =>
  oneActApproves ? ['submit', 'approve'] : ['submit']

export const reportStateAfter = (state: ReportState, move: ReportMove): ReportState | undefined =>
  stateAfter(reportMoves, state, move)
export const movesOfReport = (state: ReportState): ReportMove[] => allowedMoves(reportMoves, state)

/** A draft that is saved again stays a draft: no move, but allowed. */
export const isWritable = (state: ReportState): boolean => ['open', 'draft', 'returned'].includes(state)
