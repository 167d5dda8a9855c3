import { sql } from 'kysely'
import type { Owned } from '#src/units/index.ts'

/** Indicators, and the targets in force, which it sets; what a figure is about stays. */
export const ownedIndicators: readonly Owned[] = [
  { kind: 'indicator', table: 'indicator', column: 'owner_unit_id', open: () => sql`true` },
  { kind: 'target', table: 'target', column: 'owner_unit_id', open: () => sql`r.current`, unversioned: true },
]
