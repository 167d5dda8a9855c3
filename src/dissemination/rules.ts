import type { Day } from '#src/platform/day.ts'

export const forms = ['conference', 'document', 'thematic', 'online', 'radio', 'other'] as const
export type Form = (typeof forms)[number]
export const studyStates = ['notYet', 'partly', 'reached'] as const
export type StudyState = (typeof studyStates)[number]

/** What a unit has entered: whom it has to reach (null: not said yet), whom it reached, on which last day. */
export type Study = { peopleDue: number | null; people: number; lastOn: Day | null; dueOn: Day }

/** Not before somebody was reached it has begun; whole only once everybody due was, and their number was said. */
export function stateOf({ peopleDue, people }: Study): StudyState {
  if (people === 0) return 'notYet'
  return peopleDue !== null && people >= peopleDue ? 'reached' : 'partly'
}

/** Late: reached in whole, or still to be reached, after the due day. */
export function isLate(study: Study, today: Day): boolean {
  return stateOf(study) === 'reached' ? (study.lastOn ?? study.dueOn) > study.dueOn : today > study.dueOn
}

/** Late and still owed: whom a reminder reaches. */
export const isOverdue = (study: Study, today: Day) => stateOf(study) !== 'reached' && isLate(study, today)

export type Counts = {
  units: number
  byState: Record<StudyState, number>
  overdue: number
  /** People of the units that said how many they are. */
  people: number
  peopleDue: number
  /** How many units said it: a share over some units only is marked as such. */
  counted: number
}

/** Over units people add up; of a unit that has not said how many it has to reach, those reached are left out of the share. */
export function countsOf(studies: readonly Study[], today: Day): Counts {
  const counts: Counts = {
    units: studies.length,
    byState: { notYet: 0, partly: 0, reached: 0 },
    overdue: 0,
    people: 0,
    peopleDue: 0,
    counted: 0,
  }
  for (const study of studies) {
    counts.byState[stateOf(study)]++
    if (isOverdue(study, today)) counts.overdue++
    if (study.peopleDue === null) continue
    counts.counted++
    counts.people += study.people
    counts.peopleDue += study.peopleDue
  }
  return counts
}

/** The share of people reached in tenths of a per cent, rounded down: whole only where nobody is missing. */
export const shareOf = ({ people, peopleDue }: { people: number; peopleDue: number }): number | null =>
  peopleDue === 0 ? null : Math.floor((people * 1000) / peopleDue) / 10
