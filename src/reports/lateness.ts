import { addDays, type Day } from '#src/platform/day.ts'
import { isWritable, type ReportState } from './moves.ts'

type Dated = { state: string; dueOn: Day; approvedOn: Day | null }

/** Late: the approval before the first receipt came, or has still to come, after the due date (24:00). */
export const isLate = ({ state, dueOn, approvedOn }: Dated, today: Day): boolean =>
  state !== 'exempted' && (approvedOn ?? today) > dueOn

type Locking = { state: ReportState; dueOn: Day; locks: boolean; graceDays: number; exceptionUntil: Day | null }

/** Whether a unit may still write: the state allows it, and no lock has fallen or an exception holds. */
export const isEditable = (report: Locking, today: Day): boolean =>
  isWritable(report.state) &&
  (!report.locks ||
    today <= addDays(report.dueOn, report.graceDays) ||
    (report.exceptionUntil !== null && today <= report.exceptionUntil))
