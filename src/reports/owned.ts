import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** A form goes on; whoever keeps it makes its next version. */
export const ownedForms: readonly Owned[] = [
  { kind: 'form', table: 'form', column: 'owner_unit_id', open: () => sql`true` },
]
