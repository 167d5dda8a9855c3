import { sql } from 'kysely'
import { visibleDirectives } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Kind } from './records.ts'

export type Ref = { kind: string; id: string }
export const keyOf = ({ kind, id }: Ref) => `${kind} ${id}`

/** Whom a record names may be read with it; parts of records are named as their record is seen. */
const naming = (view: View, kinds: Record<string, Kind>): Record<string, Kind> => {
  const part = { keeper: null, own: sql`false`, units: sql`'{}'::uuid[]` }
  const { person, account } = kinds
  return {
    ...kinds,
    ...(person && { person: { ...person, seen: sql`true` } }),
    ...(account && { account: { ...account, seen: sql`true` } }),
    provision: {
      from: sql`provision pv join directive d on d.id = pv.directive_id`,
      id: sql`pv.id`,
      seen: visibleDirectives(view),
      ...part,
      name: sql`pv.number`,
    },
  }
}

/** What records are called, in one question, by `keyOf`; one that is out of sight or gone has no name. */
export async function namesOf(
  view: View,
  kinds: Record<string, Kind>,
  found: readonly Ref[],
): Promise<Map<string, string>> {
  const known = naming(view, kinds)
  const byKind = Object.entries(Object.groupBy(found, ({ kind }) => kind)).filter(([kind]) => kind in known)
  if (byKind.length === 0) return new Map()
  const parts = byKind.map(([name, all]) => {
    const kind = known[name]!
    const ids = [...new Set(all!.map(({ id }) => id))]
    return sql`select ${sql.lit(name)} as kind, (${kind.id})::text as id, left((${kind.name})::text, 200) as name
      from ${kind.from} where ${kind.id} = any(${ids}::uuid[]) and ${kind.seen}`
  })
  const named = await rows(
    view.db,
    sql<{ kind: string; id: string; name: string | null }>`${sql.join(parts, sql` union all `)}`,
  )
  return new Map(named.map(({ name, ...ref }) => [keyOf(ref), name ?? '']))
}
