import { type RawBuilder, sql } from 'kysely'
import { unitNameSql, unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Study } from './rules.ts'
import { visibleStudies } from './visible.ts'

export type NamedStudy = Study & {
  disseminationId: string
  unitId: string
  name: string
  shortName: string
  kind: string
  version: number
}

/** Over `dissemination_unit u`. */
export const peopleReached: RawBuilder<number> = sql<number>`coalesce((select sum(s.people) from dissemination_session s
  where s.dissemination_id = u.dissemination_id and s.unit_id = u.unit_id), 0)::int`
/** Over `dissemination_unit u`: not reached in whole. */
export const hasPeopleLeft: RawBuilder<boolean> = sql<boolean>`(u.people_due is null or ${peopleReached} < u.people_due)`

/** The lines of these registers that the reader may see, in their order. `which`: over `dissemination dn`. */
export const studiesOf = (view: View, which: RawBuilder<unknown>): Promise<NamedStudy[]> =>
  rows(
    view.db,
    sql<NamedStudy>`select dn.id as "disseminationId", u.unit_id as "unitId", u.people_due as "peopleDue",
        coalesce(s.people, 0)::int as people, s.last_on as "lastOn", dn.due_on as "dueOn", u.version,
        ${unitNameSql('u.unit_id', view.today)} as name, ${unitShortNameSql('u.unit_id', view.today)} as "shortName",
        (select n.kind from unit_version n where n.unit_id = u.unit_id
          order by n.valid @> dn.opened_on desc, n.valid desc limit 1) as kind
      from dissemination dn join dissemination_unit u on u.dissemination_id = dn.id
      left join (select dissemination_id, unit_id, sum(people) as people, max(held_on) as last_on
        from dissemination_session group by 1, 2) s on s.dissemination_id = dn.id and s.unit_id = u.unit_id
      where ${which} and ${visibleStudies(view)} order by dn.id, u.position, u.unit_id`,
  )
