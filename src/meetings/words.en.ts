import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

export const en: Words<typeof vi> = {
  kinds: { hoiNghi: 'Conference', giaoBan: 'Briefing' },
  states: {
    planned: 'Planned',
    invited: 'Invitations sent',
    running: 'In session',
    held: 'Held',
    concluded: 'Concluded',
    cancelled: 'Cancelled',
  },
  moves: {
    invite: 'Send invitations',
    hold: 'Begin the meeting',
    conclude: 'Close the conclusions',
    cancel: 'Cancel the meeting',
  },
  parts: {
    chair: 'Chair',
    directing: 'Attending and directing',
    secretary: 'Secretary',
    delegate: 'Delegate',
    guest: 'Guest',
  },
  attendance: {
    present: 'Present',
    represented: 'Represented',
    absentWithLeave: 'Absent with leave',
    absent: 'Absent',
  },
  groups: {
    leaders: 'Chairs, leaders, secretaries',
    bodies: 'Boards, departments, agencies',
    schools: 'Schools and institutions',
    associations: 'Front, associations, unions',
    territories: 'Districts, towns, communes',
    others: 'Other delegates',
  },
  mail: {
    subject: {
      invitation: (title: string) => `Invitation: ${title}`,
      changed: (title: string) => `Another time or place: ${title}`,
      cancelled: (title: string) => `Cancelled: ${title}`,
    },
    opening: {
      invitation: (owner: string) => `${owner} invites you to:`,
      changed: (owner: string) => `${owner} has changed time or place:`,
      cancelled: (owner: string) => `${owner} has cancelled:`,
    },
    when: (from: string, to: string, day: string) => `Time: ${from}–${to} on ${day}.`,
    where: (place: string) => `Place: ${place}.`,
    why: (reason: string) => `Reason: ${reason}`,
    closing: {
      invitation: 'Your unit’s focal person answers and names who comes in the system. The calendar entry is attached.',
      changed: 'The attached calendar entry takes the place of the one sent before.',
      cancelled: 'The attached calendar entry takes the meeting out of your calendar.',
    },
  },
}
