import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

const many = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`)

export const en: Words<typeof vi> = {
  title: 'Comments',
  count: (n) => many(n, 'comment', 'comments'),
  none: {
    title: 'No comments yet',
    text: 'Ask and answer about the task here, so that all who work on it know. Type @ to name who should answer; they are told at once.',
    reads: 'The units that follow up, lead and co-ordinate ask and answer about the task here.',
  },
  closed: 'The task is cancelled: its comments can be read, none can be added.',
  onlyReads: 'The units that follow up, lead and co-ordinate comment; you may read.',
  earlier: (n) => `Show ${many(n, 'earlier comment', 'earlier comments')}`,
  edited: 'changed',
  editedAt: (time) => `Changed ${time}`,
  withdrawn: 'Comment withdrawn',
  answers: (name) => `Answers ${name}`,
  acts: { reply: 'Answer', edit: 'Change', withdraw: 'Withdraw' },
  of: (act, name, time) => `${act}: comment by ${name}, ${time}`,
  text: 'Comment',
  answer: (name) => `Answer to ${name}`,
  notAnswer: 'Do not answer',
  help: 'Type @ to name a person. Ctrl + Enter sends.',
  left: (n) => `${n} characters left.`,
  fault: 'Write the comment, then send it.',
  send: 'Send comment',
  sending: 'Sending…',
  waiting: 'Not sent, as there is no connection. The comment is kept on this machine and sent once there is one.',
  restored: 'The comment begun last time.',
  editing: 'Change comment',
  editHelp: 'It can be changed for 15 minutes after it was sent. The log keeps what it said before.',
  save: 'Save',
  cancel: 'Do not change',
  withdraw: {
    title: 'Withdraw this comment?',
    text: 'Nobody sees its words any more; the line “Comment withdrawn” stays. It cannot be brought back.',
  },
  people: 'People to name',
  found: (n) => `${many(n, 'person', 'people')}. Arrow keys choose, Enter names.`,
  nobody: 'Nobody of that name may see this task.',
  said: {
    sent: 'Comment sent.',
    saved: 'Comment changed.',
    withdrawn: 'Comment withdrawn.',
    more: (n) => `${many(n, 'earlier comment', 'earlier comments')} shown.`,
    came: (by) => `${by} has commented.`,
  },
  problems: {
    'comment.closed': 'The task has just been cancelled, so nothing can be added.',
    'comment.too-late':
      'More than 15 minutes have passed, so it can no longer be changed. Add a comment to say it anew.',
    'comment.withdrawn': 'This comment has been withdrawn.',
    stale: 'This comment was changed elsewhere meanwhile. Load the page again, then change it.',
    invalid: 'Somebody who is named may not see this task. Take the name out, then send.',
  },
}
