import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import { asksItsLead, isUnderWay } from '../under-way-sql.ts'
import { tellOfTask } from './told.ts'

type Escalated = { id: string; step: 'head' | 'leader'; deadline: string; daysLate: number }

/** Late tasks that a step of their issuing unit's rule has reached, noted once a step and deadline. */
const reached = (work: Work) =>
  sql<Escalated>`insert into task_escalation (task_id, step, deadline, days_late, at)
    select t.id, s.step, t.deadline, ${work.today}::date - t.deadline, ${work.at}
    from unit_setting u cross join lateral (values ('head', u.escalate_to_head), ('leader', u.escalate_to_leader)) s (step, after)
    join task t on t.issuing_unit_id = u.unit_id and ${isUnderWay}
      and t.deadline <= ${work.today}::date - s.after
    where s.after is not null and ${asksItsLead}
    on conflict do nothing
    returning task_id as id, step, deadline, days_late as "daysLate"`.execute(work.tx)

/** Asked each minute: first the lead unit's head, then the issuing unit's leader, each of a task once. */
export async function escalateTasks(work: Work): Promise<void> {
  for (const { id, step, deadline, daysLate } of (await reached(work)).rows) {
    const facts = { deadline, days: daysLate }
    await tellOfTask(work, id, { kind: 'escalated', audience: step, key: `escalated:${id}:${step}:${deadline}`, facts })
    work.record('task.escalated', { kind: 'task', id }, { step, deadline, daysLate })
  }
}
