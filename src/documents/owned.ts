import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** A draft is written on and signed by the successor; what is signed stays with the unit that signed it. */
export const ownedDocuments: readonly Owned[] = [
  { kind: 'document', table: 'document', column: 'owner_unit_id', open: () => sql`r.state = 'draft'` },
]
