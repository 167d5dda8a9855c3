import { daysBetween } from '#src/platform/day.ts'
import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { AnswerState } from '../moves.ts'
import { isLate, isOverdue } from '../rules.ts'
import type { ReviewUnit } from '../shapes.ts'
import { useReviewWords } from './use-words.ts'

export type Words = ReturnType<typeof useReviewWords>
type Stood = Pick<ReviewUnit, 'state' | 'dueOn' | 'reportedOn'>

export const kindOf: Record<AnswerState, StatusKind> = {
  notStarted: 'none',
  planned: 'dueSoon',
  held: 'onTrack',
  reported: 'toReceive',
  received: 'done',
}

/** How a unit's part stands: its step, or that it is late; what was reported late stays marked. */
export function standing(unit: Stood, today: string, words: Words): { kind: StatusKind; word: string } {
  const { state, dueOn } = unit
  if (isOverdue(unit, today)) return { kind: 'overdue', word: words.lateBy(daysBetween(dueOn, today)) }
  if (state === 'received' && isLate(unit, today)) return { kind: 'doneLate', word: words.receivedLate }
  if (state === 'reported' && isLate(unit, today)) return { kind: 'toReceive', word: words.reportedLate }
  return { kind: kindOf[state], word: words.states[state] }
}

export function AnswerStatus({ unit, today, pill }: { unit: Stood; today: string; pill?: boolean }) {
  const { kind, word } = standing(unit, today, useReviewWords())
  return (
    <Status kind={kind} {...(pill && { pill })}>
      {word}
    </Status>
  )
}
