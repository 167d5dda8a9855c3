import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'

/** Over `message m`: told before this one of the reader's own, or up to it, by the domain's clock. */
export const told = ({ actor }: Pick<View, 'actor'>, than: '<' | '<=', id: string): RawBuilder<boolean> =>
  sql<boolean>`(m.at, m.id) ${sql.raw(than)} (
    select x.at, x.id from message x where x.id = ${id}::uuid and x.person_id = ${actor.personId}::uuid)`
