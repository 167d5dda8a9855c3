import { readerOf } from '#src/platform/database.ts'
import type { Exchange } from '#src/platform/serve.ts'
import type { View, Work } from '#src/platform/work.ts'
import { idleMinutesOf } from './idle.ts'
import type { PeopleMeans } from './means.ts'
import { sessionOf } from './sessions.ts'
import { tokenHash } from './tokens.ts'

const nowhere = { state: 'none' as const, idleEndsAt: null, endsAt: null }

/** What a page must know to warn in time, or to ask for what is still missing. */
export async function sessionState(view: View, { db, clock }: PeopleMeans, { token }: Exchange) {
  const now = clock.real()
  const realNow = now.toISOString()
  const own = readerOf(db)
  const session = token ? await sessionOf(own, token, now) : undefined
  if (!session) return { ...nowhere, realNow }
  const endsAt = session.ends_at.toISOString()
  if (session.complete) {
    if (view.actor.accountId !== session.account_id) return { ...nowhere, realNow }
    const idle = (await idleMinutesOf(view)) * 60_000
    return {
      state: 'complete' as const,
      idleEndsAt: new Date(session.seen_at.getTime() + idle).toISOString(),
      endsAt,
      realNow,
    }
  }
  const { totp_on } = (await own
    .selectFrom('account_secret')
    .where('account_id', '=', session.account_id)
    .select('totp_on')
    .executeTakeFirst()) ?? { totp_on: false }
  return { state: totp_on ? ('code' as const) : ('enrolment' as const), idleEndsAt: null, endsAt, realNow }
}

export async function stayAwake({ tx }: Work, { clock }: PeopleMeans, { token }: Exchange) {
  if (token)
    await tx.updateTable('session').set({ seen_at: clock.real() }).where('token_hash', '=', tokenHash(token)).execute()
  return {}
}
