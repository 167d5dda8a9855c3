import Fraction from 'fraction.js'
import type { Day } from '#src/platform/day.ts'
import { exact } from '#src/platform/number.ts'
import { type DatedTask, timeliness } from './timeliness.ts'

/** By the deadline as it is now, or as it was first set: extensions do not help in the second reading. */
export type Reading = 'current' | 'first'
export type CountedTask = DatedTask & { firstDeadline: Day | null; hasChildren: boolean }
/** `share`: per cent done on time, an exact decimal; null where nothing is counted. */
export type Punctuality = { onTime: number; late: number; overdue: number; share: string | null }

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
  const all = onTime + late + overdue
  return { onTime, late, overdue, share: all === 0 ? null : exact(new Fraction(onTime * 100, all)) }
}
