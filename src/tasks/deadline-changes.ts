import { sql } from 'kysely'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { lockTask, touchTask } from './change.ts'
import type { changeDeadline as change } from './contract-deadline.ts'
import { checkSource } from './drafting.ts'
import { refuseBeyondParent, refuseSettled } from './extensions.ts'
import type { TaskDetail } from './shapes.ts'

type Body = Input<typeof change>['body']
type Child = { id: string; deadline: string }

/** The open children, those that go along with their parent first; one that would end after it holds the act up. */
async function childrenOf(work: Work, id: string, deadline: string, { toDeadline, alsoChildren }: Body) {
  const open = await rows(
    work.db,
    sql<Child>`select c.id, c.deadline from task c where c.parent_id = ${id} and c.deadline is not null
      and c.state in ('issued', 'inProgress', 'returned', 'submitted') order by c.id for update`,
  )
  const along = alsoChildren ? open.filter((child) => child.deadline === deadline) : []
  const later = open.filter((child) => child.deadline > toDeadline && !along.includes(child))
  if (later.length > 0) throw refused('deadline.children-later', { children: later.length, toDeadline })
  return along
}

async function write(work: Work, id: string, from: string, { toDeadline, directiveId, provisionId, note }: Body) {
  await work.tx
    .insertInto('deadline_change')
    .values({
      task_id: id,
      from_deadline: from,
      to_deadline: toDeadline,
      directive_id: directiveId,
      provision_id: provisionId ?? null,
      note: note ?? null,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
  await work.tx.updateTable('task').set({ deadline: toDeadline }).where('id', '=', id).execute()
  work.record('task.deadline-changed', { kind: 'task', id }, { from, to: toDeadline, directiveId, provisionId, note })
  return touchTask(work, id)
}

/** The current deadline moves, to and fro; the first one stays, and no extension is counted. */
export async function changeDeadline(work: Work, id: string, body: Body) {
  const task = await lockTask(work, id, 'task.decideExtension', body.version)
  refuseSettled(task, 'changeDeadline')
  if (task.deadline === null) throw refused('extension.no-deadline')
  if (task.deadline === body.toDeadline) throw refused('deadline.same', { deadline: task.deadline })
  const asked = await work.tx
    .selectFrom('extension')
    .select('to_deadline')
    .where('task_id', '=', id)
    .where('state', '=', 'requested')
    .executeTakeFirst()
  if (asked) throw conflict('extension.open', { toDeadline: asked.to_deadline })
  await checkSource(work, body)
  await refuseBeyondParent(work, task, body.toDeadline)
  const along = await childrenOf(work, id, task.deadline, body)
  for (const child of along) await write(work, child.id, child.deadline, body)
  return write(work, id, task.deadline, body)
}

/** What changed the deadline, the latest first; a directive out of the reader's reach is not named. */
export const deadlineChanges = (view: View, taskId: string) =>
  rows(
    view.db,
    sql<TaskDetail['deadlineChanges'][number]>`select c.id, c.from_deadline as "fromDeadline",
        c.to_deadline as "toDeadline", c.note,
        case when d.id is not null then jsonb_build_object('id', d.id, 'symbol', d.symbol, 'issuedOn', d.issued_on) end
          as directive,
        (select p.number from provision p where p.id = c.provision_id and d.id is not null) as provision,
        (select pe.name from account a join person pe on pe.id = a.person_id where a.id = c.by_account_id) as by,
        (select pe.name from account a join person pe on pe.id = a.person_id where a.id = c.acting_for_id) as "actingFor",
        to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from deadline_change c left join directive d on d.id = c.directive_id and d.id in ${visibleDirectiveIds(view)}
      where c.task_id = ${taskId}::uuid order by c.at desc, c.id desc`,
  )
