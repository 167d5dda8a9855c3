import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { keyOf, namesOf, type Ref } from './names.ts'
import { isPersonal, withoutPersonal } from './personal.ts'
import type { Kind } from './records.ts'
import type { AuditPage, AuditRow } from './shapes.ts'
import { idsIn } from './telling/refs.ts'
import { saidBefore } from './told.ts'

/** Which events, over `audit_event e`, and whose content the reader may read. */
export type Asked = { kinds: Record<string, Kind>; told: RawBuilder<boolean>; where: RawBuilder<unknown> }
type Found = Omit<AuditRow, 'subject' | 'at' | 'recordedAt'> & Ref & { at: Date; recordedAt: Date; isPersonal: boolean }

const person = (account: string) => sql`(select jsonb_build_object('id', ac.id, 'name', p.name)
  from account ac join person p on p.id = ac.person_id where ac.id = ${sql.ref(account)})`

const found = (view: View, { told, where }: Asked, after: string | undefined, limit: number) =>
  rows(
    view.db,
    sql<Found>`with page as materialized (
      select e.* from audit_event e left join audit_payload p on p.seq = e.seq
      where ${after === undefined ? sql`true` : sql`e.seq < ${after}::bigint`} and ${where}
      order by e.seq desc limit ${limit})
    select e.seq::text as seq, e.at, e.recorded_at as "recordedAt", e.action, e.subject_kind as kind, e.subject_id as id,
      ${person('e.actor_id')} as actor, ${person('e.acting_for_id')} as "actingFor", shown.content,
      case when shown.content = 'told' then p.payload end as payload, earlier.before, ${isPersonal(view)} as "isPersonal"
    from page e left join audit_payload p on p.seq = e.seq
    cross join lateral (select case when p.seq is null then 'erased'
      when ${told} then 'told' else 'hidden' end as content) shown
    left join ${saidBefore(sql<boolean>`shown.content = 'told'`)} earlier on true
    order by e.seq desc`,
  )

/** The next page of events after one, newest first, as the reader may read them, and what the records in them are called. */
export async function pageOf(view: View, asked: Asked, after: string | undefined, limit: number): Promise<AuditPage> {
  const all = await found(view, asked, after, limit + 1)
  const page = all.slice(0, limit)
  const named = page.flatMap(({ kind, payload, before }) => idsIn(kind, [payload, before]))
  const names = await namesOf(view, asked.kinds, [...page, ...named])
  const shown = page.map(({ kind, id, at, recordedAt, isPersonal: hides, payload, before, ...row }): AuditRow => {
    const name = names.get(keyOf({ kind, id }))
    return {
      ...row,
      payload: hides ? withoutPersonal(payload) : payload,
      before: hides ? withoutPersonal(before) : before,
      subject: { kind, id, name: name ?? null, opens: name !== undefined },
      at: at.toISOString(),
      recordedAt: recordedAt.toISOString(),
    }
  })
  return {
    rows: shown,
    names: Object.fromEntries(named.flatMap((ref) => [[ref.id, names.get(keyOf(ref))]]).filter(([, name]) => name)),
    next: all.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}
