import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** Whoever follows a regulation up. */
export const ownedObligations: readonly Owned[] = [
  {
    kind: 'obligation',
    table: 'obligation',
    column: 'owner_unit_id',
    open: (today) => sql`r.valid_to is null or r.valid_to >= ${today}::date`,
  },
]
