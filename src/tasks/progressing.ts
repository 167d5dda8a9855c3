import { grantFor } from '#src/access/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import { conflict, invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Locked, lockTask, moveTask, touchTask } from './change.ts'
import { takesProgress } from './moves.ts'
import { refreshParents } from './parents.ts'

type Post = {
  account: string
  percent?: number | null | undefined
  unitId?: string | undefined
  fileIds: readonly string[]
}

/** For which of the task's units the actor posts: the lead before those that co-ordinate, unless said. */
function postingUnit(work: Work, { parties: { lead, coordinating } }: Locked, asked: string | undefined): string {
  const units = [...(lead === null ? [] : [lead]), ...coordinating]
  const own = units.filter((id) =>
    grantFor(work.actor, 'task.progress', id === lead ? { lead: id } : { coordinating: id }),
  )
  const unit = asked === undefined ? own[0] : own.find((id) => id === asked)
  if (!unit) throw invalid([{ path: 'body.unitId', problem: 'not-yours' }])
  return unit
}

export async function writePost(work: Work, taskId: string, unitId: string, { account, percent, fileIds }: Post) {
  const { id } = await work.tx
    .insertInto('progress')
    .values({
      task_id: taskId,
      unit_id: unitId,
      percent: percent ?? null,
      account,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await attachFiles(work, { kind: 'progress', id }, fileIds)
  return id
}

/** The lead's percent is the task's; on a parent it stands by hand from then on, instead of its children's mean. */
export async function setPercent(work: Work, task: { id: string }, percent: number) {
  const child = await work.tx
    .selectFrom('task')
    .select('id')
    .where('parent_id', '=', task.id)
    .limit(1)
    .executeTakeFirst()
  await work.tx
    .updateTable('task')
    .set({ percent, ...(child && { percent_by_hand: true }) })
    .where('id', '=', task.id)
    .execute()
}

export async function postProgress(work: Work, id: string, post: Post) {
  const task = await lockTask(work, id, 'task.progress')
  if (!takesProgress(task.state)) throw conflict('move.not-allowed', { move: 'progress', state: task.state })
  const unitId = postingUnit(work, task, post.unitId)
  const byLead = unitId === task.lead_unit_id
  const progressId = await writePost(work, id, unitId, post)
  if (byLead && task.state !== 'inProgress') await moveTask(work, task, 'progress', { unitId })
  if (byLead && post.percent != null) await setPercent(work, task, post.percent)
  const { account, percent, fileIds } = post
  work.record('task.progressed', { kind: 'task', id }, { unitId, account, percent: percent ?? null, fileIds })
  if (byLead) await refreshParents(work, task.parent_id, { progressed: true })
  return { ...(await touchTask(work, id)), progressId }
}
