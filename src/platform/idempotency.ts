import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { canonical, sha256 } from './hash.ts'
import { conflict, Problem } from './problem.ts'

export type Intent = { key: string; actorId: string; endpoint: string; asked: unknown }

/**
 * The same key gives the same reply, another body 409. The key, and the reply, are kept in the act's own transaction:
 * what was acknowledged is known to be done, and what was undone is not remembered.
 */
export async function once<T>(tx: Tx, intent: Intent, run: () => Promise<T>): Promise<T> {
  const { key, actorId, endpoint } = intent
  const digest = sha256(canonical([endpoint, intent.asked]))
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actorId} ${key}`}, 0))`.execute(tx)
  const known = await tx
    .selectFrom('idempotency')
    .select(['body_digest', 'reply'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (known) {
    if (Buffer.compare(known.body_digest, digest) !== 0) throw conflict('idempotency-key.reused')
    return (known.reply as { reply: T }).reply
  }
  const reply = await run()
  if (reply instanceof Problem) return reply // a refusal may be tried again
  await tx
    .insertInto('idempotency')
    .values({ key, actor_id: actorId, endpoint, body_digest: digest, reply: JSON.stringify({ reply }) })
    .execute()
  return reply
}

/** After a while nobody tries the same act again. */
export async function forgetReplies(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('idempotency').where('at', '<', before).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
