import { allowedMoves, type Moves, stateAfter } from '#src/platform/moves.ts'

export const taskStates = ['draft', 'issued', 'inProgress', 'submitted', 'returned', 'done', 'cancelled'] as const
export type TaskState = (typeof taskStates)[number]
export type TaskMove = 'issue' | 'progress' | 'submit' | 'recall' | 'return' | 'confirm' | 'reopen' | 'cancel'

/** Approval, one of the three axes of a task. A draft is deleted, never cancelled. */
export const taskMoves: Moves<TaskState, TaskMove> = [
  { from: ['draft'], move: 'issue', to: 'issued' },
  { from: ['issued', 'returned'], move: 'progress', to: 'inProgress' },
  { from: ['issued', 'inProgress', 'returned'], move: 'submit', to: 'submitted' },
  { from: ['submitted'], move: 'recall', to: 'inProgress' },
  { from: ['submitted'], move: 'confirm', to: 'done' },
  { from: ['submitted'], move: 'return', to: 'returned', reason: true },
  { from: ['done'], move: 'reopen', to: 'inProgress', reason: true },
  { from: ['issued', 'inProgress', 'submitted', 'returned'], move: 'cancel', to: 'cancelled', reason: true },
]

/** Progress may be posted; it moves the state only where the diagram has the move `progress`. */
export const underWay: readonly TaskState[] = ['issued', 'inProgress', 'returned']
export const takesProgress = (state: TaskState): boolean => underWay.includes(state)

export type ExtensionState = 'requested' | 'granted' | 'refused' | 'withdrawn'
export type ExtensionMove = 'grant' | 'refuse' | 'withdraw'

export const extensionMoves: Moves<ExtensionState, ExtensionMove> = [
  { from: ['requested'], move: 'grant', to: 'granted' },
  { from: ['requested'], move: 'refuse', to: 'refused' },
  { from: ['requested'], move: 'withdraw', to: 'withdrawn' },
]

/** A later deadline may be asked for, also after the deadline has passed. */
export const mayAskForExtension = (task: {
  state: TaskState
  deadline: string | null
  openRequest: boolean
}): boolean => task.deadline !== null && !task.openRequest && takesProgress(task.state)

export const nextState = (state: TaskState, move: TaskMove): TaskState | undefined => stateAfter(taskMoves, state, move)
export const movesFrom = (state: TaskState): TaskMove[] => allowedMoves(taskMoves, state)
