import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { byId, Made, text, Version, words } from './shapes.ts'

const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const ItemBody = z.strictObject({ starts: clock, content: text(1000), presenter: words(300).nullish() })
const ofItem = byId.extend({ itemId: z.uuid() })
const inOrder = z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) })
const ofContribution = byId.extend({ contributionId: z.uuid() })
const ContributionBody = z.strictObject({
  title: text(500),
  unitId: z.uuid().nullish(),
  speaker: words(300).nullish(),
})
const ofQuestion = byId.extend({ questionId: z.uuid() })
const QuestionBody = z.strictObject({
  askedBy: text(300),
  question: text(3000),
  contributionId: z.uuid().nullish(),
  answeredBy: words(300).nullish(),
  unitId: z.uuid().nullish(),
  answer: words(5000).nullish(),
})

export const addAgendaItem = endpoint({
  name: 'addAgendaItem',
  summary: 'Add an item to the agenda',
  method: 'POST',
  path: '/meetings/:id/agenda',
  audience: 'meeting.write',
  params: byId,
  body: ItemBody,
  reply: Made,
})
export const editAgendaItem = endpoint({
  name: 'editAgendaItem',
  summary: 'Change an item of the agenda',
  method: 'PUT',
  path: '/meetings/:id/agenda/:itemId',
  audience: 'meeting.write',
  params: ofItem,
  body: ItemBody.extend({ version: Version }),
  reply: Made,
})
export const removeAgendaItem = endpoint({
  name: 'removeAgendaItem',
  summary: 'Take an item off the agenda',
  method: 'DELETE',
  path: '/meetings/:id/agenda/:itemId',
  audience: 'meeting.write',
  params: ofItem,
  reply: Made,
})
export const orderAgenda = endpoint({
  name: 'orderAgenda',
  summary: 'Put the agenda in order',
  method: 'PUT',
  path: '/meetings/:id/agenda-order',
  audience: 'meeting.write',
  params: byId,
  body: inOrder,
  reply: Made,
})
export const markAgendaItem = endpoint({
  name: 'markAgendaItem',
  summary: 'Mark an item of the agenda as done, or as not yet done',
  method: 'PUT',
  path: '/meetings/:id/agenda/:itemId/done',
  audience: 'meeting.hold',
  params: ofItem,
  body: z.strictObject({ done: z.boolean() }),
  reply: Made,
})

export const addContribution = endpoint({
  name: 'addContribution',
  summary: 'Register a contribution; an invited unit registers its own',
  method: 'POST',
  path: '/meetings/:id/contributions',
  audience: 'signed-in',
  params: byId,
  body: ContributionBody,
  reply: Made,
})
export const editContribution = endpoint({
  name: 'editContribution',
  summary: 'Change the title, unit or speaker of a contribution',
  method: 'PUT',
  path: '/meetings/:id/contributions/:contributionId',
  audience: 'meeting.write',
  params: ofContribution,
  body: ContributionBody.extend({ version: Version }),
  reply: Made,
})
export const removeContribution = endpoint({
  name: 'removeContribution',
  summary: 'Take a contribution off, with the questions on it',
  method: 'DELETE',
  path: '/meetings/:id/contributions/:contributionId',
  audience: 'meeting.write',
  params: ofContribution,
  reply: Made,
})
export const sendContribution = endpoint({
  name: 'sendContribution',
  summary: 'Send the text and files of a contribution: its unit, or the unit that holds the meeting',
  method: 'PUT',
  path: '/meetings/:id/contributions/:contributionId/text',
  audience: 'signed-in',
  params: ofContribution,
  body: z.strictObject({
    text: words(50_000),
    speaker: words(300).nullish(),
    fileIds: z.array(z.uuid()).max(20).default([]),
    version: Version,
  }),
  reply: Made,
})
export const orderContributions = endpoint({
  name: 'orderContributions',
  summary: 'Put the contributions in order',
  method: 'PUT',
  path: '/meetings/:id/contribution-order',
  audience: 'meeting.write',
  params: byId,
  body: inOrder,
  reply: Made,
})
export const markContribution = endpoint({
  name: 'markContribution',
  summary: 'Mark a contribution as presented, or as not yet presented',
  method: 'PUT',
  path: '/meetings/:id/contributions/:contributionId/presented',
  audience: 'meeting.hold',
  params: ofContribution,
  body: z.strictObject({ presented: z.boolean() }),
  reply: Made,
})

export const addQuestion = endpoint({
  name: 'addQuestion',
  summary: 'Record a question, with its answer where there is one',
  method: 'POST',
  path: '/meetings/:id/questions',
  audience: 'meeting.hold',
  params: byId,
  body: QuestionBody,
  reply: Made,
})
export const editQuestion = endpoint({
  name: 'editQuestion',
  summary: 'Change a question or record its answer',
  method: 'PUT',
  path: '/meetings/:id/questions/:questionId',
  audience: 'meeting.hold',
  params: ofQuestion,
  body: QuestionBody.extend({ version: Version }),
  reply: Made,
})
export const answerQuestion = endpoint({
  name: 'answerQuestion',
  summary: 'Write or revise the answer to a question: the unit that was asked, or the unit that holds the meeting',
  method: 'PUT',
  path: '/meetings/:id/questions/:questionId/answer',
  audience: 'signed-in',
  params: ofQuestion,
  body: z.strictObject({ answer: text(5000), answeredBy: words(300).nullish(), version: Version }),
  reply: Made,
})
export const removeQuestion = endpoint({
  name: 'removeQuestion',
  summary: 'Take a question off',
  method: 'DELETE',
  path: '/meetings/:id/questions/:questionId',
  audience: 'meeting.hold',
  params: ofQuestion,
  reply: Made,
})
