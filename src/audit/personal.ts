import { type RawBuilder, sql } from 'kysely'
import { personsAdministered } from '#src/people/index.ts'
import type { View } from '#src/platform/work.ts'

const fields = ['email', 'phone']

/** Over `audit_event e`: it tells of a person whose address and telephone the reader may not open. */
export const isPersonal = (view: View): RawBuilder<boolean> => sql<boolean>`(e.subject_kind = 'person'
  and not exists (select from person p where p.id::text = e.subject_id and ${personsAdministered(view)}))`

/** What was told without them, also where a change tells both sides. */
export function withoutPersonal(told: unknown): unknown {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return told
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) => (fields.includes(name) ? [] : [[name, withoutPersonal(value)]])),
  )
}

/** As words are looked for in it. */
export const searchable = sql`(case when e.subject_kind = 'person'
  then p.payload - 'email' - 'phone' #- '{from,email}' #- '{from,phone}' #- '{to,email}' #- '{to,phone}' else p.payload end)::text`
