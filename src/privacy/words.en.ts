import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

const many = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`)

export const en: Words<typeof vi> = {
  title: 'Proposals to erase',
  help: 'One person proposes, a second confirms; until then nothing is erased.',
  none: 'No proposal yet',
  noneToConfirm: 'What somebody proposes to erase and you may confirm stands here and on Today.',
  noneText: 'Propose to erase personal data on the person’s page; to purge content of the log with the button above.',
  kinds: { person: 'Erase personal data', content: 'Purge content of the log' },
  events: (n) => many(n, 'line of the log', 'lines of the log'),
  by: (name, time) => `${name} proposed it ${time}`,
  until: (time) => `waits until ${time}`,
  states: {
    waiting: 'Waits for a second person',
    ended: 'Ended',
    confirmed: 'Erased',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
  },
  reason: 'Reason',
  reasonHelp: 'Kept in the log: write no name, number or words that are to be erased.',
  basis: 'Legal basis',
  basisHelp: 'For example: Decree 13/2023/NĐ-CP, Article 16.',
  missing: 'Fill this in.',
  proposed: 'Proposed by',
  proposedAt: 'When',
  endsAt: 'Waits until',
  decided: 'Decided by',
  erasedCount: 'Contents of the log erased',
  confirm: 'Confirm and erase',
  decline: 'Decline',
  withdraw: 'Withdraw the proposal',
  confirmPerson: (name) => `Erase the personal data of ${name}?`,
  confirmContent: (n) => `Purge the content of ${many(n, 'line', 'lines')} of the log?`,
  confirmText: 'It is erased at once and cannot be brought back.',
  done: (n) => `The content of ${many(n, 'line', 'lines')} of the log is erased.`,
  declinedDone: 'Nothing was erased.',
  ownWaits: 'You proposed this: another administrator or a leader of the unit confirms it.',
  aboutSelf: 'This proposal is about yourself: somebody else decides it.',
  goes: 'What goes',
  stays: 'What stays, and why',
  goesLines: {
    person: 'Name, e-mail, telephone',
    positions: (n) => many(n, 'position', 'positions'),
    accounts: (n) => `${many(n, 'account', 'accounts')}: login, password, second factor; it cannot be let in again`,
    sessions: (n) => `${many(n, 'session', 'sessions')}, closed at once`,
    tokens: (n) => `${many(n, 'access token', 'access tokens')}, revoked at once`,
    grants: (n) => `${many(n, 'role', 'roles')}, revoked at once; bases, and reasons of delegations`,
    messages: (n) => many(n, 'message', 'messages'),
    choices: (n) =>
      `${many(n, 'choice', 'choices')} of their own: hour of the letter, muted tasks, kept views, dashboards, layout of the table`,
    letters: (n) => `${many(n, 'letter', 'letters')} of the system, sent or waiting`,
    contents: (n) =>
      `The content of ${many(n, 'line', 'lines')} of the log about this person; the chain can still be verified`,
  },
  staysLines: {
    acts: (n) =>
      `${many(n, 'act', 'acts')} in the log: the office must be able to show that they happened; shown as done by “Erased person”`,
    tasks: (n) =>
      `${many(n, 'task', 'tasks')} this person was responsible for: records of work, the name shown as above`,
    meetings: (n) => `${many(n, 'meeting', 'meetings')} attended: records of meetings, the name shown as above`,
    calls: (n) => `${many(n, 'call', 'calls')} that reminded this person: records of work, the name shown as above`,
    comments: (n) =>
      `${many(n, 'comment', 'comments')} on tasks, written by this person or naming them: records of work, the name shown as above`,
    shared: (n) =>
      `${many(n, 'shared view, dashboard or remembered name', 'shared views, dashboards and remembered names')}: the unit’s, the name shown as above`,
    accesses: (n) =>
      `${many(n, 'line', 'lines')} of the access log: they cannot go alone; whole days are dropped after 12 months`,
    written:
      'Names written in signed documents, published articles, attached files and minutes: content of records, for the unit that keeps them to judge',
    backups: 'Backups made before today: they hold the data until they are destroyed',
  },
  purge: {
    open: 'Purge content of the log',
    title: 'Propose to purge content of the log',
    text: 'For what was entered against the law, such as state secrets. Who reads the log tells the numbers; the content is not shown here.',
    numbers: 'Numbers of the lines',
    numbersHelp: 'For example: 120, 125–130. At most 500 lines.',
    numbersWrong: 'Type numbers with commas between them; a range is written 125–130.',
    look: 'Look at these lines',
    send: 'Propose to purge',
    gone: 'no content any more',
    needed: 'cannot be purged',
    stays:
      'Only the content in the log goes. What still stands in the record itself (task, report, document, file) is for the unit that keeps it to change or remove. Who did what and when stays in the log.',
    sent: 'Proposed. Another administrator, or a leader of the unit that keeps the record, confirms within 14 days.',
  },
  data: {
    title: 'Personal data',
    mine: 'My personal data',
    of: (name) => `Personal data of ${name}`,
    take: 'Take the data away',
    takeText:
      'Everything the system keeps about this person: facts, positions, accounts, roles, sessions, tokens, letters, messages, own choices, acts, accesses. That it was taken is kept in the access log.',
    json: 'Download as JSON',
    xlsx: 'Download for Excel',
    erase: 'Erasing',
    eraseMine: 'To have your data erased, ask an administrator. It takes two persons and cannot be undone.',
    propose: 'Propose to erase personal data',
    waiting: 'There is a proposal to erase this person; it waits for a second person.',
    see: 'See the proposals',
    sent: 'Proposed. Another administrator or a leader of the unit confirms within 14 days.',
  },
  problems: {
    'erasure.same-person': 'Who proposed it cannot confirm it, not by another account or a delegation either.',
    'erasure.self': 'Nobody proposes or confirms to erase their own data.',
    'erasure.waiting': 'A proposal to erase this person waits already.',
    'erasure.decided': 'Somebody has decided this already. Load the page again.',
    'erasure.ended': 'The proposal has ended. Propose it again if it is still needed.',
    'erasure.not-own': 'Only who proposed it can withdraw it.',
    'erasure.proposer-gone': 'Who proposed it is no administrator any more: the proposal no longer counts.',
    'erasure.needed': 'Among these lines is one that verifying the log needs: its content cannot be purged.',
    'erasure.nothing': 'These lines have no content any more.',
    'not-found': 'Some number was not found among what you administer.',
  },
}
