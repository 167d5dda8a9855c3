import type { Day } from '#src/platform/day.ts'
import { type AnswerState, answerStates } from './moves.ts'

export type Answer = { state: AnswerState; dueOn: Day; reportedOn: Day | null }

/** Late: reported, or still to be reported, after the due day. */
export const isLate = ({ dueOn, reportedOn }: Answer, today: Day): boolean => (reportedOn ?? today) > dueOn

/** Late and still owed: whom a reminder reaches. */
export const isOverdue = (answer: Answer, today: Day): boolean =>
  answer.state !== 'reported' && answer.state !== 'received' && isLate(answer, today)

/** Due days of a review: one for all, others for some kinds of unit (earlier the lower). */
export type DueDays = { day: Day; byKind: Readonly<Record<string, Day>> }
export const dueDayOf = ({ day, byKind }: DueDays, kind: string): Day => byKind[kind] ?? day

export type Counts = {
  total: number
  byState: Record<AnswerState, number>
  /** Reached at least this state. */
  reached: Record<AnswerState, number>
  overdue: number
  /** Reported after the due day. */
  reportedLate: number
}

/** How far a campaign has come: units by state, how many have come so far, and how many are late. */
export function countsOf(answers: readonly Answer[], today: Day): Counts {
  const none = { notStarted: 0, planned: 0, held: 0, reported: 0, received: 0 }
  const counts: Counts = {
    total: answers.length,
    byState: { ...none },
    reached: { ...none },
    overdue: 0,
    reportedLate: 0,
  }
  for (const answer of answers) {
    counts.byState[answer.state]++
    for (const state of answerStates.slice(0, answerStates.indexOf(answer.state) + 1)) counts.reached[state]++
    if (isOverdue(answer, today)) counts.overdue++
    else if (isLate(answer, today)) counts.reportedLate++
  }
  return counts
}
