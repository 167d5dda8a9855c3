import { sql } from 'kysely'
import { type Reader, rows, type Tx } from '../database.ts'

/** Acts that take the content of events away; their own content says of which, and stays. */
export const erasing = ['content.purged', 'person.erased'] as const
/** Whose content the checking of the chains itself reads: nobody may take it away. */
export const needed: readonly string[] = [...erasing, 'access.sealed', 'access.dropped']

/** The events whose content was taken away by an act that says so. */
export async function erasedPayloads(db: Reader): Promise<Set<number>> {
  const query = sql<{ seq: string }>`select jsonb_array_elements_text(p.payload -> 'erased') as seq
    from audit_event e join audit_payload p on p.seq = e.seq where e.action = any(${[...erasing]}::text[])`
  return new Set((await rows(db, query)).map(({ seq }) => Number(seq)))
}

/** Takes the content of these events away and gives those that still had one; the caller records of which, in one of the acts above. */
export async function erasePayloads(tx: Tx, seqs: readonly (number | string)[]): Promise<number[]> {
  const { rows: gone } = await sql<{ seq: string }>`
    delete from audit_payload p using audit_event e where e.seq = p.seq and p.seq = any(${seqs.map(String)}::bigint[])
      and e.action <> all(${[...needed]}::text[]) returning p.seq`.execute(tx)
  return gone.map(({ seq }) => Number(seq)).sort((a, b) => a - b)
}
