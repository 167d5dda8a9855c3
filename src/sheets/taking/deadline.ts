import type { When } from '#src/tasks/contract.ts'
import type { Existing } from './existing.ts'
import type { Fault } from './fault.ts'

const fault = (code: string, facts?: Record<string, unknown>): Fault[] => [
  { field: 'when', code, ...(facts && { facts }) },
]

/** The deadline of a task that was given out moves as an extension does: later only, by a leader, with its reason. */
export function extensionIn(task: Existing, to: When, reason: string | undefined, able: boolean): Fault[] {
  const { deadline, parentDeadline } = task
  if (!able) return fault('deadline-leaders')
  if (deadline === null || to.kind !== 'deadline') return fault('when-fixed')
  if (task.extensionAsked) return fault('deadline-asked')
  if (to.deadline <= deadline) return fault('deadline-later', { deadline })
  if (parentDeadline !== null && to.deadline > parentDeadline)
    return fault('after-parent', { deadline: parentDeadline })
  return reason ? [] : [{ field: 'reason', code: 'deadline-reason', facts: { deadline } }]
}
