import type { Words } from '#src/platform/words.ts'
import type { vi } from './words-deadline.vi.ts'

export const en: Words<typeof vi> = {
  changed: (from, to) => `Deadline changed from ${from} to ${to}`,
  changedBy: (symbol, provision) => `by ${provision ? `provision ${provision} of ` : ''}${symbol}`,
  hidden: 'a directive you may not see',
  source: { directive: 'Directive that changes it', provision: 'Provision', noProvision: 'No provision named' },
  sourceFault: 'Choose the directive that changes it.',
  to: 'New deadline',
  toFault: 'Enter the new deadline.',
  help: (day) => `Due on ${day} now. The first deadline stays to be read; punctuality goes by the new one.`,
  children: 'Also change the open children with the same deadline',
  problems: {
    'extension.no-deadline': 'This task has no deadline.',
    'deadline.same': 'That is the deadline it has.',
    'deadline.children-later': ({ children }) =>
      children === 1
        ? 'One child ends after that day. Change its deadline first.'
        : `${children} children end after that day. Change their deadlines first.`,
  },
}
