import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Sight } from './sight.ts'

/** What the records of a page are called, in one question; a record that is out of sight or gone has no name. */
export async function namesOf(
  view: View,
  { kinds }: Sight,
  found: readonly { kind: string; id: string }[],
): Promise<Map<string, string>> {
  const byKind = Object.entries(Object.groupBy(found, ({ kind }) => kind)).filter(([kind]) => kind in kinds)
  if (byKind.length === 0) return new Map()
  const parts = byKind.map(([name, all]) => {
    const kind = kinds[name]!
    const ids = [...new Set(all!.map(({ id }) => id))]
    return sql`select ${sql.lit(name)} as kind, (${kind.id})::text as id, left((${kind.name})::text, 200) as name
      from ${kind.from} where ${kind.id} = any(${ids}::uuid[]) and ${kind.seen}`
  })
  const named = await rows(
    view.db,
    sql<{ kind: string; id: string; name: string | null }>`${sql.join(parts, sql` union all `)}`,
  )
  return new Map(named.map(({ kind, id, name }) => [`${kind} ${id}`, name ?? '']))
}
