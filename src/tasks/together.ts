import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, Problem, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Decision, lockTask, touchTask } from './change.ts'
import type { extendTasks, nameForTasks } from './contract.ts'
import { refuseBeyondParent, refuseSettled } from './extensions.ts'
import { nameResponsible } from './judgement.ts'

type Refused = { id: string; code: string; details?: Record<string, unknown> }

/** Parents before their children: a child's deadline may follow its parent's, and locks are taken from the top down. */
async function fromTheTop(work: Work, ids: readonly string[]): Promise<string[]> {
  const known = await rows(
    work.db,
    sql<{ id: string }>`with recursive up as (
        select t.id, t.parent_id, 0 as depth from task t where t.id = any(${[...ids]}::uuid[])
        union all select up.id, t.parent_id, up.depth + 1 from up join task t on t.id = up.parent_id)
      select id from up group by id order by max(depth), id`,
  )
  const there = known.map(({ id }) => id)
  return [...there, ...ids.filter((id) => !there.includes(id))]
}

/** Each task by itself: where a rule refuses one, that is told of it, nothing of it is written, and the others go on. */
export async function each(work: Work, ids: readonly string[], act: (id: string) => Promise<unknown>) {
  const done: string[] = []
  const refusals: Refused[] = []
  for (const id of await fromTheTop(work, [...new Set(ids)])) {
    await sql`savepoint one_task`.execute(work.tx)
    try {
      await act(id)
      done.push(id)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      await sql`rollback to savepoint one_task`.execute(work.tx)
      refusals.push({ id, code: problem.code, ...(problem.details && { details: problem.details }) })
    }
    await sql`release savepoint one_task`.execute(work.tx)
  }
  return { done, refused: refusals }
}

type Extending = { toDeadline: string; reason: string; decision?: Decision }

/** The leader moves a deadline unasked: the same record as a request that was granted, with both names the leader's. */
async function extendNow(work: Work, id: string, { toDeadline, reason, decision }: Extending) {
  const task = await lockTask(work, id, 'task.decideExtension')
  refuseSettled(task, 'grantExtension')
  const { deadline } = task
  if (deadline === null) throw refused('extension.no-deadline')
  if (toDeadline <= deadline) throw refused('extension.not-later', { deadline, toDeadline })
  const open = work.tx.selectFrom('extension').select('id').where('task_id', '=', id).where('state', '=', 'requested')
  if (await open.executeTakeFirst()) throw conflict('extension.to-decide')
  await refuseBeyondParent(work, task, toDeadline)
  const by = work.actor.accountId
  await work.tx
    .insertInto('extension')
    .values({
      task_id: id,
      from_deadline: deadline,
      to_deadline: toDeadline,
      reason,
      state: 'granted',
      requested_by: by,
      requested_at: work.at,
      decided_by: by,
      decided_for_id: work.actingFor.id,
      decided_at: work.at,
      decision_note: decision ? `${decision.symbol} (${decision.on})` : null,
    })
    .execute()
  await work.tx
    .updateTable('task')
    .set((eb) => ({ deadline: toDeadline, extensions: eb('extensions', '+', 1) }))
    .where('id', '=', id)
    .execute()
  work.record(
    'task.extension-granted',
    { kind: 'task', id },
    { from: deadline, to: toDeadline, note: reason, decision },
  )
  return touchTask(work, id)
}

export const extendThese = (work: Work, { ids, ...to }: Input<typeof extendTasks>['body']) =>
  each(work, ids, (id) => extendNow(work, id, to))

export const nameForThese = (work: Work, { ids, personId }: Input<typeof nameForTasks>['body']) =>
  each(work, ids, (id) => nameResponsible(work, id, { personId }))
