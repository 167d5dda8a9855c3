import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'

/** What a succession did to one record: enough to take it back, and to see whether it has been touched since. */
export type Effect<B = unknown, A = B> = {
  successionId: string
  kind: string
  subjectId: string
  before: B | null
  after: A | null
}

export async function noteEffects(work: Work, effects: readonly Effect[]): Promise<void> {
  if (effects.length === 0) return
  await sql`
    insert into succession_effect (succession_id, kind, subject_id, before, after)
    select "successionId", kind, "subjectId", nullif(before, 'null'), nullif(after, 'null')
    from jsonb_to_recordset(${JSON.stringify(effects)}::jsonb)
      as r ("successionId" uuid, kind text, "subjectId" uuid, before jsonb, after jsonb)`.execute(work.tx)
}

/**
 * Versions of records that a succession changed beside their keeper: a page opened before is told. What an earlier one noted
 * of a record that nobody has touched since stays true of it.
 */
export async function countOn({ tx }: Work, table: string, ids: readonly string[]): Promise<void> {
  await sql`
    with counted as (
      update ${sql.table(table)} r set version = r.version + 1 where r.id = any(${[...ids]}::uuid[]) returning r.id, r.version)
    update succession_effect e set after = jsonb_set(e.after, '{version}', to_jsonb(c.version)) from counted c
    where e.kind like ${`${table}.%`} and e.subject_id = c.id and (e.after ->> 'version')::int = c.version - 1`.execute(
    tx,
  )
}

/** The last first: so they are taken back. */
export const effectsOf = <B, A = B>(db: Reader, successionId: string, kind: string): Promise<Effect<B, A>[]> =>
  rows(
    db,
    sql<Effect<B, A>>`
      select succession_id as "successionId", kind, subject_id as "subjectId", before, after from succession_effect
      where succession_id = ${successionId}::uuid and kind = ${kind} order by seq desc`,
  )
