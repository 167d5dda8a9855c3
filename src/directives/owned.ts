import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** Who keeps a directive that holds says when it is amended or superseded. */
export const ownedDirectives: readonly Owned[] = [
  {
    kind: 'directive',
    table: 'directive',
    column: 'owner_unit_id',
    open: () => sql`r.state in ('draft', 'inForce', 'amended')`,
  },
]
