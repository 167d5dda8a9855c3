import { sql } from 'kysely'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { listReadings } from './contract.ts'
import { keptAt } from './visible.ts'

export const readingsFor = (
  view: View,
  { directiveId }: Input<typeof listReadings>['query'],
): Promise<Reply<typeof listReadings>> =>
  rows(
    view.db,
    sql<Reply<typeof listReadings>[number]>`
      with seen as materialized ${visibleDirectiveIds(view)}
      select r.id, r.file_name as "fileName", d.id as "directiveId", d.symbol, jsonb_array_length(r.drafts) as tasks,
        (select count(*)::int from jsonb_array_elements(r.drafts) one where one ->> 'decision' = 'open') as open,
        p.name as by,
        to_char(r.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
      from reading r join account a on a.id = r.made_by join person p on p.id = a.person_id
      left join directive d on d.id = r.directive_id and d.id in (select id from seen)
      where r.owner_unit_id = any(${keptAt(view)}::uuid[])
        ${directiveId ? sql`and r.directive_id = ${directiveId}::uuid` : sql``}
      order by r.changed_at desc, r.id limit 100`,
  )
