import { sql } from 'kysely'
import { actsOn, demand, unitsFor } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { post } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { type Item, letterOf } from './reminders.ts'
import { codeSql } from './row-sql.ts'

type Reminded = Item & { id: string; issuingUnitId: string; accountId: string; email: string; language: string }

/** Open tasks of the actor's own issuing units among these, once for each person of their lead units who has an address. */
const reminded = (work: Work, ids: readonly string[]) =>
  rows(
    work.db,
    sql<Reminded>`select distinct t.id, t.issuing_unit_id as "issuingUnitId", a.id as "accountId", p.email, a.language, ${codeSql('t')} as code, t.content, t.deadline,
        t.lead_unit_id as "leadUnitId", coalesce(${work.today}::date - t.deadline, 0) as "daysLate"
      from task t join role_grant g on g.unit_id = t.lead_unit_id and g.role in ('focal', 'head') and ${actsOn(work.today)}
      join account a on a.id = g.account_id and a.active join person p on p.id = a.person_id and p.email is not null
      where t.id = any(${[...ids]}::uuid[]) and t.state in ('issued', 'inProgress', 'returned')
        and t.issuing_unit_id = any(${unitsFor(work.actor, 'task.remind')}::uuid[])`,
  )

/** "Remind": at once, one letter a person about all that was chosen. */
export async function remindOfThese(work: Work, ids: readonly string[]) {
  const found = await reminded(work, ids)
  const people = Map.groupBy(found, (one) => one.accountId)
  for (const [accountId, items] of people) {
    const { email, language } = items[0]!
    await post(work, `tasks-asked:${accountId}:${work.at.toISOString()}`, letterOf(email, language, items))
  }
  const tasks = new Map(found.map((one) => [one.id, one.issuingUnitId]))
  for (const [id, issuing] of tasks) {
    demand(work, 'task.remind', { issuing })
    work.record('task.reminded', { kind: 'task', id })
  }
  return { tasks: tasks.size, people: people.size }
}
