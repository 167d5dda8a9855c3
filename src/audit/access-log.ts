import { type RawBuilder, sql } from 'kysely'
import { ownUnits } from '#src/access/index.ts'
import { system } from '#src/platform/actor.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { listAccess } from './contract.ts'
import { keyOf, namesOf } from './names.ts'
import { kindsFor } from './records.ts'
import type { AccessRow } from './shapes.ts'
import { actorsInReach } from './sight.ts'
import { idsIn } from './telling/refs.ts'

/**
 * Nobody's refusals and failed sign-ins, and what left at the server's own console, belong to no unit: they are read where
 * a grant at the top is held.
 */
const atTop = (view: View) => sql`exists (select from unit_version v where v.unit_id = any(${ownUnits(view)})
  and v.parent_id is null and v.valid @> ${view.today}::date)`

/** Accesses of those who act within reach. On the real clock, as they are noted. */
export async function accessFor(
  view: View,
  { from, to, actorId, after, limit }: Input<typeof listAccess>['query'],
): Promise<Reply<typeof listAccess>> {
  const [day, seq] = after?.split('~') ?? []
  const parts: RawBuilder<unknown>[] = [
    sql`(e.actor_id in ${actorsInReach(view)}
      or ((e.actor_id is null or e.actor_id = ${system.accountId}::uuid) and ${atTop(view)}))`,
  ]
  if (from) parts.push(sql`e.day >= ${from}::date`)
  if (to) parts.push(sql`e.day <= ${to}::date`)
  if (actorId) parts.push(sql`e.actor_id = ${actorId}::uuid`)
  if (after) parts.push(sql`(e.day, e.seq) < (${day}::date, ${seq}::bigint)`)
  const found = await rows(
    view.db,
    sql<Omit<AccessRow, 'recordedAt'> & { recordedAt: Date }>`select e.day, e.seq::text as seq,
      e.recorded_at as "recordedAt", e.action, e.detail, (select jsonb_build_object('id', ac.id, 'name', p.name)
        from account ac join person p on p.id = ac.person_id where ac.id = e.actor_id) as actor,
      e.actor_id is not distinct from ${system.accountId}::uuid as own
      from access_event e where ${sql.join(parts, sql` and `)} order by e.day desc, e.seq desc limit ${limit + 1}`,
  )
  const shown = found.slice(0, limit).map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
  const last = shown.at(-1)
  const refs = shown.flatMap(({ detail }) => idsIn('', detail))
  const names = await namesOf(view, await kindsFor(view), refs)
  return {
    rows: shown,
    names: Object.fromEntries(refs.flatMap((ref) => [[ref.id, names.get(keyOf(ref))]]).filter(([, name]) => name)),
    next: found.length > limit && last ? `${last.day}~${last.seq}` : null,
  }
}

/** Those whose acts the reader may ask for, by name. */
export const actorsFor = (view: View) =>
  rows(
    view.db,
    sql<{ id: string; name: string }>`select ac.id, p.name || ' (' || ac.login || ')' as name
      from account ac join person p on p.id = ac.person_id where ac.id in ${actorsInReach(view)}
      order by p.name collate "vi-x-icu", ac.login`,
  )
