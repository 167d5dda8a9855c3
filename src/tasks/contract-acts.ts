import { z } from 'zod'
import { CallBody, Ids, People, Sheet } from '#src/messages/contract.ts'
import { endpoint } from '#src/platform/endpoint.ts'
import { Decision, judgements, TaskBody, text, Version, words } from './shapes.ts'
import { Each, Made, Ids as Several } from './shapes-acts.ts'

const byId = z.object({ id: z.uuid() })
const version = Version
const reason = text(2000)
const fileIds = z.array(z.uuid()).max(20).default([])
const percent = z.number().min(0).max(100)

export const draftTask = endpoint({
  name: 'draftTask',
  summary: 'Draft a task',
  method: 'POST',
  path: '/tasks',
  audience: 'signed-in',
  body: TaskBody,
  reply: Made,
})
export const editTask = endpoint({
  name: 'editTask',
  summary: 'Edit a draft; of an issued task its wording, product and units that co-ordinate or watch',
  method: 'PUT',
  path: '/tasks/:id',
  audience: 'signed-in',
  params: byId,
  body: TaskBody.omit({ issuingUnitId: true, parentId: true }).extend({
    version,
    /** Of a task with several leads: change its open children too. */
    alsoChildren: z.boolean().default(false),
  }),
  reply: Made,
})
export const deleteDraft = endpoint({
  name: 'deleteDraft',
  summary: 'Delete a draft',
  method: 'DELETE',
  path: '/tasks/:id',
  audience: 'task.draft',
  params: byId,
  reply: z.object({ id: z.uuid() }),
})
export const issueTask = endpoint({
  name: 'issueTask',
  summary: 'Issue a draft that is clear in all six; with several leads it becomes a parent with a child for each',
  method: 'POST',
  path: '/tasks/:id/issue',
  audience: 'task.issue',
  params: byId,
  body: z.strictObject({ version, decision: Decision }),
  reply: Made.extend({ children: z.array(z.uuid()) }),
})
export const postProgress = endpoint({
  name: 'postProgress',
  summary: 'Post progress with an account and evidence; a co-ordinating unit posts its own',
  method: 'POST',
  path: '/tasks/:id/progress',
  audience: 'task.progress',
  params: byId,
  body: z.strictObject({
    account: text(5000),
    percent: percent.nullish(),
    /** Where the actor stands for several of the task's units. */
    unitId: z.uuid().optional(),
    fileIds,
  }),
  reply: Made.extend({ progressId: z.uuid() }),
})
export const submitTask = endpoint({
  name: 'submitTask',
  summary: 'Submit for confirmation',
  method: 'POST',
  path: '/tasks/:id/submission',
  audience: 'signed-in',
  params: byId,
  body: z.strictObject({ version, account: words(5000).optional(), percent: percent.optional(), fileIds }),
  reply: Made,
})
export const recallTask = endpoint({
  name: 'recallTask',
  summary: 'Take a submission back',
  method: 'DELETE',
  path: '/tasks/:id/submission',
  audience: 'signed-in',
  params: byId,
  body: z.strictObject({ version }),
  reply: Made,
})
export const returnTask = endpoint({
  name: 'returnTask',
  summary: 'Return a submission with the reason',
  method: 'POST',
  path: '/tasks/:id/returns',
  audience: 'task.return',
  params: byId,
  body: z.strictObject({ version, reason, decision: Decision }),
  reply: Made,
})
export const confirmTask = endpoint({
  name: 'confirmTask',
  summary: 'Confirm as done on the day it was submitted',
  method: 'POST',
  path: '/tasks/:id/confirmation',
  audience: 'task.confirm',
  params: byId,
  body: z.strictObject({ version, note: words(2000).optional(), decision: Decision }),
  reply: Made,
})
export const reopenTask = endpoint({
  name: 'reopenTask',
  summary: 'Reopen a task that was confirmed',
  method: 'DELETE',
  path: '/tasks/:id/confirmation',
  audience: 'task.reopen',
  params: byId,
  body: z.strictObject({ version, reason, decision: Decision }),
  reply: Made,
})
export const cancelTask = endpoint({
  name: 'cancelTask',
  summary: 'Cancel a task, with its open children',
  method: 'POST',
  path: '/tasks/:id/cancellation',
  audience: 'task.cancel',
  params: byId,
  body: z.strictObject({ version, reason, decision: Decision }),
  reply: Made,
})
export const requestExtension = endpoint({
  name: 'requestExtension',
  summary: 'Ask for a later deadline',
  method: 'POST',
  path: '/tasks/:id/extensions',
  audience: 'task.requestExtension',
  params: byId,
  body: z.strictObject({ version, toDeadline: z.iso.date(), reason }),
  reply: Made.extend({ extensionId: z.uuid() }),
})
export const withdrawExtension = endpoint({
  name: 'withdrawExtension',
  summary: 'Withdraw a request for a later deadline',
  method: 'DELETE',
  path: '/tasks/:id/extensions/:extensionId',
  audience: 'task.requestExtension',
  params: byId.extend({ extensionId: z.uuid() }),
  reply: Made,
})
export const decideExtension = endpoint({
  name: 'decideExtension',
  summary: 'Grant or refuse a later deadline',
  method: 'POST',
  path: '/tasks/:id/extensions/:extensionId/decision',
  audience: 'task.decideExtension',
  params: byId.extend({ extensionId: z.uuid() }),
  body: z.strictObject({ granted: z.boolean(), note: words(2000).optional(), decision: Decision }),
  reply: Made,
})
export const judgeTask = endpoint({
  name: 'judgeTask',
  summary: 'Judge the course of a task, with a sentence',
  method: 'POST',
  path: '/tasks/:id/judgements',
  audience: 'task.judge',
  params: byId,
  body: z.strictObject({ version, judgement: z.enum(judgements).nullable(), note: words(1000).optional() }),
  reply: Made,
})
export const nameResponsible = endpoint({
  name: 'nameResponsible',
  summary: 'Name the person who answers for the task at the lead unit',
  method: 'PUT',
  path: '/tasks/:id/responsible',
  audience: 'task.nameResponsible',
  params: byId,
  body: z.strictObject({ version, personId: z.uuid().nullable() }),
  reply: Made,
})
export const endSeries = endpoint({
  name: 'endSeries',
  summary: 'End a series: no further occurrence is made',
  method: 'POST',
  path: '/tasks/:id/series-end',
  audience: 'task.cancel',
  params: byId,
  body: z.strictObject({ version }),
  reply: Made,
})
export const remindTasks = endpoint({
  name: 'remindTasks',
  summary: 'Remind the people of the lead units of these tasks: one letter a person',
  method: 'POST',
  path: '/task-reminders',
  audience: 'task.remind',
  body: z.strictObject({ ids: Several }),
  reply: Each.extend({ people: z.number() }),
})
export const extendTasks = endpoint({
  name: 'extendTasks',
  summary: 'Move the deadlines of several tasks to a later day, as their leader decides',
  method: 'POST',
  path: '/task-extensions',
  audience: 'task.decideExtension',
  body: z.strictObject({ ids: Several, toDeadline: z.iso.date(), reason, decision: Decision }),
  reply: Each,
})
export const nameForTasks = endpoint({
  name: 'nameForTasks',
  summary: 'Name the person who answers for several tasks at their lead unit',
  method: 'POST',
  path: '/task-responsibles',
  audience: 'task.nameResponsible',
  body: z.strictObject({ ids: Several, personId: z.uuid().nullable() }),
  reply: Each,
})
export const readReminder = endpoint({
  name: 'readReminder',
  summary: 'What these tasks are to be reminded of: a text to paste, and the calls noted about them',
  method: 'GET',
  path: '/task-reminders',
  audience: 'task.remind',
  query: z.object({ ids: Ids }),
  reply: Sheet,
})
export const readReminderPeople = endpoint({
  name: 'readReminderPeople',
  summary: 'Whom to call about these tasks, with telephones; who asks is noted',
  method: 'GET',
  path: '/task-reminders/people',
  audience: 'task.remind',
  query: z.object({ ids: Ids }),
  reply: People,
})
export const downloadReminder = endpoint({
  name: 'downloadReminder',
  summary: 'A letter of reminder as a Word file, naming these tasks',
  method: 'GET',
  path: '/task-reminders/letter',
  audience: 'task.remind',
  carries: 'export',
  query: z.object({ ids: Ids }),
  reply: z.unknown(),
})
export const noteTaskCall = endpoint({
  name: 'noteTaskCall',
  summary: 'Note a call about these tasks: with whom, what was said',
  method: 'POST',
  path: '/task-calls',
  audience: 'task.remind',
  body: CallBody,
  reply: z.object({ calls: z.int() }),
})
export const muteTask = endpoint({
  name: 'muteTask',
  summary: 'Be left in peace about a task, until a day or until unmuted: no letter and no message reminds of it',
  method: 'PUT',
  path: '/tasks/:id/mute',
  audience: 'signed-in',
  params: byId,
  body: z.strictObject({ until: z.iso.date().nullable() }),
  reply: z.object({ id: z.uuid() }),
})
export const unmuteTask = endpoint({
  name: 'unmuteTask',
  summary: 'Be reminded of a task again',
  method: 'DELETE',
  path: '/tasks/:id/mute',
  audience: 'signed-in',
  params: byId,
  reply: z.object({ id: z.uuid() }),
})
