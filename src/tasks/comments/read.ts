import { sql } from 'kysely'
import { may } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import { mentionsIn, withNames } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { partiesOf } from '../change.ts'
import { personSql } from '../detail-sql.ts'
import type { TaskState } from '../moves.ts'
import { instantSql, unitShortNameSql } from '../row-sql.ts'
import { visibleTasks } from '../visible.ts'
import type { listTaskComments } from './contract.ts'
import { namesIn } from './names.ts'
import { excerpt, isEditable, takesComments } from './rules.ts'
import type { TaskComment } from './shapes.ts'

type Row = Omit<TaskComment, 'mentions' | 'replyTo' | 'may'> & {
  own: boolean
  replyToId: string | null
  replyBy: string
  replyText: string | null
}

/** The task as the reader sees it, with its parties; absent where it is out of reach. */
export async function commentedTask(view: View, id: string) {
  const seen = await visibleTasks(view)
  const [task] = await rows(
    view.db,
    sql<{ state: TaskState; issuing_unit_id: string; lead_unit_id: string | null }>`
      select t.state, t.issuing_unit_id, t.lead_unit_id from task t where t.id = ${id}::uuid and ${seen}`,
  )
  if (!task) throw notFound()
  return { state: task.state, parties: await partiesOf(view, { id, ...task }) }
}

const rowsSql = ({ actor, today }: View, taskId: string, after: string | undefined, limit: number) => sql<Row>`
  select c.id, ${personSql('c.by_account_id')} as by, ${personSql('c.acting_for_id')} as "actingFor",
    (select o.title from position o join account a on a.person_id = o.person_id
      where a.id = c.by_account_id and o.unit_id = c.unit_id
        and o.valid @> (c.at at time zone 'Asia/Ho_Chi_Minh')::date order by o.precedence, o.id limit 1) as position,
    ${unitShortNameSql('c.unit_id', today)} as "unitName", ${instantSql('c.at')} as at, c.text,
    ${instantSql('c.edited_at')} as "editedAt", ${instantSql('c.withdrawn_at')} as "withdrawnAt", c.version,
    c.by_account_id = ${actor.accountId}::uuid as own, c.reply_to_id as "replyToId",
    ${personSql('r.by_account_id')} as "replyBy", nullif(r.text, '') as "replyText"
  from task_comment c left join task_comment r on r.id = c.reply_to_id
  where c.task_id = ${taskId}::uuid and (${after ?? null}::uuid is null or (c.at, c.id) < (
    select x.at, x.id from task_comment x where x.id = ${after ?? null}::uuid and x.task_id = ${taskId}::uuid))
  order by c.at desc, c.id desc limit ${limit}`

export async function commentsFor(
  view: View,
  taskId: string,
  { after, limit }: Input<typeof listTaskComments>['query'],
): Promise<Reply<typeof listTaskComments>> {
  const { state, parties } = await commentedTask(view, taskId)
  const [found, [count]] = await Promise.all([
    rows(view.db, rowsSql(view, taskId, after, limit + 1)),
    rows(view.db, sql<{ n: number }>`select count(*)::int as n from task_comment where task_id = ${taskId}::uuid`),
  ])
  const shown = found.slice(0, limit)
  const nameOf = await namesIn(
    view,
    shown.flatMap(({ text, replyText }) => [text, replyText]),
  )
  const speaks = may(view.actor, 'task.comment', parties)
  const mayOf = ({ own, withdrawnAt, at }: Row): TaskComment['may'] => {
    if (!speaks || withdrawnAt !== null) return []
    const open = takesComments(state)
    return [
      ...(open ? (['reply'] as const) : []),
      ...(open && own && isEditable(new Date(at), view.at) ? (['edit'] as const) : []),
      ...(own ? (['withdraw'] as const) : []),
    ]
  }
  return {
    rows: shown
      .map((row): TaskComment => {
        const { own: _, replyToId, replyBy, replyText, ...comment } = row
        return {
          ...comment,
          mentions: mentionsIn(row.text).map((id) => ({ id, name: nameOf(id) })),
          replyTo:
            replyToId === null
              ? null
              : { id: replyToId, by: replyBy, excerpt: replyText && excerpt(withNames(replyText, nameOf)) },
          may: mayOf(row),
        }
      })
      .reverse(),
    next: found.length > limit ? shown.at(-1)!.id : null,
    total: count?.n ?? 0,
  }
}
