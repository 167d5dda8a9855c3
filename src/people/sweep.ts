import type { Work } from '#src/platform/work.ts'

type Gone = { numDeletedRows: bigint }
const count = ({ numDeletedRows }: Gone) => Number(numDeletedRows)

/** Each takes away what nobody may use any more, and says how much. */
export const sweepSessions = async ({ tx }: Work, before: Date): Promise<number> =>
  count(await tx.deleteFrom('session').where('ends_at', '<', before).executeTakeFirstOrThrow())

/** Failures that count no longer, and locks that are over. */
export const sweepLocks = async ({ tx }: Work, before: Date): Promise<number> =>
  count(
    await tx
      .deleteFrom('sign_in_lock')
      .where('last_failure_at', '<', before)
      .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', before)]))
      .executeTakeFirstOrThrow(),
  )

/** Links are kept a while after their end, so that "used or too old" is not answered from nothing. */
export const sweepLinks = async ({ tx }: Work, before: Date): Promise<number> =>
  count(await tx.deleteFrom('one_time_link').where('ends_at', '<', before).executeTakeFirstOrThrow())
