import { type RawBuilder, sql } from 'kysely'
import { ownUnits, reach } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

/**
 * Ids of the directives the reader may see, as one query: those kept by a unit in reach (a draft only by the own unit),
 * those that a task within reach points to or that a unit in reach is asked to review or to study or is a party to, and, up from
 * these, the public ones that they give effect to.
 */
export const visibleDirectiveIds = (view: View): RawBuilder<{ id: string }> => sql<{ id: string }>`(
  with recursive within as materialized (select unit_id, before from ${reach(view)}),
  kept as (
    select d.id from directive d where d.owner_unit_id = any(${ownUnits(view)})
    union
    select d.id from directive d join within w on w.unit_id = d.owner_unit_id
    where d.state <> 'draft' and (w.before is null or d.issued_on < w.before)
  ),
  pointed as (
    select d.id from directive d where d.state <> 'draft' and exists (
      select from task t where t.directive_id = d.id and t.state <> 'draft' and (
        t.issuing_unit_id in (select unit_id from within where before is null) or exists (
          select from task_unit u join within w on w.unit_id = u.unit_id
          where u.task_id = t.id and (w.before is null or t.issued_on < w.before))))
    union
    select d.id from review v join review_unit u on u.review_id = v.id join within w on w.unit_id = u.unit_id
    join directive d on d.id = v.directive_id
    where d.state <> 'draft' and (w.before is null or v.opened_on < w.before)
    union
    select d.id from dissemination n join dissemination_unit u on u.dissemination_id = n.id
    join within w on w.unit_id = u.unit_id join directive d on d.id = n.directive_id
    where d.state <> 'draft' and (w.before is null or n.opened_on < w.before)
    union
    select d.id from obligation o join obligation_party p on p.obligation_id = o.id
    join within w on w.unit_id = p.unit_id join directive d on d.id = o.directive_id
    where d.state <> 'draft' and (w.before is null or o.valid_from < w.before)
    union
    select b.gives_effect_to_id from pointed p join basis b on b.directive_id = p.id
    join directive above on above.id = b.gives_effect_to_id
    where above.classification = 'public' and above.state <> 'draft'
  )
  select id from kept union select id from pointed)`

/** The condition for a query over `directive d`. */
export const visibleDirectives = (view: View): RawBuilder<boolean> => sql<boolean>`d.id in ${visibleDirectiveIds(view)}`

/** Of these, the directives the reader may see; also the guard of their files. */
export async function directivesInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await rows(
    view.db,
    sql<{
      id: string
    }>`select d.id from directive d where d.id = any(${[...ids]}::uuid[]) and ${visibleDirectives(view)}`,
  )
  return found.map(({ id }) => id)
}
