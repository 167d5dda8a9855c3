import { type Day, daysBetween } from '#src/platform/day.ts'
import { type DatedTask, defaultSoon, timeliness } from './timeliness.ts'

export const lights = ['none', 'blue', 'red', 'green', 'grey', 'amber'] as const
export type Light = (typeof lights)[number]

/** As they weigh: what is late comes first. */
export const byWeight = ['red', 'amber', 'green', 'grey', 'blue', 'none'] as const satisfies readonly Light[]

export type LitTask = DatedTask & { issuedOn: Day | null; percent: number }

/** More points behind the line than this, and the light turns amber. */
export const tolerated = 20

/** Elapsed and whole days of the straight line from issue to current deadline; issued on its deadline: not begun. */
function line({ issuedOn, deadline }: Pick<LitTask, 'issuedOn' | 'deadline'>, today: Day) {
  if (issuedOn === null || deadline === null) return undefined
  const whole = daysBetween(issuedOn, deadline)
  if (whole <= 0) return { elapsed: today > deadline ? 1 : 0, whole: 1 }
  return { elapsed: Math.min(Math.max(daysBetween(issuedOn, today), 0), whole), whole }
}

/** Where progress should stand today by the straight line, 0–100; null without issue day or deadline. */
export function expectedPercent(task: Pick<LitTask, 'issuedOn' | 'deadline'>, today: Day): number | null {
  const on = line(task, today)
  return on ? (on.elapsed * 100) / on.whole : null
}

function isBehind(task: LitTask, today: Day): boolean {
  const on = line(task, today)
  // multiplied out: a division would round at the very threshold
  return on !== undefined && on.elapsed * 100 - task.percent * on.whole > tolerated * on.whole
}

/** The computed light; a superior's own judgement is another field and may disagree. */
export function light(task: LitTask, today: Day, soon = defaultSoon): Light {
  if (task.state === 'draft' || task.state === 'cancelled') return 'none'
  if (task.state === 'done') return 'blue'
  const { kind } = timeliness(task, today, soon)
  if (kind === 'overdue') return 'red'
  if (kind === 'awaiting') return 'green'
  if (kind === 'ongoing') return 'grey'
  return kind === 'dueSoon' || isBehind(task, today) ? 'amber' : 'green'
}
