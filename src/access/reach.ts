import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'

/** The units under whose grants the actor reads: an administrator keeps units and accounts, and reads no content. */
export const unitIdsOf = ({ actor }: Pick<View, 'actor'>): string[] => [
  ...new Set(actor.grants.filter((grant) => grant.role !== 'administrator').map((grant) => grant.unitId)),
]

/** The actor's own units as a uuid[] to be bound into a query. */
export const ownUnits = (view: Pick<View, 'actor'>): RawBuilder<string[]> => sql<string[]>`${unitIdsOf(view)}::uuid[]`

/**
 * Rows (unit_id, before) within the actor's reach: `before` null = today's unit; a day = a predecessor, whose records
 * count only from before it. For use as a table in a query that loads records.
 */
export const reach = (view: View) =>
  sql<{ unit_id: string; before: string | null }>`reach(${unitIdsOf(view)}::uuid[], ${view.today}::date)`
