import type { Work } from '#src/platform/work.ts'
import { forgetting } from './limits.ts'

const day = 24 * 3_600_000
/** Kept a while after their end, so that "used or too old" is not answered from nothing. */
const linkRest = 30 * day

/** Takes away sessions that have ended, failures that count no longer and links long past: nothing anybody may still use. */
export async function sweepSignIns({ tx }: Work, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age)
  await tx.deleteFrom('session').where('ends_at', '<', now).execute()
  await tx
    .deleteFrom('sign_in_lock')
    .where('last_failure_at', '<', before(2 * forgetting))
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', before(2 * forgetting))]))
    .execute()
  await tx.deleteFrom('one_time_link').where('ends_at', '<', before(linkRest)).execute()
}
