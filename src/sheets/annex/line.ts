import { type RawBuilder, sql } from 'kysely'
import { unitNameSql } from '#src/directives/index.ts'
import type { View } from '#src/platform/work.ts'
import { codeSql } from '#src/tasks/index.ts'
import { placeOf } from './place.ts'
import { type WhenColumns, whenText } from './when-text.ts'

/** A task as an annex says it. */
export type Line = WhenColumns & {
  id: string
  code: string
  content: string
  product: string | null
  outsideCode: string | null
  leads: string[]
  coordinating: string[]
  watching: string[]
  directiveId: string | null
  symbol: string | null
  provisionId: string | null
  /** The numbers of its provision and of those above, from the top down. */
  places: string[] | null
}

const named = (part: string, today: string) => sql`coalesce((
  select jsonb_agg(${unitNameSql('u.unit_id', today)} order by u.position, u.unit_id)
  from task_unit u where u.task_id = t.id and u.part = ${part}), '[]')`

/** A task with several leads is led by the leads of its children, once it has been given out. */
const leads = (today: string) => sql`coalesce((
  select jsonb_agg(${unitNameSql('c.lead_unit_id', today)} order by u.position, c.lead_unit_id)
  from task c left join task_unit u on u.task_id = t.id and u.unit_id = c.lead_unit_id and u.part = 'lead'
  where c.parent_id = t.id and c.issuing_unit_id = t.issuing_unit_id and c.lead_unit_id is not null
    and t.lead_unit_id = t.issuing_unit_id and c.issued_on = t.issued_on and c.state not in ('draft', 'cancelled')), ${named('lead', today)})`

/** The columns of a line, over `task t`. */
export const lineColumns = ({ today }: Pick<View, 'today'>): RawBuilder<unknown> => sql`t.id, ${codeSql('t')} as code,
  t.content, t.deliverable as product, t.outside_code as "outsideCode", ${leads(today)} as leads,
  ${named('coordinating', today)} as coordinating, ${named('watching', today)} as watching,
  t.deadline, t.standing, t.rhythm, t.due_rule as due, t.directive_id as "directiveId",
  (select d.symbol from directive d where d.id = t.directive_id) as symbol, t.provision_id as "provisionId",
  (select jsonb_agg(a.number order by a.depth desc) from (
    with recursive up as (
      select p.number, p.parent_id, 0 as depth from provision p where p.id = t.provision_id
      union all select p.number, p.parent_id, up.depth + 1 from provision p join up on p.id = up.parent_id)
    select number, depth from up) a) as places`

/** What its cells say: the same wherever it is written out, so that what comes back unchanged is known. */
export const textsOf = (line: Line) => ({
  code: line.code,
  content: line.content,
  lead: line.leads.join('; '),
  coordinating: line.coordinating.join('; '),
  watching: line.watching.join('; '),
  when: whenText(line),
  product: line.product ?? '',
  basis: [line.symbol, line.places && `mục ${placeOf(line.places)}`].filter(Boolean).join(', '),
  outsideCode: line.outsideCode ?? '',
})
