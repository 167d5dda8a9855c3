import type { Day } from '#src/platform/day.ts'

/** 6 rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền. */
export const sixClears = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const
export type Clear = (typeof sixClears)[number]

export type ClearedTask = {
  /** The lead unit's head by position: valid without a named person. */
  responsiblePosition: string | null
  content: string | null
  deadline: Day | null
  rhythm: string | null
  standing: boolean
  leadUnitIds: readonly string[]
  deliverable: string | null
  /** Who confirms. */
  confirmingPosition: string | null
}

const isSaid = (words: string | null) => words !== null && words.trim() !== ''

const isClear: Record<Clear, (task: ClearedTask) => boolean> = {
  who: (task) => isSaid(task.responsiblePosition),
  what: (task) => isSaid(task.content),
  when: (task) => task.deadline !== null || task.rhythm !== null || task.standing,
  responsibility: (task) => task.leadUnitIds.length > 0,
  product: (task) => isSaid(task.deliverable),
  authority: (task) => isSaid(task.confirmingPosition),
}

/** Those of the six that are missing, in their order: a task is issued only when there is none. */
export const missingClears = (task: ClearedTask): Clear[] => sixClears.filter((clear) => !isClear[clear](task))
