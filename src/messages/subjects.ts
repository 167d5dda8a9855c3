import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'
import type { SubjectKind } from './kinds.ts'

/**
 * Of each kind of record a query of rows (title, code) for the record `m.subject_id`, empty where the reader may not see
 * it: whoever may no longer read a record is shown no message of it.
 */
export type Subjects = Readonly<Record<SubjectKind, (view: View) => Promise<RawBuilder<unknown>>>>

/** Over `message m`: the record as the reader sees it, to be joined. */
export async function shownSubject(view: View, subjects: Subjects): Promise<RawBuilder<unknown>> {
  const parts = await Promise.all(
    Object.entries(subjects).map(
      async ([kind, of]) => sql`select x.title, x.code from (${await of(view)}) x where m.subject_kind = ${kind}`,
    ),
  )
  return sql`lateral (${sql.join(parts, sql` union all `)}) s`
}
