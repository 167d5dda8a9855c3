import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'
import { fields } from './words-fields.en.ts'

const first = (text: string) => (/^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))

export const en: Words<typeof vi> = {
  fields,
  system: 'the system',
  did: (action, by, actingFor) => (actingFor ? `${action} by ${by}, acting for ${actingFor}` : `${action} by ${by}`),
  turned: (field, was, now) => `${first(field)} from ${was} to ${now}`,
  entered: (field, now) => `${first(field)} set to ${now}`,
  emptied: (field, was) => `${first(field)} emptied (was ${was})`,
  fact: (field, now) => `${first(field)}: ${now}`,
  renewed: (fields) => `changed ${fields.map(first).join(', ')}`,
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  unnamed: 'a record that is gone or out of reach',
  files: (n) => (n === 1 ? '1 file' : `${n} files`),
  once: 'once',
  whens: {
    deadline: 'with a deadline',
    rhythm: 'in a rhythm',
    standing: 'standing',
    day: 'a day of the month',
    after: 'after the period',
    end: 'the period’s last day',
  },
  dueKinds: { day: 'a day of the month', after: 'after the period', end: 'the period’s last day' },
  months: { last: 'the period’s last month' },
  languages: { vi: 'Vietnamese', en: 'English' },
  scopes: { figures: 'figures', calendar: 'calendar' },
  exports: {
    exportTasks: 'Table of tasks',
    exportAdvice: 'Register of advice',
    exportAudit: 'Audit log',
    exportOwnData: 'Own personal data',
    exportPersonData: 'A person’s personal data',
    documentWord: 'Document as a Word file',
    openFile: 'Attached file',
    tryTemplate: 'Trial of an office template',
    starterFile: 'Starter of an office template',
    downloadLetters: 'Letters of invitation',
    downloadDelegates: 'List of delegates',
    downloadCalendarEntry: 'Calendar entry of a meeting',
    downloadCalendar: 'Calendar of meetings',
    followCalendar: 'Calendar of meetings, by an access token',
  },
  ways: { print: 'printed', mail: 'by mail' },
  windows: { calendar: 'by the calendar', decree09: 'by Decree 09/2019/NĐ-CP' },
  rolls: { next: 'moves to the next working day', previous: 'moves to the working day before', keep: 'stays' },
}
