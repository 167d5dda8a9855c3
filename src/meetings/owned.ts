import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** A meeting not yet concluded is prepared, held and concluded by the successor. */
export const ownedMeetings: readonly Owned[] = [
  {
    kind: 'meeting',
    table: 'meeting',
    column: 'owner_unit_id',
    open: () => sql`r.state in ('planned', 'invited', 'held')`,
  },
]
