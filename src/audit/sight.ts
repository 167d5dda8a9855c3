import { type RawBuilder, sql } from 'kysely'
import { ownUnits, reach } from '#src/access/index.ts'
import type { View } from '#src/platform/work.ts'
import { type Kind, kindsFor } from './records.ts'

type Sql = RawBuilder<unknown>
/** Facts of the workspace as a whole, which everybody who is signed in may read. */
const open = ['accessDay', 'site', 'nonWorkingDay']
/** What has no unit of its own, or is gone: seen by where the one who acted stands. */
const loose = [
  'import',
  'file',
  'task',
  'document',
  'advice',
  'activity',
  'review',
  'meeting',
  'directive',
  'reading',
  'obligation',
  'article',
]

const pairs = (kinds: Record<string, Kind>, where: (kind: Kind) => Sql): Sql =>
  sql.join(
    Object.entries(kinds).map(
      ([name, kind]) =>
        sql`select ${sql.lit(name)} as kind, (${kind.id})::text as id from ${kind.from} where ${where(kind)}`,
    ),
    sql` union all `,
  )

/** Accounts with a grant at one of these units. */
const holders = (units: Sql): Sql => sql`(select g.account_id from role_grant g where g.unit_id in ${units})`
const inReach = (view: View): Sql => sql`(select w.unit_id from ${reach(view)} w where w.before is null)`

/** Accounts that act within the reader's reach. */
export const actorsInReach = (view: View): Sql => holders(inReach(view))

export type Sight = { seen: Sql; own: Sql; ofUnit: (unitId: string) => Sql; kinds: Record<string, Kind> }

/**
 * Over `audit_event e`: events on records in reach, and whose content the reader may read as the writing unit does. Each
 * set is found once and looked up per event, so that the newest page stops as soon as it is full.
 */
export async function sightOf(view: View): Promise<Sight> {
  const kinds = await kindsFor(view)
  const record = sql`(e.subject_kind, e.subject_id)`
  const kept = Object.fromEntries(Object.entries(kinds).filter(([name]) => loose.includes(name)))
  const gone = sql`e.subject_kind = any(${loose}::text[])
    and ${record} not in (${pairs(kept, () => sql`true`)})`
  const own = sql`(select u from unnest(${ownUnits(view)}) u)`
  return {
    kinds,
    seen: sql`(e.subject_kind = any(${open}::text[]) or ${record} in (${pairs(kinds, ({ seen }) => seen)})
      or (${gone} and e.actor_id in ${actorsInReach(view)}))`,
    own: sql`(e.subject_kind = any(${open}::text[]) or ${record} in (${pairs(kinds, (kind) => sql`${kind.own}`)})
      or (${gone} and e.actor_id in ${holders(own)}))`,
    ofUnit: (unitId) => sql`${record} in (${pairs(kinds, ({ units }) => sql`${unitId}::uuid = any(${units})`)})`,
  }
}
