import { sql } from 'kysely'
import { unitShortNameSql } from '#src/directives/index.ts'
import { type DigestLine, digestReaders, isBroughtToMind, isTold } from '#src/messages/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { codeSql } from '../row-sql.ts'
import { asksItsLead, isUnderWay } from '../under-way-sql.ts'
import { isMuted } from './mute.ts'

/** A unit that co-ordinates the parent too hears of it there. */
const beside = sql`task_unit u on u.task_id = t.id and u.part = 'coordinating' and not exists (
  select from task_unit p where p.task_id = t.parent_id and p.unit_id = u.unit_id and p.part = 'coordinating')`
/** When it came into the state it is in. */
const since = sql`(select max(v.at) from task_move v where v.task_id = t.id and v.to_state = t.state and v.from_state <> t.state)`
/** Longer than a digest looks back. */
const lately = (work: Work) => sql`${work.today}::date - 10`

/** Rows (id, part, unit_id, audience, at): what could be told of, at which unit and to whom there. */
const candidates = (work: Work) => sql`
  select t.id, 'due' as part, t.lead_unit_id as unit_id, 'doing' as audience, null::timestamptz as at from due t where ${asksItsLead}
  union all
  select t.id, 'due', u.unit_id, 'answers', null from due t join ${beside}
  union all
  select t.id, 'returned', t.lead_unit_id, 'doing', ${since} from task t where t.state = 'returned'
  union all
  select t.id, 'given', t.lead_unit_id, 'doing', ${since} from given t where ${asksItsLead}
  union all
  select t.id, 'given', u.unit_id, 'answers', ${since} from given t join ${beside}
  union all
  select t.id, 'toConfirm', t.issuing_unit_id, 'leader', ${since} from task t where t.state = 'submitted'
  union all
  select t.id, 'extensionAsked', t.issuing_unit_id, 'leader', e.requested_at
  from extension e join task t on t.id = e.task_id where e.state = 'requested'
  union all
  select h.task_id, 'handOverAsked', h.to_unit_id, case h.side when 'lead' then 'takes' else 'leader' end, h.proposed_at
  from hand_over h where h.state = 'proposed'
  union all
  select t.id, 'escalated', case s.step when 'head' then t.lead_unit_id else t.issuing_unit_id end, s.step, s.at
  from task_escalation s join task t on t.id = s.task_id and t.deadline = s.deadline
  where ${isUnderWay} and s.at > ${lately(work)}`

const concerns = sql`case c.audience when 'leader' then w.role = 'leader' when 'head' then w.role = 'head'
  when 'answers' then w.answers when 'takes' then w.role in ('head', 'leader')
  else w.answers or (w.person_id = t.responsible_person_id and w.role <> 'administrator') end`

/** What tasks ask of those whose digest is being made, in one question for all of them. */
export const taskDigest = (work: Work): Promise<DigestLine[]> =>
  rows(
    work.db,
    sql<DigestLine>`with w as materialized (select * from ${digestReaders(work)} x),
      due as materialized (select t.* from task t where ${isUnderWay} and t.deadline <= ${work.today}::date + 7),
      given as materialized (select t.* from task t where t.state = 'issued' and t.changed_at > ${lately(work)}),
      c as (${candidates(work)})
    select w.person_id as "personId", w.unit_id as "unitId",
      case when c.part <> 'due' then c.part when ${work.today}::date > t.deadline then 'late' else 'dueSoon' end as part,
      'task' as "subjectKind", t.id as "subjectId", t.content as title, ${codeSql('t')} as code,
      case when w.unit_id <> t.lead_unit_id then ${unitShortNameSql('t.lead_unit_id', work.today)} end as unit,
      t.deadline, ${work.today}::date - t.deadline as days
    from c join w on w.unit_id = c.unit_id join task t on t.id = c.id
    where ${concerns} and not ${isMuted(work)}
      and case when c.part = 'due' then ${isBroughtToMind(work, 't.deadline', 'w')}
        when c.part in ('given', 'escalated') then c.at > w.since else ${isTold(work, sql`c.at`, 'w')} end`,
  )
