import { type RawBuilder, sql } from 'kysely'
import { notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { tasksInSight } from '../visible.ts'

/** Over `w`, a person, and task `t`: the person wants no reminders of it today. */
export const isMuted = ({ today }: Pick<View, 'today'>): RawBuilder<boolean> => sql<boolean>`exists (
  select from task_mute q where q.person_id = w.person_id and q.task_id = t.id
    and (q.until_day is null or q.until_day >= ${today}::date))`

export async function muteOf({ db, actor, today }: View, taskId: string): Promise<{ until: string | null } | null> {
  const found = await db
    .selectFrom('task_mute')
    .select('until_day as until')
    .where('person_id', '=', actor.personId)
    .where('task_id', '=', taskId)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
    .executeTakeFirst()
  return found ?? null
}

/** The person's own matter: whoever sees the task may have quiet about it. It stays on home and in every list. */
export async function muteTask(work: Work, id: string, until: string | null) {
  const [seen] = await tasksInSight(work, [id])
  if (!seen) throw notFound()
  const columns = { until_day: until, at: work.at }
  await work.tx
    .insertInto('task_mute')
    .values({ person_id: work.actor.personId, task_id: id, ...columns })
    .onConflict((conflict) => conflict.columns(['person_id', 'task_id']).doUpdateSet(columns))
    .execute()
  // whose quiet it is stays their own matter: it is told of the account
  work.record('task.muted', { kind: 'account', id: work.actor.accountId }, { taskId: id, until })
  return { id }
}

export async function unmuteTask(work: Work, id: string) {
  const [seen] = await tasksInSight(work, [id])
  if (!seen) throw notFound()
  await work.tx.deleteFrom('task_mute').where('person_id', '=', work.actor.personId).where('task_id', '=', id).execute()
  work.record('task.unmuted', { kind: 'account', id: work.actor.accountId }, { taskId: id })
  return { id }
}
