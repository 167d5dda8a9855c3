import { type RawBuilder, sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { unitNameSql, unitShortNameSql } from '#src/directives/index.ts'
import type { View } from '#src/platform/work.ts'
import { daysLateSql, expectedSql, lightSql, timelinessSql } from './standing-sql.ts'

export const codeSql = (t: string): RawBuilder<string> =>
  sql<string>`'NV-' || ${sql.raw(t)}.work_year || '-' || lpad(${sql.raw(t)}.number::text, greatest(4, length(${sql.raw(t)}.number::text)), '0')`

/** An instant as JSON has it, inside a query. */
export const instantSql = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type Reading = Pick<View, 'actor' | 'today'>

/** The columns of a row of the table, over `task t`: reckoned only for the rows of one page. */
export const taskRowColumns = (view: Reading): RawBuilder<unknown> => {
  const { today } = view
  return sql`t.id, ${codeSql('t')} as code,
  t.parent_id as "parentId", t.series_id as "seriesId", t.occurrence, t.content, t.directive_id as "directiveId",
  (select d.symbol from directive d where d.id = t.directive_id) as symbol,
  (select p.number from provision p where p.id = t.provision_id) as provision,
  t.sector_id as "sectorId", t.issuing_unit_id as "issuingUnitId",
  ${unitShortNameSql('t.issuing_unit_id', today)} as "issuingName", t.lead_unit_id as "leadUnitId",
  case when t.lead_unit_id is null then null else ${unitShortNameSql('t.lead_unit_id', today)} end as "leadName",
  (select count(*)::int from task_unit u where u.task_id = t.id and u.part = 'coordinating') as coordinating,
  (select count(*)::int from task_unit u where u.task_id = t.id and u.part = 'watching') as watching,
  t.issued_on as "issuedOn", t.deadline, t.first_deadline as "firstDeadline",
  exists (select from extension e where e.task_id = t.id and e.state = 'requested') as "extensionAsked",
  t.percent::float8 as percent, (${expectedSql(today)})::float8 as expected, t.state, ${timelinessSql(today)} as timeliness,
  ${lightSql(today)} as light, ${daysLateSql(today)} as "daysLate", t.judgement,
  (select jsonb_build_object('total', count(*), 'done', count(*) filter (where c.state = 'done')) from task c
    where c.parent_id = t.id and c.state not in ('draft', 'cancelled') having count(*) > 0) as children,
  (select p.name from person p where p.id = t.responsible_person_id) as "responsibleName", t.responsible_person_id as "responsibleId",
  t.work_year as "workYear", t.rhythm, ${instantSql('t.changed_at')} as "changedAt", t.version,
  (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'tone', l.tone) order by l.name), '[]')
    from task_label x join label l on l.id = x.label_id where x.task_id = t.id and l.unit_id = any(${ownUnits(view)})) as labels`
}

export { unitNameSql, unitShortNameSql }
