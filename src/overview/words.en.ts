import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

export const en: Words<typeof vi> = {
  title: 'Today',
  facts: (late: number, soon: number, others: number) =>
    [late && `${late} overdue`, soon && `${soon} due soon`, others && `${others} waiting for you`]
      .filter(Boolean)
      .join(', ') || 'Nothing is waiting for you.',
  parts: {
    late: 'Overdue',
    returned: 'Returned',
    dueSoon: 'Due soon',
    toConfirm: 'To confirm',
    toDecide: 'Extensions to decide',
    toWrite: 'Reports to write',
    toApprove: 'Reports to approve',
    toReceive: 'Reports to receive',
  },
  acts: {
    late: 'Post progress',
    returned: 'View and resubmit',
    dueSoon: 'Post progress',
    toConfirm: 'View and confirm',
    toDecide: 'View and decide',
    toWrite: 'Write report',
    toApprove: 'View and approve',
    toReceive: 'View and receive',
  },
  daysLate: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  daysLeft: (n: number) => (n === 0 ? 'today' : n === 1 ? '1 day' : `${n} days`),
  late: 'Overdue',
  due: (day: string) => `due ${day}`,
  progress: (n: number) => `progress ${n}%`,
  task: 'Task',
  report: 'Report',
  all: (n: number) => `Show all ${n}`,
  emptyTitle: 'Nothing is waiting today',
  emptyText: 'New work, reports that fall due and things to approve will appear here.',
  next14: 'Due in the next 14 days',
  dayWith: (day: string, n: number) => (n ? `${day}: ${n} due` : `${day}: nothing due`),
}
