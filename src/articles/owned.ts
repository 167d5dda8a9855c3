import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** Published ones too: somebody must be able to mend and to withdraw them, and answers for their comments. */
export const ownedArticles: readonly Owned[] = [
  { kind: 'article', table: 'article', column: 'owner_unit_id', open: () => sql`r.state <> 'withdrawn'` },
]
