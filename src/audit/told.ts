import { type RawBuilder, sql } from 'kysely'
import { editions } from './telling/editions.ts'

/** Each action that says something anew, with those that said it before it. */
const rowsOfEditions = sql.join(
  editions.flatMap(({ actions, by }) =>
    actions.map((action) => sql`(${action}, ${[...actions]}::text[], ${by ?? null}::text)`),
  ),
)

/**
 * Over `audit_event e` and its `audit_payload p`: what was said of the same before, each field as it was said last. An
 * act that told itself what stood there needs none of it.
 */
export const saidBefore = (wanted: RawBuilder<boolean>): RawBuilder<unknown> => sql`lateral (
  select jsonb_object_agg(f.key, f.value order by b.seq) as before
  from (values ${rowsOfEditions}) ed (action, family, part)
  join audit_event b on b.subject_kind = e.subject_kind and b.subject_id = e.subject_id and b.seq < e.seq
    and b.action = any(ed.family)
  join audit_payload bp on bp.seq = b.seq and (ed.part is null or bp.payload ->> ed.part = p.payload ->> ed.part)
  cross join lateral jsonb_each(case when jsonb_typeof(bp.payload) = 'object' then bp.payload - 'was' else '{}' end) f
  where ed.action = e.action and ${wanted} and not p.payload ? 'was')`
