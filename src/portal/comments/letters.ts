import { sendSoon } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'

/** Each minute, the letters that the public side has written and cannot send itself. */
export async function sendPortalLetters(work: Work, realNow: Date): Promise<void> {
  const waiting = await work.tx
    .selectFrom('outbox')
    .select('id')
    .where('unique_key', 'like', 'comment-link/%')
    .where('sent_at', 'is', null)
    .where('attempts', '=', 0)
    .where('made_at', '>', new Date(realNow.getTime() - 3_600_000))
    .limit(500)
    .execute()
  await sendSoon(work, waiting)
}
