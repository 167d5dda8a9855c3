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

/** The last first: so they are taken back. */
export const effectsOf = <B, A = B>(db: Reader, successionId: string, kind: string): Promise<Effect<B, A>[]> =>
  rows(
    db,
    sql<Effect<B, A>>`
      select succession_id as "successionId", kind, subject_id as "subjectId", before, after from succession_effect
      where succession_id = ${successionId}::uuid and kind = ${kind} order by seq desc`,
  )
