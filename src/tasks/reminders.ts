import { sql } from 'kysely'
import { actsOn } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { type Letter, post } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { codeSql } from './row-sql.ts'
import { timelinessSql } from './standing-sql.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export type Item = { code: string; content: string; deadline: string | null; daysLate: number; leadUnitId: string }
type Digest = { accountId: string; email: string; language: 'vi' | 'en'; items: Item[] }

/** Days before (−) and on the deadline on which a reminder goes out; afterwards one a week. */
const daysOut = [-7, -1, 0]

/** Who is to be reminded of what today: focal persons and heads of lead units, each once, who had no digest yet. */
const digestsDue = (work: Work) =>
  rows(
    work.db,
    sql<Digest>`with due as (
        select t.id, t.lead_unit_id, ${codeSql('t')} as code, t.content, t.deadline, ${work.today}::date - t.deadline as late
        from task t where ${timelinessSql(work.today)} in ('onTrack', 'dueSoon', 'overdue') and t.state <> 'submitted'
          and (${work.today}::date - t.deadline = any(${daysOut}::int[])
            or (${work.today}::date > t.deadline and (${work.today}::date - t.deadline) % 7 = 0))
          and not exists (select from task c where c.parent_id = t.id and c.state not in ('draft', 'done', 'cancelled')))
      select a.id as "accountId", p.email, a.language, jsonb_agg(distinct jsonb_build_object('code', due.code,
        'content', due.content, 'deadline', due.deadline, 'daysLate', due.late, 'leadUnitId', due.lead_unit_id)) as items
      from due join role_grant g on g.unit_id = due.lead_unit_id and g.role in ('focal', 'head') and ${actsOn(work.today)}
      join account a on a.id = g.account_id and a.active join person p on p.id = a.person_id and p.email is not null
      where not exists (select from outbox o where o.unique_key = 'tasks:' || a.id || ':' || ${work.today})
      group by a.id, p.email, a.language`,
  )

/** Asked each minute: one digest a person a day. */
export async function remindOfTasks(work: Work): Promise<void> {
  for (const { accountId, email, language, items } of await digestsDue(work)) {
    await post(work, `tasks:${accountId}:${work.today}`, letterOf(email, language, items))
  }
}

export function letterOf(to: string, language: string, items: readonly Item[]): Letter {
  const { digest } = language === 'en' ? en : vi
  const sorted = items.toSorted((a, b) => ((a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : 1))
  const lines = sorted.map((item) => `- ${item.code}: ${item.content} (${digest.due(item.deadline, item.daysLate)})`)
  const text = [digest.greeting, '', ...lines, '', digest.closing].join('\n')
  return { to, subject: digest.subject(items.length), text, readAt: [...new Set(items.map((item) => item.leadUnitId))] }
}
