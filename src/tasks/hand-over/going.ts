import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { isUnderWay } from '../under-way-sql.ts'
import type { Side } from './moves.ts'

/** A task that goes along, by what of it goes. */
export type Going = { id: string; leads: boolean; issues: boolean }
type Asked = { taskId: string; side: Side; from: string }

const open = sql`t.state not in ('done', 'cancelled')`

/** The lead goes with the open occurrences of a series, and with what the lead itself gave to units below it. */
const ofLead = ({ taskId, from }: Asked) => sql<Going>`with led as (
    select t.id from task t where t.id = ${taskId}::uuid
    union select t.id from task t where t.series_id = ${taskId}::uuid and t.lead_unit_id = ${from}::uuid and ${isUnderWay})
  select id, true as leads, false as issues from led
  union all
  select t.id, false, true from task t where t.parent_id in (select id from led) and t.issuing_unit_id = ${from}::uuid and ${open}`

/** All that this unit follows up below the task; it also leads those that it gave to several. */
const ofIssuing = ({ taskId, from }: Asked) => sql<Going>`with recursive below as (
    select ${taskId}::uuid as id
    union select t.id from below b join task t on (t.parent_id = b.id or t.series_id = b.id) and ${open})
  select t.id, t.lead_unit_id = ${from}::uuid and exists (select from task c where c.parent_id = t.id
      and c.issuing_unit_id = ${from}::uuid) as leads, true as issues
  from below b join task t on t.id = b.id where t.issuing_unit_id = ${from}::uuid`

/** What goes over with a task, each locked, in one order. */
export async function goingWith(work: Work, asked: Asked): Promise<Going[]> {
  const going = await rows(work.db, asked.side === 'lead' ? ofLead(asked) : ofIssuing(asked))
  const ids = going.map(({ id }) => id)
  await sql`select id from task where id = any(${ids}::uuid[]) order by id for update`.execute(work.tx)
  return going
}
