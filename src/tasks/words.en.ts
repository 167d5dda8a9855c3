import type { Words } from '#src/platform/words.ts'
import { punctualityEn } from './punctuality/words.en.ts'
import type { vi } from './words.vi.ts'
import { pagesEn } from './words-pages.en.ts'
import { tableEn } from './words-table.en.ts'

export const en: Words<typeof vi> = {
  ...pagesEn,
  ...tableEn,
  punctuality: punctualityEn,
  states: {
    draft: 'Draft',
    issued: 'Issued',
    inProgress: 'In progress',
    submitted: 'Submitted',
    returned: 'Returned',
    done: 'Done',
    cancelled: 'Cancelled',
  },
  timeliness: {
    none: 'Not timed',
    ongoing: 'Standing',
    doneOnTime: 'Done on time',
    doneLate: 'Done late',
    awaiting: 'Awaiting confirmation',
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    onTrack: 'On track',
  },
  lights: {
    blue: 'Done',
    green: 'On track',
    amber: 'Due soon, behind',
    red: 'Overdue',
    grey: 'Standing',
    none: 'Drafts, cancelled',
  },
  heads: {
    code: 'Code',
    content: 'Task',
    symbol: 'Directive',
    provision: 'Provision',
    lead: 'Lead',
    units: 'Lead, co-ordinating',
    issuing: 'Following up',
    deadline: 'Deadline',
    firstDeadline: 'First deadline',
    percent: 'Progress',
    state: 'Approval',
    timeliness: 'Time',
    sector: 'Sector',
    person: 'Who answers for it',
    issued: 'Issued',
    changed: 'Changed',
  },
  exportName: 'tasks',
}
