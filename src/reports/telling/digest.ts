import { sql } from 'kysely'
import { type DigestLine, digestReaders, isBroughtToMind, isTold } from '#src/messages/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'

/** When it came into the state it is in. */
const since = sql`(select max(v.at) from report_move v where v.expected_report_id = r.id and v.to_state = r.state)`

/** What reports have to tell those whose digest is being made: to write, returned, to approve. */
export const reportDigest = (work: Work): Promise<DigestLine[]> =>
  rows(
    work.db,
    sql<DigestLine>`with w as materialized (select * from ${digestReaders(work)} x),
      c as (
        select r.id, 'due' as part, false as heads, null::timestamptz as at from expected_report r
        where r.state in ('open', 'draft', 'returned') and r.opens_on <= ${work.today}::date
          and r.due_on <= ${work.today}::date + 7
        union all
        select r.id, 'returned', false, ${since} from expected_report r where r.state = 'returned'
        union all
        select r.id, 'toApprove', true, ${since} from expected_report r where r.state = 'submitted')
    select w.person_id as "personId", w.unit_id as "unitId",
      case when c.part <> 'due' then c.part when ${work.today}::date > r.due_on then 'late' else 'dueSoon' end as part,
      'report' as "subjectKind", r.id as "subjectId", g.name as title, r.period as code, null as unit,
      r.due_on as deadline, ${work.today}::date - r.due_on as days
    from c join expected_report r on r.id = c.id join w on w.unit_id = r.unit_id join regime g on g.id = r.regime_id
    where case when c.heads then w.role = 'head' else w.answers end
      and case when c.part = 'due' then ${isBroughtToMind(work, 'r.due_on', 'w')}
        else ${isTold(work, sql`c.at`, 'w')} end`,
  )
