import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import { effectsOf } from '#src/units/index.ts'
import { type TaskPassed, writeParties } from './following.ts'

/** Tasks that went over by this succession and were worked on since: it cannot be taken back over their heads. */
export async function tasksBuiltOn({ db }: View, successionId: string): Promise<{ kind: 'task'; count: number }[]> {
  const [found] = await rows(
    db,
    sql<{ count: number }>`
      select count(*)::int as count from succession_effect e join task t on t.id = e.subject_id
      where e.succession_id = ${successionId}::uuid and e.kind = 'task'
        and t.changed_at <> (e.after ->> 'changedAt')::timestamptz`,
  )
  return found?.count ? [{ kind: 'task', count: found.count }] : []
}

/** Every task as it was, its history too: the audit keeps both what happened and that it was taken back. */
export async function putTasksBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  const effects = await effectsOf<TaskPassed>(work.db, successionId, 'task')
  if (effects.length === 0) return
  await writeParties(
    work,
    effects.map(({ subjectId: id, after }) => {
      const { removed, added, issuing, lead, positions } = after!
      return {
        id,
        removed: added,
        added: removed,
        ...(positions && { positions: { before: positions.after, after: positions.before } }),
        ...(issuing && { issuing: { before: issuing.after, after: issuing.before } }),
        ...(lead && { lead: { before: lead.after, after: lead.before } }),
      }
    }),
  )
  await sql`delete from task_move m using succession_effect e
    where e.succession_id = ${successionId}::uuid and e.kind = 'task' and m.task_id = e.subject_id and m.move = 'passOn'
      and m.seq = (e.after ->> 'seq')::int`.execute(work.tx)
  for (const { subjectId } of effects) work.record('task.passedBack', { kind: 'task', id: subjectId }, { successionId })
}
