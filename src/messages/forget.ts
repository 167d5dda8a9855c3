import type { Tx } from '#src/platform/database.ts'

/** What was told long ago is old news, and names people. */
export async function forgetMessages(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('message').where('at', '<', before).executeTakeFirstOrThrow()
  // of each person the last digest says from when the next one tells: the older ones go
  await tx.deleteFrom('digest').where('made_at', '<', before).execute()
  return Number(numDeletedRows)
}
