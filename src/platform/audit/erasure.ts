import { sql } from 'kysely'
import { type Reader, rows } from '../database.ts'

/** Acts that take the content of events away; their own content says of which, and stays. */
export const erasing = ['content.purged'] as const

/** The events whose content was taken away by an act that says so. */
export async function erasedPayloads(db: Reader): Promise<Set<number>> {
  const query = sql<{ seq: string }>`select jsonb_array_elements_text(p.payload -> 'erased') as seq
    from audit_event e join audit_payload p on p.seq = e.seq where e.action = any(${[...erasing]}::text[])`
  return new Set((await rows(db, query)).map(({ seq }) => Number(seq)))
}
