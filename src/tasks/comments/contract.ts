import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { text, Version, words } from '../shapes.ts'
import { Made } from '../shapes-acts.ts'
import { longestSent } from './rules.ts'
import { Mentionable, TaskComment } from './shapes.ts'

const ofTask = z.object({ id: z.uuid() })
const one = ofTask.extend({ commentId: z.uuid() })

export const listTaskComments = endpoint({
  name: 'listTaskComments',
  summary: 'The comments on a task, page by key from the newest back; within a page the oldest first',
  method: 'GET',
  path: '/tasks/:id/comments',
  audience: 'signed-in',
  params: ofTask,
  query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: z.object({
    rows: z.array(TaskComment),
    next: z.string().nullable(),
    /** All of them, those withdrawn too. */
    total: z.number(),
  }),
})
export const findMentionable = endpoint({
  name: 'findMentionable',
  summary: 'Who may see a task and can be named in a comment on it, by name or position',
  method: 'GET',
  path: '/tasks/:id/mentionable',
  audience: 'task.comment',
  params: ofTask,
  query: z.object({ q: words(100).default('') }),
  reply: z.object({ rows: z.array(Mentionable) }),
})
export const addTaskComment = endpoint({
  name: 'addTaskComment',
  summary: 'Comment on a task, or answer a comment; `@{id}` in the text names a person, who is told',
  method: 'POST',
  path: '/tasks/:id/comments',
  audience: 'task.comment',
  params: ofTask,
  body: z.strictObject({ text: text(longestSent), replyToId: z.uuid().nullish() }),
  reply: Made,
})
export const editTaskComment = endpoint({
  name: 'editTaskComment',
  summary: 'Change one’s own comment within a quarter of an hour',
  method: 'PUT',
  path: '/tasks/:id/comments/:commentId',
  audience: 'task.comment',
  params: one,
  body: z.strictObject({ version: Version, text: text(longestSent) }),
  reply: Made,
})
export const withdrawTaskComment = endpoint({
  name: 'withdrawTaskComment',
  summary: 'Withdraw one’s own comment; that there was one stays',
  method: 'DELETE',
  path: '/tasks/:id/comments/:commentId',
  audience: 'task.comment',
  params: one,
  reply: Made,
})
