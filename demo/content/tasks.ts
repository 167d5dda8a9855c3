import type { Day } from '#src/platform/day.ts'
import { educationTasks } from './tasks-education.ts'
import { healthTasks } from './tasks-health.ts'
import { otherTasks } from './tasks-other.ts'

/** What happened to a task, day by day; each step is done by whom the table allows. */
export type Step =
  | readonly ['issue', Day]
  | readonly ['progress', Day, percent: number, account: string]
  | readonly ['submit', Day]
  | readonly ['recall', Day]
  | readonly ['return', Day, reason: string]
  | readonly ['confirm', Day]
  | readonly ['reopen', Day, reason: string]
  | readonly ['cancel', Day, reason: string]
  | readonly ['askExtension', Day, to: Day, reason: string]
  | readonly ['grant', Day]
  | readonly ['refuse', Day, note: string]
  | readonly ['judge', Day, judgement: 'onCourse' | 'atRisk' | 'offCourse', sentence: string]

export type TaskContent = {
  directive: string
  provision: string
  sector: string
  content: string
  /** Several leads: one parent and a child for each. */
  lead: string | readonly string[]
  coordinating?: readonly string[]
  watching?: readonly string[]
  product?: string
  deadline?: Day
  standing?: true
  rhythm?: 'quarter'
  steps: readonly Step[]
}

export const tasks: readonly TaskContent[] = [...educationTasks, ...healthTasks, ...otherTasks]
