import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { firstLock, forgetting, longestLock, tries } from './limits.ts'

type Kind = 'account' | 'address'
export type Door = { readonly login: string; readonly address: string }
type Count = { kind: string; subject: string; failures: number; locks: number; locked_until: Date | null }

/** The nth lock in a row: 15 minutes, 30, 60 … at most a day. */
export const lockFor = (nth: number) => Math.min(firstLock * 2 ** (nth - 1), longestLock)

const subjects = ({ login, address }: Door) => [
  { kind: 'account' as Kind, subject: login.toLowerCase().slice(0, 200) },
  { kind: 'address' as Kind, subject: address },
]

/**
 * Takes both counts for the rest of the transaction, so that tries made at once are counted one after the other.
 * Counted by the login as typed: one that does not exist locks like one that does.
 */
export async function takeCounts(tx: Tx, door: Door, now: Date): Promise<Count[]> {
  const asked = subjects(door)
  await tx
    .insertInto('sign_in_lock')
    .values(asked.map((s) => ({ ...s, last_failure_at: now })))
    .onConflict((c) => c.doNothing())
    .execute()
  const counts = await tx
    .selectFrom('sign_in_lock')
    .selectAll()
    .where(
      sql<boolean>`(kind, subject) in ((${asked[0]!.kind}, ${asked[0]!.subject}), (${asked[1]!.kind}, ${asked[1]!.subject}))`,
    )
    .orderBy('kind')
    .forUpdate()
    .execute()
  const old = now.getTime() - forgetting
  return counts.map((count) =>
    Math.max(count.last_failure_at.getTime(), count.locked_until?.getTime() ?? 0) < old
      ? { ...count, failures: 0, locks: 0, locked_until: null }
      : count,
  )
}

/** Until when this door is shut, or undefined. */
export const shutUntil = (counts: readonly Count[], now: Date): Date | undefined =>
  counts
    .flatMap(({ locked_until }) => (locked_until && locked_until > now ? [locked_until] : []))
    .sort((a, b) => b.getTime() - a.getTime())[0]

/** Counts one failure at the account and at the address; gives until when the door is shut now, if it is. */
export async function countFailure(tx: Tx, counts: readonly Count[], now: Date): Promise<Date | undefined> {
  const after = counts.map((count) => {
    const failures = count.failures + 1
    if (failures < tries[count.kind as Kind]) return { ...count, failures }
    const locks = count.locks + 1
    return { ...count, failures: 0, locks, locked_until: new Date(now.getTime() + lockFor(locks)) }
  })
  for (const { kind, subject, failures, locks, locked_until } of after)
    await tx
      .updateTable('sign_in_lock')
      .set({ failures, locks, locked_until, last_failure_at: now })
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .execute()
  return shutUntil(after, now)
}

/** After a whole sign-in, or by an administrator. The address keeps its count: one right login must not hide many wrong ones. */
export const unlock = async (tx: Tx, login: string) =>
  void (await tx.deleteFrom('sign_in_lock').where('kind', '=', 'account').where('subject', '=', login).execute())
