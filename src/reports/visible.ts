import { type RawBuilder, sql } from 'kysely'
import { reach, unitIdsOf } from '#src/access/index.ts'
import type { View } from '#src/platform/work.ts'

export const readingUnits = unitIdsOf

/**
 * Which reports (table alias `r`) the actor may know of: what their units write or receive; of units in reach what they
 * have sent or were sent. Content is decided again by `maySeeContent`.
 */
export const visible = (view: View): RawBuilder<boolean> => {
  const units = readingUnits(view)
  return sql<boolean>`(r.unit_id = any(${units}::uuid[]) or r.receiving_unit_id = any(${units}::uuid[])
    or (r.state in ('approved', 'received') and exists (
      select from reach(${units}::uuid[], ${view.today}::date) x
      where x.unit_id in (r.unit_id, r.receiving_unit_id) and (x.before is null or r.opens_on < x.before))))`
}

/** Regimes (alias `g`) by which the actor's units receive or send. */
export const visibleRegimes = (view: View): RawBuilder<boolean> => {
  const units = readingUnits(view)
  return sql<boolean>`(g.receiving_unit_id = any(${units}::uuid[]) or exists (
    select from regime_unit u where u.regime_id = g.id and u.unit_id = any(${units}::uuid[])))`
}

/** Forms (alias `form`) of units in reach, and those by which the actor's own units receive or send. */
export const visibleForms = (view: View): RawBuilder<boolean> => sql<boolean>`(
  form.owner_unit_id in (select unit_id from ${reach(view)})
  or exists (select from regime g where g.form_id = form.id and ${visibleRegimes(view)}))`

/** Also forms that a unit of the own or a larger territory has set out: a district asks its communes by the province's. */
export const usableForms = (view: View): RawBuilder<boolean> => sql<boolean>`(${visibleForms(view)}
  or exists (select from closure c where c.descendant_id = any(${readingUnits(view)}::uuid[]) and c.by = 'structure'
    and c.valid @> ${view.today}::date and c.ancestor_id = territory(form.owner_unit_id, ${view.today}::date)))`

type Placed = { unitId: string; receivingUnitId: string }
export const writesIt = (view: Pick<View, 'actor'>, report: Placed) => readingUnits(view).includes(report.unitId)
export const isParty = (view: Pick<View, 'actor'>, report: Placed) =>
  writesIt(view, report) || readingUnits(view).includes(report.receivingUnitId)
