import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'

/** The units under whose grants the actor may see content: an administrator keeps accounts, and reads no report. */
export const readingUnits = ({ actor }: Pick<View, 'actor'>): string[] => [
  ...new Set(actor.grants.filter((grant) => grant.role !== 'administrator').map((grant) => grant.unitId)),
]

/**
 * Which reports (table alias `r`) the actor may know of: what their units write or receive; of units in reach what has
 * left them. Content is decided again by `maySeeContent`.
 */
export const visible = (view: View): RawBuilder<boolean> => {
  const units = readingUnits(view)
  return sql<boolean>`(r.unit_id = any(${units}::uuid[]) or r.receiving_unit_id = any(${units}::uuid[])
    or (r.state in ('approved', 'received') and exists (
      select from reach(${units}::uuid[], ${view.today}::date) x
      where x.unit_id = r.unit_id and (x.before is null or r.opens_on < x.before))))`
}

type Placed = { unitId: string; receivingUnitId: string }
export const writesIt = (view: Pick<View, 'actor'>, report: Placed) => readingUnits(view).includes(report.unitId)
export const isParty = (view: Pick<View, 'actor'>, report: Placed) =>
  writesIt(view, report) || readingUnits(view).includes(report.receivingUnitId)
