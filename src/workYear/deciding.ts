import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { cancelTask, tasksInSight } from '#src/tasks/index.ts'
import { demandOpen, type Kept, lockYear } from './change.ts'
import type { decideTasks as DecideTasks } from './contract.ts'
import { unfinished } from './steps/unfinished.ts'

type Body = Input<typeof DecideTasks>['body']
type Found = {
  id: string
  version: number
  issuing: string
  unfinished: boolean
  decision: 'carriedOver' | 'closed' | null
  planId: string | null
}

/** The tasks, locked in one order, so that two who decide many at once never wait for each other. */
async function lockTasks(work: Work, year: Kept, ids: readonly string[]): Promise<Found[]> {
  const seen = await tasksInSight(work, ids)
  if (seen.length < ids.length) throw notFound()
  await sql`select id from task where id = any(${[...ids]}::uuid[]) order by id for update`.execute(work.tx)
  const found = await rows(
    work.db,
    sql<Found>`select t.id, t.version, t.issuing_unit_id as issuing, ${unfinished(year)} as unfinished, d.decision,
        d.plan_id as "planId"
      from task t left join task_decision d on d.task_id = t.id
      where t.id = any(${[...ids]}::uuid[]) and t.bloc_id = ${year.bloc.id}::uuid and t.work_year = ${year.year}
      order by t.id`,
  )
  if (found.length < ids.length) throw refused('workYear.not-of-year', { year: year.year })
  for (const { issuing } of found) demand(work, 'workYear.decide', { issuing })
  return found
}

const isSame = (task: Found, body: Body) =>
  task.decision === body.decision && (body.decision === 'closed' || task.planId === body.planId)

/** What has changed since the page was read stops the whole act, and names which. */
function demandUnchanged(found: readonly Found[], body: Body) {
  const versions = new Map(body.tasks.map(({ id, version }) => [id, version]))
  const closed = found.filter(({ decision }) => decision === 'closed').map(({ id }) => id)
  if (closed.length > 0) throw conflict('workYear.already-closed', { tasks: closed })
  const changed = found.filter((task) => !task.unfinished || versions.get(task.id) !== task.version)
  if (changed.length > 0) throw conflict('workYear.tasks-changed', { tasks: changed.map(({ id }) => id) })
}

async function keep(work: Work, year: Kept, task: Found, body: Body) {
  const { decision, reason = null } = body
  const values = {
    work_year_id: year.rowId,
    decision,
    plan_id: body.decision === 'carriedOver' ? body.planId : null,
    reason,
    by_account_id: work.actor.accountId,
    acting_for_id: work.actingFor.id,
    at: work.at,
  }
  await work.tx
    .insertInto('task_decision')
    .values({ task_id: task.id, ...values })
    .onConflict((on) => on.column('task_id').doUpdateSet(values))
    .execute()
  const { plan_id: planId } = values
  work.record(`workYear.task-${decision}`, { kind: 'task', id: task.id }, { year: year.year, planId, reason })
}

/**
 * One decision on one or many tasks: all are decided or none. The same again changes nothing. Closing a task is its
 * cancellation, with the same reason, by the tasks' own act.
 */
export async function decideTasks(work: Work, blocId: string, of: number, body: Body) {
  const year = await lockYear(work, blocId, of)
  const ids = [...new Set(body.tasks.map(({ id }) => id))]
  const found = await lockTasks(work, year, ids)
  demandOpen(year)
  if (body.decision === 'carriedOver' && (await directivesInSight(work, [body.planId])).length === 0)
    throw invalid([{ path: 'body.planId', problem: 'unknown' }])
  const left = found.filter((task) => !isSame(task, body))
  demandUnchanged(left, body)
  for (const task of left) {
    if (body.decision === 'closed') await cancelTask(work, task.id, { version: task.version, reason: body.reason })
    await keep(work, year, task, body)
  }
  return { decision: body.decision, decided: left.length, already: found.length - left.length }
}

/** Back to undecided. What was closed is cancelled, and is not brought back by this. */
export async function undoDecisions(work: Work, blocId: string, of: number, taskIds: readonly string[]) {
  const year = await lockYear(work, blocId, of)
  const ids = [...new Set(taskIds)]
  const found = await lockTasks(work, year, ids)
  demandOpen(year)
  const closed = found.filter(({ decision }) => decision === 'closed').map(({ id }) => id)
  if (closed.length > 0) throw refused('workYear.closed-task', { tasks: closed })
  const carried = found.filter(({ decision }) => decision === 'carriedOver')
  for (const { id } of carried) work.record('workYear.task-undecided', { kind: 'task', id }, { year: year.year })
  await work.tx
    .deleteFrom('task_decision')
    .where('work_year_id', '=', year.rowId)
    .where('task_id', 'in', [...carried.map(({ id }) => id), '00000000-0000-0000-0000-000000000000'])
    .execute()
  return { undone: carried.length }
}
