import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'

/** Each minute, the letters that a public side apart from the office has written and could not send itself. */
export async function sendPortalLetters({ tx, enqueue }: Work, realNow: Date): Promise<void> {
  const waiting = await tx
    .selectFrom('outbox')
    .select('id')
    .where('unique_key', 'like', 'comment-link/%')
    .where('sent_at', 'is', null)
    .where('attempts', '=', 0)
    .where('made_at', '>', new Date(realNow.getTime() - 3_600_000))
    .where('made_at', '<', sql<Date>`now() - interval '20 seconds'`)
    .limit(500)
    .execute()
  for (const { id } of waiting) await enqueue('mail', { id })
}
