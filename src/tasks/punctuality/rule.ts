import Fraction from 'fraction.js'
import type { Day } from '#src/platform/day.ts'
import { exact } from '#src/platform/number.ts'
import { type DatedTask, timeliness } from '../timeliness.ts'

/** By the deadline as it is now, or as it was first set: extensions do not help in the second reading. */
export type Reading = 'current' | 'first'
export type CountedTask = DatedTask & { firstDeadline: Day | null; hasChildren: boolean }
/** What the share is made of; what waits for confirmation or is still open is not in it. */
export type Judged = { doneOnTime: number; doneLate: number; overdue: number }
/** `share`: per cent done on time, an exact decimal; null where nothing is counted. */
export type Punctuality = { onTime: number; late: number; overdue: number; share: string | null }

export const judgedIn = ({ doneOnTime, doneLate, overdue }: Judged): number => doneOnTime + doneLate + overdue

/** Per cent done on time; nothing where nothing is judged, never 0. */
export function shareOf(judged: Judged): Fraction | null {
  const all = judgedIn(judged)
  return all === 0 ? null : new Fraction(judged.doneOnTime * 100, all)
}

/** Of the tasks whose deadline falls in the span: done on time / (done on time + done late + overdue). */
export function punctuality(
  tasks: readonly CountedTask[],
  span: { from: Day; to: Day },
  reading: Reading,
  today: Day,
): Punctuality {
  const count = { doneOnTime: 0, doneLate: 0, overdue: 0 }
  for (const task of tasks) {
    const deadline = reading === 'first' ? task.firstDeadline : task.deadline
    // A parent is not counted: its children are.
    if (task.hasChildren || deadline === null || deadline < span.from || deadline > span.to) continue
    const { kind } = timeliness({ ...task, deadline }, today)
    if (kind === 'doneOnTime' || kind === 'doneLate' || kind === 'overdue') count[kind]++
  }
  const { doneOnTime: onTime, doneLate: late, overdue } = count
  const share = shareOf(count)
  return { onTime, late, overdue, share: share && exact(share) }
}
