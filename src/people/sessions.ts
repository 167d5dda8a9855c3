import type { Reader, Tx } from '#src/platform/database.ts'
import { halfSession } from './limits.ts'
import { timeLimits } from './time-limits.ts'
import { newToken, tokenHash } from './tokens.ts'

export type From = { readonly address: string; readonly agent: string }

/** Gives the token, which is not kept. A session that is not complete opens nothing but the next step of signing in. */
export async function openSession(
  tx: Tx,
  { accountId, complete, now, from }: { accountId: string; complete: boolean; now: Date; from: From },
): Promise<string> {
  const token = newToken()
  const life = complete ? (await timeLimits(tx)).sessionHours * 3_600_000 : halfSession
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
export async function closeSessions(tx: Tx, accountId: string, but?: string): Promise<number> {
  let closing = tx.deleteFrom('session').where('account_id', '=', accountId)
  if (but !== undefined) closing = closing.where('token_hash', '!=', tokenHash(but))
  const { numDeletedRows } = await closing.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
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
