import { sql } from 'kysely'
import { attachFiles } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { dropWhatWaits } from './cancelling.ts'
import { type Decision, type Locked, lockTask, moveTask, touchTask } from './change.ts'
import { refreshParents, refuseOpenChildren } from './parents.ts'
import { setPercent, writePost } from './progressing.ts'

type Submitting = {
  version: number
  account?: string | undefined
  percent?: number | undefined
  fileIds: readonly string[]
}
type Deciding = { version: number; reason: string; decision?: Decision }

/** Where the unit's setting says so, its own head sends what is submitted; otherwise its focal person. */
async function sendingAct(work: Work, id: string) {
  const [task] = await rows(
    work.db,
    sql<{ head: boolean }>`select coalesce(s.head_sends_tasks, false) as head from task t
      left join unit_setting s on s.unit_id = t.lead_unit_id where t.id = ${id}`,
  )
  return task?.head ? 'task.release' : 'task.submit'
}

export async function submitTask(work: Work, id: string, { version, account, percent, fileIds }: Submitting) {
  const task = await lockTask(work, id, await sendingAct(work, id), version)
  await refuseOpenChildren(work, id)
  if (task.rhythm !== null && task.series_ended_on === null) throw refused('task.series-goes-on')
  const unitId = task.lead_unit_id
  await moveTask(work, task, 'submit', { unitId, reason: account || undefined })
  if (unitId && account) await writePost(work, id, unitId, { account, percent, fileIds })
  else await attachFiles(work, { kind: 'task', id }, fileIds)
  if (percent !== undefined) await setPercent(work, task, percent)
  await work.tx.updateTable('task').set({ submitted_on: work.today }).where('id', '=', id).execute()
  work.record('task.submitted', { kind: 'task', id }, { account, percent, fileIds })
  await refreshParents(work, task.parent_id, { progressed: true })
  return touchTask(work, id)
}

const clearSubmission = (work: Work, id: string) =>
  work.tx.updateTable('task').set({ submitted_on: null, completed_on: null }).where('id', '=', id).execute()

export async function recallTask(work: Work, id: string, { version }: { version: number }) {
  const task = await lockTask(work, id, [await sendingAct(work, id), 'task.recall'], version)
  await moveTask(work, task, 'recall', { unitId: task.lead_unit_id })
  await clearSubmission(work, id)
  work.record('task.recalled', { kind: 'task', id })
  return touchTask(work, id)
}

export async function returnTask(work: Work, id: string, { version, reason, decision }: Deciding) {
  const task = await lockTask(work, id, 'task.return', version)
  await moveTask(work, task, 'return', { reason, decision, unitId: task.issuing_unit_id })
  await clearSubmission(work, id)
  work.record('task.returned', { kind: 'task', id }, { reason, decision })
  return touchTask(work, id)
}

/** Nobody confirms what they alone wrote, unless the issuing unit's setting lets one person do both. */
async function refuseOwnWork(work: Work, task: Locked) {
  const [written] = await rows(
    work.db,
    sql<{ alone: boolean; allowed: boolean }>`select
      (select bool_and(by_account_id = ${work.actor.accountId}) from (
        select by_account_id from progress where task_id = ${task.id}
        union all select by_account_id from task_move where task_id = ${task.id} and move in ('progress', 'submit')) w) as alone,
      coalesce((select one_person from unit_setting where unit_id = ${task.issuing_unit_id}), false) as allowed`,
  )
  if (written?.alone && !written.allowed) throw refused('task.own-work')
}

/** Done on the day the unit submitted what is confirmed now. */
export async function confirmTask(
  work: Work,
  id: string,
  input: { version: number; note?: string | undefined; decision?: Decision },
) {
  const task = await lockTask(work, id, 'task.confirm', input.version)
  await refuseOwnWork(work, task)
  await refuseOpenChildren(work, id)
  await moveTask(work, task, 'confirm', { reason: input.note, decision: input.decision, unitId: task.issuing_unit_id })
  await work.tx.updateTable('task').set({ completed_on: task.submitted_on }).where('id', '=', id).execute()
  await dropWhatWaits(work, id)
  work.record('task.confirmed', { kind: 'task', id }, { completedOn: task.submitted_on, ...input })
  await refreshParents(work, task.parent_id)
  return touchTask(work, id)
}
