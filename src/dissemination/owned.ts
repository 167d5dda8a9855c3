import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'
import { hasPeopleLeft } from './studies.ts'

/** As long as a unit has people to reach, the successor goes on asking. */
export const ownedDisseminations: readonly Owned[] = [
  {
    kind: 'dissemination',
    table: 'dissemination',
    column: 'owner_unit_id',
    open: () => sql`exists (select from dissemination_unit u where u.dissemination_id = r.id and ${hasPeopleLeft})`,
  },
]
