import { sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Due } from '#src/tasks/index.ts'

/** Reports that the reader's units still owe, by their due days; `code` is the period's. */
export const reportsDue = (view: View): Promise<Due[]> =>
  rows(
    view.db,
    sql<Due>`select r.id, g.name as title, r.period as code, r.due_on as "dueOn", r.version,
        coalesce((select max(m.at) from report_move m where m.expected_report_id = r.id),
          r.opens_on::timestamp at time zone 'Asia/Ho_Chi_Minh') as "changedAt"
      from expected_report r join regime g on g.id = r.regime_id
      where r.unit_id = any(${ownUnits(view)}) and r.state in ('open', 'draft', 'submitted', 'returned')
        and r.due_on > ${view.today}::date - 366
      order by r.due_on, r.id limit 2000`,
  )
