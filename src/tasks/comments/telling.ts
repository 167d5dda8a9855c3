import { sql } from 'kysely'
import { tell } from '#src/messages/index.ts'
import { whoActs } from '#src/people/index.ts'
import type { Work } from '#src/platform/work.ts'
import { isMuted } from '../telling/mute.ts'
import { doesTheWork } from '../telling/told.ts'
import { seeingUnits } from './mentionable.ts'

/** Addressed by name: told also where the task is muted, for its quiet is one of reminders. */
export async function tellMentioned(work: Work, taskId: string, commentId: string, persons: readonly string[]) {
  if (persons.length === 0) return
  await tell(work, {
    kind: 'mentioned',
    subject: { kind: 'task', id: taskId },
    key: `mentioned:${commentId}`,
    to: sql`select p as person_id from unnest(${[...persons]}::uuid[]) p`,
  })
}

/** Who follows the task up: its issuing unit's coordinators, or its leader where it has none. */
const followsUp = sql`(w.unit_id = t.issuing_unit_id and (w.role = 'coordinator' or (w.role = 'leader' and not exists (
  select from w c where c.unit_id = w.unit_id and c.role = 'coordinator'))))`
/** Who has spoken in the thread before and still sees the task. */
const tookPart = sql`w.person_id in (select a.person_id from task_comment c join account a on a.id = c.by_account_id
  where c.task_id = t.id)`

/** Who does the work, who follows it up and who took part hear of a comment once, unless they are named in it or want quiet. */
export async function tellOfComment(work: Work, taskId: string, commentId: string, named: readonly string[]) {
  const units = await seeingUnits(work, taskId)
  await tell(work, {
    kind: 'commented',
    subject: { kind: 'task', id: taskId },
    key: `commented:${commentId}`,
    to: sql`with w as materialized (select * from ${whoActs(work.today, units)} x where x.role <> 'administrator')
      select w.person_id from w join task t on t.id = ${taskId}::uuid
      where w.person_id <> all(${[...named]}::uuid[]) and not ${isMuted(work)}
        and (${doesTheWork(sql`t.lead_unit_id`, sql`t.responsible_person_id`)} or ${followsUp} or ${tookPart})`,
  })
}
