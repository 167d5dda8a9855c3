import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** A review under way is steered by the successor. */
export const ownedReviews: readonly Owned[] = [
  { kind: 'review', table: 'review', column: 'owner_unit_id', open: () => sql`r.ended_on is null` },
]
