import { type RawBuilder, sql } from 'kysely'

/** The version that last left the unit and was not called back: all that others than its writers may read. */
export const sentVersion = (reportId: string): RawBuilder<string | null> => sql<string | null>`(
  select s.report_version_id from report_move s
  where s.expected_report_id = ${sql.ref(reportId)} and s.move in ('approve', 'keyIn') and not exists (
    select from report_move b where b.expected_report_id = s.expected_report_id and b.seq > s.seq
      and b.move = 'recall' and b.from_state = 'approved')
  order by s.seq desc limit 1)`
