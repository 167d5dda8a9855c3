import { sql } from 'kysely'
import { type DigestLine, digestReaders } from '#src/messages/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { codeSql, unitShortNameSql } from '../row-sql.ts'
import { isMuted } from '../telling/mute.ts'
import { isUnderWay } from '../under-way-sql.ts'
import { unitsThatSee } from './who-sees.ts'

/** Where readers of a digest were named since their last one, while they still see the task under a grant of today. */
export const mentionDigest = (work: Work): Promise<DigestLine[]> =>
  rows(
    work.db,
    sql<DigestLine>`with w as materialized (select * from ${digestReaders(work)} x where x.role <> 'administrator')
    select distinct on (w.person_id, t.id) w.person_id as "personId", w.unit_id as "unitId", 'mentioned' as part,
      'task' as "subjectKind", t.id as "subjectId", t.content as title, ${codeSql('t')} as code,
      case when w.unit_id <> t.lead_unit_id then ${unitShortNameSql('t.lead_unit_id', work.today)} end as unit,
      case when ${isUnderWay} then t.deadline end as deadline, ${work.today}::date - t.deadline as days
    from w join task_comment_mention m on m.person_id = w.person_id and m.at > w.since
    join task t on t.id = m.task_id
    where w.unit_id in ${unitsThatSee(work)} and not ${isMuted(work)}
    order by w.person_id, t.id, w.unit_id`,
  )
