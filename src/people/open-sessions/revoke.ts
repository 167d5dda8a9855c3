import { notFound } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { closeSessions } from '../sessions.ts'

/** Another's session is as good as absent. */
export async function revokeSession(work: Work, accountId: string, id: string): Promise<{ closed: number }> {
  const gone = await work.tx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('made_at')
    .executeTakeFirst()
  if (!gone) throw notFound()
  work.record('session.revoke', { kind: 'account', id: accountId }, { openedAt: gone.made_at.toISOString() })
  return { closed: 1 }
}

/** All of an account's sessions; `but` keeps the one in which it was asked. */
export async function revokeSessions(work: Work, accountId: string, but?: string): Promise<{ closed: number }> {
  const closed = await closeSessions(work.tx, accountId, but)
  work.record('session.closeAll', { kind: 'account', id: accountId }, { closed, kept: but ? 1 : 0 })
  return { closed }
}
