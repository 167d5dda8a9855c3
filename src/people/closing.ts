import type { Tx } from '#src/platform/database.ts'

export type ClosedFor = 'act' | 'idle' | 'erased'

/** Shuts accounts and whatever opens them: sessions, links and access tokens end with the next request. */
export async function closeAccounts(tx: Tx, ids: readonly string[], why: ClosedFor, now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('account')
    .set((eb) => ({ active: false, closed_for: why, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
  await tx.deleteFrom('session').where('account_id', 'in', ids).execute()
  await tx.deleteFrom('one_time_link').where('account_id', 'in', ids).execute()
  await tx
    .updateTable('access_token')
    .set({ revoked_at: now })
    .where('account_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute()
}
