import type { Work } from '#src/platform/work.ts'

/** Nobody takes over a task that is done or cancelled. */
export const dropOpenHandOver = (work: Work, taskId: string) =>
  work.tx
    .updateTable('hand_over')
    .set({ state: 'withdrawn', decided_at: work.at })
    .where('task_id', '=', taskId)
    .where('state', '=', 'proposed')
    .execute()
