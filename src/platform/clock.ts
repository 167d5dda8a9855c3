import { dayOf } from './day.ts'
import type { Clock } from './world.ts'

/** The domain's clock = the real clock + an offset kept in `workspace` (0 in production). */
export function makeClock(offsetMs: number, real: () => Date = () => new Date()): Clock {
  const now = () => new Date(real().getTime() + offsetMs)
  return { real, now, today: () => dayOf(now()) }
}
