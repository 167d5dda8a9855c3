import type { Reader, Tx } from '#src/platform/database.ts'
import { halfSession, standard } from './limits.ts'
import { newToken, tokenHash } from './tokens.ts'

export type From = { readonly address: string; readonly agent: string }

const hours = async (tx: Tx) => {
  const workspace = await tx.selectFrom('workspace').select('settings').executeTakeFirst()
  const set = (workspace?.settings as { sessionHours?: number } | undefined)?.sessionHours
  return set ?? standard.sessionHours
}

/** Gives the token, which is not kept. A session that is not complete opens nothing but the next step of signing in. */
export async function openSession(
  tx: Tx,
  { accountId, complete, now, from }: { accountId: string; complete: boolean; now: Date; from: From },
): Promise<string> {
  const token = newToken()
  const life = complete ? (await hours(tx)) * 3_600_000 : halfSession
  await tx
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      made_at: now,
      seen_at: now,
      ends_at: new Date(now.getTime() + life),
      complete,
      address: from.address,
      agent: from.agent,
    })
    .execute()
  if (complete) await tx.updateTable('account').set({ last_seen_at: now }).where('id', '=', accountId).execute()
  return token
}

export const closeSession = async (tx: Tx, token: string) =>
  void (await tx.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute())

/** Signs out everywhere; `but` keeps the session in which it was asked. */
export async function closeSessions(tx: Tx, accountId: string, but?: string): Promise<void> {
  let closing = tx.deleteFrom('session').where('account_id', '=', accountId)
  if (but !== undefined) closing = closing.where('token_hash', '!=', tokenHash(but))
  await closing.execute()
}

/** The session a token stands for, also one that waits for its code; idle time is judged by signed-in.ts alone. */
export const sessionOf = (db: Reader | Tx, token: string, now: Date) =>
  (db as Reader)
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.ends_at', '>', now)
    .where('a.active', '=', true)
    .select(['s.account_id', 's.complete', 's.ends_at', 's.seen_at', 'a.login'])
    .executeTakeFirst()

export const sessionsOf = (db: Reader, accountId: string, now: Date) =>
  db
    .selectFrom('session')
    .where('account_id', '=', accountId)
    .where('complete', '=', true)
    .where('ends_at', '>', now)
    .select(['token_hash', 'made_at', 'seen_at', 'ends_at', 'address', 'agent'])
    .orderBy('seen_at', 'desc')
    .execute()
