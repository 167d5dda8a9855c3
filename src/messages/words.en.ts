import { periodName } from '#src/periods/index.ts'
import type { Words } from '#src/platform/words.ts'
import { vi } from './words.vi.ts'

const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const many = (n: number, one: string, several = `${one}s`) => `${n} ${n === 1 ? one : several}`

export const en: Words<typeof vi> = {
  title: 'Messages',
  unread: 'Unread',
  all: 'All',
  show: 'Show',
  kind: 'Kind of message',
  anyKind: 'Any kind',
  kinds: {
    reminded: 'Reminder',
    escalated: 'Escalated',
    late: 'Overdue',
    dueSoon: 'Due soon',
    returned: 'Returned',
    mentioned: 'You were named',
    commented: 'New comment',
    given: 'Newly given',
    toConfirm: 'To confirm',
    extensionAsked: 'Extension asked for',
    handOverAsked: 'Hand-over to accept',
    toApprove: 'To approve',
    extensionGranted: 'Extension granted',
    extensionRefused: 'Extension refused',
    handedOver: 'Handed over',
    handOverRefused: 'Hand-over refused',
    handOverLapsed: 'Hand-over lapsed',
    confirmed: 'Confirmed',
    reopened: 'Reopened',
    cancelled: 'Cancelled',
  },
  subjects: { task: 'Task', report: 'Report' },
  period: (code) => cap(periodName(code, 'en')),
  due: (day, days) => {
    if (days > 0) return `due ${day}, ${many(days, 'day')} late`
    return days === 0 ? `due today, ${day}` : `due ${day}, ${many(-days, 'day')} left`
  },
  muted: 'You muted this task; the unit that follows it up sent this by hand.',
  on: (day) => `due ${day}`,
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  markAll: 'Mark all as read',
  marked: (n) => `${many(n, 'message')} marked as read.`,
  count: (n) => `${n} messages`,
  help: 'Messages are kept for 90 days. Only those about work that you may still read are shown.',
  none: {
    title: 'No messages yet',
    text: 'New tasks, what was returned, reminders and deadlines that come near appear here.',
    filtered: 'No message is as filtered.',
    read: 'You have read all messages.',
    showAll: 'Show all',
  },
  settings: {
    title: 'Letter of the day',
    link: 'Hour of the letter',
    help: 'One letter each working day with everything that needs attention; none on a day without work. Messages in the office come as ever.',
    byMail: 'Send me the letter of the day',
    time: 'At',
    timeHelp: 'Time in Viet Nam.',
    address: (address) => `Letters go to ${address}.`,
    noAddress:
      'No e-mail address of yours is known, so no letter can be sent. An administrator can enter it under People.',
    save: 'Save',
    saved: 'The hour of the letter is saved.',
    back: 'Back to messages',
  },
  sheet: {
    opening: {
      task: (from) => `${from} asks the units to press on with these tasks:`,
      report: (from) => `${from} asks the units to send these reports soon:`,
    },
    report: (name, period) => `${name}, ${periodName(period, 'en')}`,
    closing: 'Please post your progress in Mạch. Thank you!',
    // an official document is in Vietnamese
    paper: vi.sheet.paper,
  },
  letter: {
    digest: {
      title: 'What needs attention today',
      subject: (n) => `Mạch: ${many(n, 'thing needs', 'things need')} attention today`,
      greeting: 'The following needs your attention today.',
      why: 'You receive this letter because work waits for you in Mạch. There is one letter a working day at most.',
      change: 'Change the hour or stop these letters',
    },
    reminder: {
      title: 'Reminder',
      subject: (n) => `Mạch: a reminder of ${many(n, 'thing')}`,
      greeting: 'You are reminded of the following.',
      why: 'The unit that follows this work up sent you this reminder.',
      change: 'Hour of the letter of the day',
    },
    parts: {
      task: {
        reminded: (n) => `Tasks (${n})`,
        escalated: (n) => `Tasks long overdue (${n})`,
        late: (n) => `Tasks overdue (${n})`,
        dueSoon: (n) => `Tasks due soon (${n})`,
        returned: (n) => `Tasks returned (${n})`,
        mentioned: (n) => `Tasks on which a comment names you (${n})`,
        given: (n) => `Tasks newly given (${n})`,
        toConfirm: (n) => `Tasks to confirm (${n})`,
        extensionAsked: (n) => `Extensions asked for (${n})`,
        handOverAsked: (n) => `Tasks handed over, to accept (${n})`,
        toApprove: (n) => `Tasks to approve (${n})`,
      },
      report: {
        reminded: (n) => `Reports (${n})`,
        escalated: (n) => `Reports long overdue (${n})`,
        late: (n) => `Reports overdue (${n})`,
        dueSoon: (n) => `Reports due soon (${n})`,
        returned: (n) => `Reports returned (${n})`,
        mentioned: (n) => `Reports on which a comment names you (${n})`,
        given: (n) => `Reports newly asked for (${n})`,
        toConfirm: (n) => `Reports to receive (${n})`,
        extensionAsked: (n) => `Reports with an extension asked for (${n})`,
        handOverAsked: (n) => `Reports handed over, to accept (${n})`,
        toApprove: (n) => `Reports to approve (${n})`,
      },
    },
    muted: 'you muted this task; reminders sent by hand still arrive',
    more: (n) => `and ${n} more in the office`,
    open: 'Open Mạch',
  },
}
