import { stateAfter } from '#src/platform/moves.ts'
import { conflict, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Decision, type Locked, lockTask, touchTask } from './change.ts'
import { refuseAfterParent } from './drafting.ts'
import { isOpen } from './family.ts'
import { type ExtensionMove, type ExtensionState, extensionMoves, takesProgress } from './moves.ts'
import { tellOfTask } from './telling/told.ts'

const requestOf = (work: Work, taskId: string, id: string) =>
  work.tx.selectFrom('extension').selectAll().where('id', '=', id).where('task_id', '=', taskId).executeTakeFirst()

export async function refuseBeyondParent(work: Work, task: Locked, deadline: string) {
  if (task.parent_id === null) return
  const parent = await work.tx.selectFrom('task').select('deadline').where('id', '=', task.parent_id).executeTakeFirst()
  refuseAfterParent(deadline, parent?.deadline ?? null)
}

/** The deadline may still move: not once the task was submitted, done or cancelled. */
export function refuseSettled({ state }: Locked, move: string) {
  if (!takesProgress(state)) throw conflict('move.not-allowed', { move, state })
}

type Asked = { version: number; toDeadline: string; reason: string }

export async function requestExtension(work: Work, id: string, { version, toDeadline, reason }: Asked) {
  const task = await lockTask(work, id, 'task.requestExtension', version)
  refuseSettled(task, 'requestExtension')
  if (task.deadline === null) throw refused('extension.no-deadline')
  const open = await work.tx
    .selectFrom('extension')
    .select(['id', 'to_deadline'])
    .where('task_id', '=', id)
    .where('state', '=', 'requested')
    .executeTakeFirst()
  if (open) throw conflict('extension.open', { toDeadline: open.to_deadline })
  if (toDeadline <= task.deadline) throw refused('extension.not-later', { deadline: task.deadline, toDeadline })
  await refuseBeyondParent(work, task, toDeadline)
  const { id: extensionId } = await work.tx
    .insertInto('extension')
    .values({
      task_id: id,
      from_deadline: task.deadline,
      to_deadline: toDeadline,
      reason,
      requested_by: work.actor.accountId,
      requested_at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('task.extension-requested', { kind: 'task', id }, { extensionId, toDeadline, reason })
  const facts = { deadline: toDeadline, note: reason }
  await tellOfTask(work, id, { kind: 'extensionAsked', audience: 'leader', key: `asked:${extensionId}`, facts })
  return { ...(await touchTask(work, id)), extensionId }
}

async function settle(work: Work, taskId: string, extensionId: string, move: ExtensionMove, note: string | null) {
  const request = await requestOf(work, taskId, extensionId)
  if (!request) throw notFound()
  const state = stateAfter(extensionMoves, request.state as ExtensionState, move)
  if (!state) throw conflict('move.not-allowed', { move, state: request.state })
  await work.tx
    .updateTable('extension')
    .set({
      state,
      decided_by: move === 'withdraw' ? null : work.actor.accountId,
      decided_for_id: move === 'withdraw' ? null : work.actingFor.id,
      decided_at: work.at,
      decision_note: note,
    })
    .where('id', '=', extensionId)
    .execute()
  return request
}

export async function withdrawExtension(work: Work, id: string, extensionId: string) {
  const { state } = await lockTask(work, id, 'task.requestExtension')
  if (!isOpen(state)) throw conflict('move.not-allowed', { move: 'withdraw', state })
  await settle(work, id, extensionId, 'withdraw', null)
  work.record('task.extension-withdrawn', { kind: 'task', id }, { extensionId })
  return touchTask(work, id)
}

type Deciding = { granted: boolean; note?: string | undefined; decision?: Decision }

/** Until this moment the old deadline counted; a grant moves it, keeps the first one and counts itself. */
export async function decideExtension(
  work: Work,
  id: string,
  extensionId: string,
  { granted, note, decision }: Deciding,
) {
  const task = await lockTask(work, id, 'task.decideExtension')
  if (granted) refuseSettled(task, 'grantExtension')
  const document = decision ? `${decision.symbol} (${decision.on})` : undefined
  const said = [note, document].filter(Boolean).join(' – ') || null
  const request = await settle(work, id, extensionId, granted ? 'grant' : 'refuse', said)
  if (granted) {
    await refuseBeyondParent(work, task, request.to_deadline)
    await work.tx
      .updateTable('task')
      .set((eb) => ({ deadline: request.to_deadline, extensions: eb('extensions', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
  const told = { extensionId, from: request.from_deadline, to: request.to_deadline, note, decision }
  work.record(granted ? 'task.extension-granted' : 'task.extension-refused', { kind: 'task', id }, told)
  await tellOfTask(work, id, {
    kind: granted ? 'extensionGranted' : 'extensionRefused',
    audience: 'units',
    key: `decided:${extensionId}`,
    facts: { deadline: request.to_deadline, note: said },
  })
  return touchTask(work, id)
}
