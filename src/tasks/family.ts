import Fraction from 'fraction.js'
import type { Day } from '#src/platform/day.ts'
import { exact, fraction } from '#src/platform/number.ts'
import type { TaskState } from './moves.ts'

type Child = { state: TaskState; percent: number | string }

/** The mean of the children not cancelled, as an exact decimal; null where there is none. */
export function parentPercent(children: readonly Child[]): string | null {
  const counted = children.filter(({ state }) => state !== 'cancelled')
  if (counted.length === 0) return null
  const sum = counted.reduce((total, { percent }) => total.add(fraction(percent)), new Fraction(0))
  return exact(sum.div(counted.length))
}

/** Issued, and neither done nor cancelled: while a child is open its parent cannot be submitted. */
export const isOpen = (state: TaskState): boolean => !['draft', 'done', 'cancelled'].includes(state)

/** A child's deadline is never after its parent's. */
export const fitsParent = (deadline: Day | null, parentDeadline: Day | null): boolean =>
  deadline === null || parentDeadline === null || deadline <= parentDeadline

/** Why a task's deadline cannot move to this day; undefined where it can. */
export function extensionFault(
  deadline: Day,
  to: Day,
  parentDeadline: Day | null,
): 'not-later' | 'after-parent' | undefined {
  if (to <= deadline) return 'not-later'
  return fitsParent(to, parentDeadline) ? undefined : 'after-parent'
}
