import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'
import type { DuePeriod } from './duePeriods.ts'
import { collects, tableUnits } from './tableUnits.ts'

type Spans = readonly Pick<DuePeriod, 'period' | 'lastDay'>[]
const span = (periods: Spans) =>
  sql`unnest(${periods.map((p) => p.period)}::text[], ${periods.map((p) => p.lastDay)}::date[]) as p (period, last_day)`

/**
 * Whose figures these reports must give, as the units stood on the period's last day: the reporter's own, its
 * territory's, or those of the units of a kind in its area. A formula is computed and what is collected elsewhere rolled up:
 * neither is asked for; reports on nine or eleven months derive their figures.
 */
export async function fixFigures(work: Work, reportIds: readonly string[], periods: Spans): Promise<void> {
  await sql`
    insert into expected_figure (expected_report_id, indicator_id, unit_id, period)
    select distinct u.id, i.id, u.unit_id, u.period
    from (
      select r.id, r.period, p.last_day, s #> '{table,indicators}' as codes, u.unit_id
      from expected_report r
      join ${span(periods)} on p.period = r.period
      join form_version v on v.id = r.form_version_id
      cross join lateral jsonb_array_elements(v.sections) s
      cross join lateral ${tableUnits(sql`p.last_day`)} u
      where r.id = any(${reportIds}::uuid[]) and s ->> 'kind' = 'table' and r.period not like '%M'
    ) u
    cross join lateral jsonb_array_elements_text(u.codes) code
    join indicator i on i.code = code.value and i.kind <> 'formula' and i.valid @> u.last_day
    where u.unit_id is not null and ${collects(sql`u.last_day`)}
    on conflict do nothing`.execute(work.tx)
}

/** Units that ended before the period did are closed: named as such, and not missing. */
export async function closeFigures(work: Work, regimeId: string, periods: Spans): Promise<void> {
  await sql`
    update expected_figure f set state = 'closed'
    from expected_report r join ${span(periods)} on p.period = r.period
    where r.id = f.expected_report_id and r.regime_id = ${regimeId} and not r.frozen and f.state = 'expected'
      and not exists (select from unit_version v where v.unit_id = f.unit_id and v.valid @> p.last_day)`.execute(
    work.tx,
  )
}
