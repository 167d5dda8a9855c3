import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { dayOf } from '#src/platform/day.ts'

const holding = (tx: Tx, now: Date) =>
  tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .where('g.role', '=', 'administrator')
    .where('g.revoked_at', 'is', null)
    .where(sql<boolean>`g.valid @> ${dayOf(now)}::date`)
    .where('a.active', '=', true)

/** Whether the account administers something today, so that it must have a second factor. */
export const administers = async (tx: Tx, accountId: string, now: Date): Promise<boolean> =>
  (await holding(tx, now).where('g.account_id', '=', accountId).select('g.id').limit(1).executeTakeFirst()) !==
  undefined

/** Whether anybody but this account, or this grant, administers anything: the last one cannot be taken away. */
export async function othersAdminister(tx: Tx, now: Date, but: { accountId?: string; grantId?: string }) {
  let others = holding(tx, now)
  if (but.accountId) others = others.where('g.account_id', '!=', but.accountId)
  if (but.grantId) others = others.where('g.id', '!=', but.grantId)
  return (await others.select('g.id').limit(1).executeTakeFirst()) !== undefined
}
