import { type RawBuilder, sql } from 'kysely'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import type { AuditFilter, listAudit } from './contract.ts'
import { isDraft, isKept } from './drafts.ts'
import { pageOf } from './page.ts'
import { searchable } from './personal.ts'
import { type Sight, sightOf } from './sight.ts'

type Sql = RawBuilder<unknown>

const zone = sql`'Asia/Ho_Chi_Minh'`
/** Each word in what was told; `%` and `_` of the reader mean themselves. */
const holding = (q: string): Sql =>
  sql.join(
    fold(q)
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => sql`fold(${searchable}) like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `,
  )

/** What an auditor may read of an event on a record in reach. */
export const toldTo = (sight: Sight): RawBuilder<boolean> =>
  sql<boolean>`(not ${isKept} and (not ${isDraft} or ${sight.own}))`

export function conditions(sight: Sight, filter: AuditFilter): Sql {
  const { from, to, actorId, group, kind, subjectId, unitId, q } = filter
  const parts: Sql[] = []
  if (from) parts.push(sql`e.at >= ${from}::date::timestamp at time zone ${zone}`)
  if (to) parts.push(sql`e.at < (${to}::date + 1)::timestamp at time zone ${zone}`)
  if (actorId) parts.push(sql`e.actor_id = ${actorId}::uuid`)
  if (group) parts.push(sql`split_part(e.action, '.', 1) = ${group}`)
  if (kind) parts.push(sql`e.subject_kind = ${kind}`)
  if (subjectId) parts.push(sql`e.subject_id = ${subjectId}`)
  if (unitId) parts.push(sight.ofUnit(unitId))
  parts.push(sight.seen)
  // words are looked for only where the reader may read them
  if (q?.trim()) parts.push(sql`${holding(q)} and ${toldTo(sight)}`)
  return sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )
}

export async function auditFor(view: View, query: Input<typeof listAudit>['query']): Promise<Reply<typeof listAudit>> {
  const { after, limit, ...filter } = query
  const sight = await sightOf(view)
  const where = conditions(sight, filter)
  return pageOf(view, { kinds: sight.kinds, told: toldTo(sight), where }, after, limit)
}
