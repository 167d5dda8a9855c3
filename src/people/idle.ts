import type { View } from '#src/platform/work.ts'
import { timeLimits } from './time-limits.ts'

/** After how many minutes without a request this actor's session ends; administrators' earlier. */
export async function idleMinutesOf({ db, actor }: View): Promise<number> {
  const { administratorIdleMinutes, idleMinutes } = await timeLimits(db)
  return actor.grants.some((g) => g.role === 'administrator') ? administratorIdleMinutes : idleMinutes
}
