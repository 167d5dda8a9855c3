import type { Work } from '#src/platform/work.ts'
import { type Decision, lockTask, moveTask, touchTask } from './change.ts'
import { dropOpenHandOver } from './hand-over/drop.ts'
import type { TaskState } from './moves.ts'
import { openChildren, refreshParents, refuseClosedParent } from './parents.ts'

type Deciding = { version: number; reason: string; decision?: Decision }

/** Requests for a later deadline that nobody can decide any more are withdrawn. */
export const dropOpenRequests = (work: Work, ids: readonly string[]) =>
  work.tx
    .updateTable('extension')
    .set({ state: 'withdrawn', decided_at: work.at })
    .where('task_id', 'in', ids)
    .where('state', '=', 'requested')
    .execute()

/** What waits for an answer about a task that has ended waits no more. */
export async function dropWhatWaits(work: Work, id: string) {
  await dropOpenRequests(work, [id])
  await dropOpenHandOver(work, id)
}

async function cancelOne(work: Work, task: { id: string; state: TaskState }, input: Deciding, unitId: string) {
  for (const child of await openChildren(work, task.id)) {
    await cancelOne(work, { id: child.id, state: child.state as TaskState }, input, unitId)
    await touchTask(work, child.id)
  }
  await moveTask(work, task, 'cancel', { reason: input.reason, decision: input.decision, unitId })
  await dropWhatWaits(work, task.id)
  const { reason, decision } = input
  work.record('task.cancelled', { kind: 'task', id: task.id }, { reason, decision })
}

/** Cancels with its open children; drafts below it can no longer be issued; what was done stays done. */
export async function cancelTask(work: Work, id: string, input: Deciding) {
  const task = await lockTask(work, id, 'task.cancel', input.version)
  await cancelOne(work, task, input, task.issuing_unit_id)
  await refreshParents(work, task.parent_id)
  return touchTask(work, id)
}

export async function reopenTask(work: Work, id: string, { version, reason, decision }: Deciding) {
  const task = await lockTask(work, id, 'task.reopen', version)
  await refuseClosedParent(work, task.parent_id)
  await moveTask(work, task, 'reopen', { reason, decision, unitId: task.issuing_unit_id })
  await work.tx.updateTable('task').set({ completed_on: null, submitted_on: null }).where('id', '=', id).execute()
  work.record('task.reopened', { kind: 'task', id }, { reason, decision })
  await refreshParents(work, task.parent_id)
  return touchTask(work, id)
}
