import { sql } from 'kysely'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { keptAt } from '#src/readings/index.ts'
import type { listSheets } from '../contract.ts'

type Listed = Reply<typeof listSheets>
export const sheetsFor = (view: View): Promise<Listed> =>
  rows(
    view.db,
    sql<Listed[number]>`with seen as materialized ${visibleDirectiveIds(view)}
      select s.id, s.file_name as "fileName", d.symbol,
        greatest(s.rows - s.head_row, 0) as rows,
        cardinality(s.taken) as taken, p.name as by,
        to_char(s.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
      from task_sheet s join account a on a.id = s.made_by join person p on p.id = a.person_id
      left join directive d on d.id = s.directive_id and d.id in (select id from seen)
      where s.finished_at is null and s.owner_unit_id = any(${keptAt(view)}::uuid[])
      order by s.changed_at desc, s.id limit 100`,
  )
