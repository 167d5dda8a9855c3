import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { kindsFor } from './records.ts'

export type KeptEvent = {
  seq: string
  at: Date
  recordedAt: Date
  actorId: string | null
  action: string
  kind: string
  id: string
  /** Whether it still has content. */
  told: boolean
  /** The unit that keeps the record; null: the workspace as a whole, or a record that is gone. */
  keeper: string | null
}

/** These events without their content, whoever sees them; one that is not there is left out. */
export async function keptEvents(view: View, seqs: readonly number[]): Promise<KeptEvent[]> {
  const found = await rows(
    view.db,
    sql<
      Omit<KeptEvent, 'keeper'>
    >`select e.seq::text as seq, e.at, e.recorded_at as "recordedAt", e.actor_id as "actorId",
      e.action, e.subject_kind as kind, e.subject_id as id, p.seq is not null as told
    from audit_event e left join audit_payload p on p.seq = e.seq where e.seq = any(${seqs}::bigint[]) order by e.seq`,
  )
  const kinds = await kindsFor(view)
  const parts = Object.entries(Object.groupBy(found, ({ kind }) => kind)).flatMap(([name, all]) => {
    const kind = kinds[name]
    if (!kind?.keeper) return []
    return sql`select ${sql.lit(name)} as kind, (${kind.id})::text as id, (${kind.keeper})::text as keeper
      from ${kind.from} where ${kind.id} = any(${all!.map(({ id }) => id)}::uuid[])`
  })
  const kept =
    parts.length === 0
      ? []
      : await rows(view.db, sql<{ kind: string; id: string; keeper: string }>`${sql.join(parts, sql` union all `)}`)
  const keepers = new Map(kept.map(({ kind, id, keeper }) => [`${kind} ${id}`, keeper]))
  return found.map((event) => ({ ...event, keeper: keepers.get(`${event.kind} ${event.id}`) ?? null }))
}
