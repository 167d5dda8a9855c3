import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** The list of types goes on with the successor; an activity was held by the unit that held it, and stays with it. */
export const ownedActivityTypes: readonly Owned[] = [
  { kind: 'activityType', table: 'activity_type', column: 'owner_unit_id', open: () => sql`not r.retired` },
]
