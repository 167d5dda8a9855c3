import { sql } from 'kysely'
import { type Act, demand, may } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { needsReason, stateAfter } from '#src/platform/moves.ts'
import { conflict, invalid, notFound, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { type TaskMove, type TaskState, taskMoves } from './moves.ts'
import { tellOfMove } from './telling/told.ts'
import { tasksInSight } from './visible.ts'

type Parties = Awaited<ReturnType<typeof partiesOf>>
export type Locked = Awaited<ReturnType<typeof lockRow>> & { state: TaskState; parties: Parties }
/** A decision of an authority outside the system is entered with its document. */
export type Decision = { symbol: string; on: string } | undefined

const lockRow = (work: Work, id: string) =>
  work.tx.selectFrom('task').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

/** From the top down, so that two acts on one family never wait for each other. */
async function lockAncestors(work: Work, id: string) {
  const above = await rows(
    work.db,
    sql<{ id: string }>`with recursive above as (
      select t.parent_id as id, 1 as depth from task t where t.id = ${id} and t.parent_id is not null
      union all select t.parent_id, above.depth + 1 from task t join above on t.id = above.id where t.parent_id is not null)
    select id from above order by depth desc`,
  )
  for (const one of above) await lockRow(work, one.id)
}

/** The units that stand in a relation to the task which the table of access knows; whoever was last to take it over too. */
export async function partiesOf(
  { db }: Pick<View, 'db'>,
  task: { id: string; issuing_unit_id: string; lead_unit_id: string | null },
) {
  const [others] = await rows(
    db,
    sql<{ coordinating: string[]; receiving: string | null }>`select
      array(select u.unit_id::text from task_unit u where u.task_id = ${task.id} and u.part = 'coordinating') as coordinating,
      (select h.to_unit_id from hand_over h where h.task_id = ${task.id} order by h.proposed_at desc, h.id desc limit 1) as receiving`,
  )
  return { issuing: task.issuing_unit_id, lead: task.lead_unit_id, ...others! }
}

type Asked = Act | readonly Act[] | ((state: TaskState) => Act)
const actsOf = (asked: Asked, state: TaskState) => [typeof asked === 'function' ? asked(state) : asked].flat()

/**
 * The task, locked with those above it: 404 out of reach, 403 where the table gives none of the acts, 409 with what is
 * there now where the act started from an older version.
 */
export async function lockTask(work: Work, id: string, asked: Asked, version?: number): Promise<Locked> {
  const [seen] = await tasksInSight(work, [id])
  if (!seen) throw notFound()
  await lockAncestors(work, id)
  const task = await lockRow(work, id)
  const [state, parties] = [task.state as TaskState, await partiesOf(work, task)]
  const acts = actsOf(asked, state)
  demand(work, acts.find((act) => may(work.actor, act, parties)) ?? acts[0]!, parties)
  if (version !== undefined && version !== task.version) {
    const { folded: _, ...theirs } = task
    throw stale(theirs)
  }
  return { ...task, state, parties }
}

export async function touchTask(work: Work, id: string): Promise<{ id: string; version: number }> {
  const { version } = await work.tx
    .updateTable('task')
    .set((eb) => ({ version: eb('version', '+', 1), changed_at: work.at }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { id, version }
}

type Told = { reason?: string | undefined; decision?: Decision; unitId?: string | null; onDay?: string }

/** What is kept of an act on a task, also of one that leaves the state (a judgement). */
export async function noteMove(work: Work, id: string, move: string, from: string, to: string, told: Told = {}) {
  const { seq } = await work.tx
    .selectFrom('task_move')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), sql<number>`0`).as('seq'))
    .where('task_id', '=', id)
    .executeTakeFirstOrThrow()
  const next = Number(seq) + 1
  await work.tx
    .insertInto('task_move')
    .values({
      task_id: id,
      seq: next,
      move,
      from_state: from,
      to_state: to,
      reason: told.reason ?? null,
      on_day: told.onDay ?? work.today,
      decision_symbol: told.decision?.symbol ?? null,
      decision_on: told.decision?.on ?? null,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      by_unit_id: told.unitId ?? null,
      at: work.at,
    })
    .execute()
  await tellOfMove(work, id, move, next, told.reason ?? null)
}

/** Where the move leads; refused where the diagram has no such move, or its reason is missing. */
export function destination(state: TaskState, move: TaskMove, reason?: string): TaskState {
  const to = stateAfter(taskMoves, state, move)
  if (!to) throw conflict('move.not-allowed', { move, state })
  if (needsReason(taskMoves, state, move) && !reason) throw invalid([{ path: 'body.reason', problem: 'required' }])
  return to
}

/** One legal move: the record, and the state that follows from it. */
export async function moveTask(work: Work, task: { id: string; state: TaskState }, move: TaskMove, told: Told = {}) {
  const to = destination(task.state, move, told.reason)
  await noteMove(work, task.id, move, task.state, to, told)
  await work.tx.updateTable('task').set({ state: to }).where('id', '=', task.id).execute()
  return to
}
