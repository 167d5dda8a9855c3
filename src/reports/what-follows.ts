import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { WhatFollows } from '#src/units/index.ts'
import { visible, visibleRegimes } from './visible.ts'

const shown = 5

/** Regimes by which these units report or receive from today on, by name where the reader knows them anyway. */
export const regimesThatFollow = (view: View, units: readonly string[]): Promise<WhatFollows[]> =>
  rows(
    view.db,
    sql<WhatFollows>`
      with part as (
        select distinct g.id, x.unit_id from regime g cross join lateral (
          select g.receiving_unit_id as unit_id union
          select u.unit_id from regime_unit u where u.regime_id = g.id and (upper_inf(u.valid) or upper(u.valid) > ${view.today}::date)) x
        where x.unit_id = any(${[...units]}::uuid[]) and (upper_inf(g.valid) or upper(g.valid) > ${view.today}::date)
          and (g.ended_from is null or g.ended_from > ${view.today}::date)),
      named as (
        select p.unit_id, g.id, g.name, row_number() over (partition by p.unit_id order by g.name, g.id) as at
        from part p join regime g on g.id = p.id where ${visibleRegimes(view)})
      select 'regime' as kind, p.unit_id as "unitId", count(*)::int as count,
        coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.at) from named n
          where n.unit_id = p.unit_id and n.at <= ${shown}), '[]') as first
      from part p group by p.unit_id`,
  )

/** Reports that these units still owe or wait for. */
export const reportsThatFollow = (view: View, units: readonly string[]): Promise<WhatFollows[]> =>
  rows(
    view.db,
    sql<WhatFollows>`
      with part as (
        select r.id, r.unit_id, r.due_on from expected_report r
        where r.unit_id = any(${[...units]}::uuid[]) and r.state not in ('received', 'exempted')
        union
        select r.id, r.receiving_unit_id, r.due_on from expected_report r
        where r.receiving_unit_id = any(${[...units]}::uuid[]) and r.state not in ('received', 'exempted')),
      named as (
        select p.unit_id, r.id, g.name || ' ' || r.period as name,
          row_number() over (partition by p.unit_id order by r.due_on, r.id) as at
        from part p join expected_report r on r.id = p.id join regime g on g.id = r.regime_id where ${visible(view)})
      select 'report' as kind, p.unit_id as "unitId", count(*)::int as count,
        coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.at) from named n
          where n.unit_id = p.unit_id and n.at <= ${shown}), '[]') as first
      from part p group by p.unit_id`,
  )
