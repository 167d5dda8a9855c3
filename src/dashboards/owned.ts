import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** A dashboard goes on with the successor of the unit that keeps it. */
export const ownedDashboards: readonly Owned[] = [
  { kind: 'dashboard', table: 'dashboard', column: 'owner_unit_id', open: () => sql`r.archived_at is null` },
]
