import { type RawBuilder, sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { hasWords } from '#src/platform/listing.ts'
import type { Held, Side } from './rules.ts'
import { inPrecedence } from './rules.ts'

export type Office = Held & { unitId: string; isHead: boolean }
/** A person with everything held on one day, in order of precedence, party before state. */
export type OfficeHolder = { personId: string; name: string; email: string | null; positions: Office[] }

const holders = (day: Day, which: RawBuilder<unknown>) => sql<
  OfficeHolder & { positions: (Office & { side: Side })[] }
>`
  select p.id as "personId", p.name, p.email, coalesce(jsonb_agg(jsonb_build_object('title', o.title, 'side', o.side,
      'precedence', o.precedence, 'unitId', o.unit_id, 'isHead', o.is_head) order by o.id) filter (where o.id is not null), '[]')
    as positions
  from person p left join position o on o.person_id = p.id and o.valid @> ${day}::date
  where ${which} group by p.id`

const arranged = (found: OfficeHolder[]) =>
  found.map((holder) => ({ ...holder, positions: inPrecedence(holder.positions) }))

/** These persons as they stood on that day: one query however many. */
export async function officeHolders(db: Reader, personIds: readonly string[], day: Day) {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return new Map<string, OfficeHolder>()
  const found = await rows(db, holders(day, sql`p.id = any(${ids}::uuid[])`))
  return new Map(arranged(found).map((holder) => [holder.personId, holder]))
}

/** Each word anywhere in the name or in a title held on that day, tone marks or not; `at`: only with a position there. */
export async function findOfficeHolders(db: Reader, q: string, day: Day, at: RawBuilder<unknown>, limit = 20) {
  const found = await rows(
    db,
    holders(
      day,
      sql`p.id in (
        select h.person_id from position h join person n on n.id = h.person_id
        where h.valid @> ${day}::date and h.unit_id in ${at} group by h.person_id, n.folded
        having ${hasWords(sql`n.folded || ' ' || fold(string_agg(h.title, ' '))`, q)}
        order by n.folded, h.person_id limit ${limit})`,
    ),
  )
  return arranged(found)
}
