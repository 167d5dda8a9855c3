import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import type { AuditFilter, listAudit } from './contract.ts'
import { isDraft, isKept } from './drafts.ts'
import { namesOf } from './names.ts'
import type { AuditRow } from './shapes.ts'
import { type Sight, sightOf } from './sight.ts'

type Sql = RawBuilder<unknown>
type Found = Omit<AuditRow, 'subject' | 'at' | 'recordedAt'> & { at: Date; recordedAt: Date; kind: string; id: string }

const zone = sql`'Asia/Ho_Chi_Minh'`
/** Each word in what was told; `%` and `_` of the reader mean themselves. */
const holding = (q: string): Sql =>
  sql.join(
    fold(q)
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => sql`fold(p.payload::text) like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `,
  )

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
  if (q?.trim()) parts.push(sql`${holding(q)} and not ${isKept} and (${sight.own} or not ${isDraft})`)
  return sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )
}

const person = (account: string) => sql`(select jsonb_build_object('id', ac.id, 'name', p.name)
  from account ac join person p on p.id = ac.person_id where ac.id = ${sql.ref(account)})`

/** The next page of events after one, newest first, as the reader may read them. */
export async function pageOf(view: View, sight: Sight, where: Sql, after: string | undefined, limit: number) {
  const beyond = after === undefined ? sql`true` : sql`e.seq < ${after}::bigint`
  const found = await rows(
    view.db,
    sql<Found>`with page as materialized (
      select e.* from audit_event e left join audit_payload p on p.seq = e.seq
      where ${beyond} and ${where} order by e.seq desc limit ${limit})
    select e.seq::text as seq, e.at, e.recorded_at as "recordedAt", e.action, e.subject_kind as kind, e.subject_id as id,
      ${person('e.actor_id')} as actor, ${person('e.acting_for_id')} as "actingFor", shown.content,
      case when shown.content = 'told' then p.payload end as payload
    from page e left join audit_payload p on p.seq = e.seq
    cross join lateral (select case when p.seq is null then 'erased'
      when not ${isKept} and (not ${isDraft} or ${sight.own}) then 'told' else 'hidden' end as content) shown
    order by e.seq desc`,
  )
  const names = await namesOf(view, sight, found)
  return found.map(({ kind, id, at, recordedAt, ...row }): AuditRow => {
    const name = names.get(`${kind} ${id}`)
    const subject = { kind, id, name: name ?? null, opens: name !== undefined }
    return { ...row, subject, at: at.toISOString(), recordedAt: recordedAt.toISOString() }
  })
}

export async function auditFor(view: View, query: Input<typeof listAudit>['query']): Promise<Reply<typeof listAudit>> {
  const { after, limit, ...filter } = query
  const sight = await sightOf(view)
  const page = await pageOf(view, sight, conditions(sight, filter), after, limit + 1)
  const shown = page.slice(0, limit)
  return { rows: shown, next: page.length > limit ? (shown.at(-1)?.seq ?? null) : null }
}
