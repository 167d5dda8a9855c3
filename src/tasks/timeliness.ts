import { type Day, daysBetween } from '#src/platform/day.ts'
import type { TaskState } from './moves.ts'

export const timelinessValues = [
  'none',
  'ongoing',
  'doneOnTime',
  'doneLate',
  'awaiting',
  'overdue',
  'dueSoon',
  'onTrack',
] as const
export type TimelinessKind = (typeof timelinessValues)[number]

/** `days`: late for overdue and doneLate, left for dueSoon and onTrack, null for the others. */
export type Timeliness = { kind: TimelinessKind; days: number | null }

/** completedOn = the day the unit submitted what was later confirmed. */
export type DatedTask = { state: TaskState; deadline: Day | null; submittedOn: Day | null; completedOn: Day | null }

/** Days before the deadline from which a task is due soon, unless the setting says otherwise. */
export const defaultSoon = 7

const just = (kind: TimelinessKind): Timeliness => ({ kind, days: null })

/** How a task stands to its deadline today. A submission in time stops the clock; a late one stands still. */
export function timeliness(task: DatedTask, today: Day, soon = defaultSoon): Timeliness {
  const { state, deadline, submittedOn, completedOn } = task
  const late = (on: Day) => daysBetween(deadline!, on)
  if (state === 'draft' || state === 'cancelled') return just('none')
  if (deadline === null) return just(state === 'done' ? 'none' : 'ongoing')
  if (state === 'done')
    return completedOn !== null && completedOn <= deadline
      ? just('doneOnTime')
      : { kind: 'doneLate', days: late(completedOn ?? today) }
  if (state === 'submitted')
    return submittedOn !== null && submittedOn <= deadline
      ? just('awaiting')
      : { kind: 'overdue', days: late(submittedOn ?? today) }
  if (today > deadline) return { kind: 'overdue', days: late(today) }
  const left = daysBetween(today, deadline)
  return { kind: left <= soon ? 'dueSoon' : 'onTrack', days: left }
}
