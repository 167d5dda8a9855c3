import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** Advice that waits for its outcome: of who gave it, and of who is advised. */
export const ownedAdvice: readonly Owned[] = [
  { kind: 'advice', table: 'advice', column: 'from_unit_id', open: () => sql`r.state = 'pending'` },
  { kind: 'advice', table: 'advice', column: 'to_unit_id', open: () => sql`r.state = 'pending'` },
]
