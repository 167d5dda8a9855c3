import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { byId, Made, text, Version, words } from './shapes.ts'

const ofConclusion = byId.extend({ conclusionId: z.uuid() })
const units = z.array(z.uuid()).max(400).default([])
const ConclusionBody = z.strictObject({
  text: text(3000),
  leads: units,
  coordinating: units,
  deadline: z.iso.date().nullish(),
  deliverable: words(1000).nullish(),
})
export type ConclusionBody = z.output<typeof ConclusionBody>

export const addConclusion = endpoint({
  name: 'addConclusion',
  summary: 'Write a conclusion; it takes the next number',
  method: 'POST',
  path: '/meetings/:id/conclusions',
  audience: 'meeting.conclude',
  params: byId,
  body: ConclusionBody,
  reply: Made,
})
export const editConclusion = endpoint({
  name: 'editConclusion',
  summary: 'Change a conclusion, or say who leads and by when',
  method: 'PUT',
  path: '/meetings/:id/conclusions/:conclusionId',
  audience: 'meeting.conclude',
  params: ofConclusion,
  body: ConclusionBody.extend({ version: Version }),
  reply: Made,
})
export const removeConclusion = endpoint({
  name: 'removeConclusion',
  summary: 'Take a conclusion off; the others are numbered anew',
  method: 'DELETE',
  path: '/meetings/:id/conclusions/:conclusionId',
  audience: 'meeting.conclude',
  params: ofConclusion,
  reply: Made,
})
export const orderConclusions = endpoint({
  name: 'orderConclusions',
  summary: 'Number the conclusions in this order',
  method: 'PUT',
  path: '/meetings/:id/conclusion-order',
  audience: 'meeting.conclude',
  params: byId,
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
  reply: Made,
})
export const turnIntoTasks = endpoint({
  name: 'turnIntoTasks',
  summary: 'Draft a task from each conclusion that is none yet; those turned before stay as they are',
  method: 'POST',
  path: '/meetings/:id/tasks',
  audience: 'meeting.conclude',
  params: byId,
  body: z.strictObject({
    /** Only these; all that are no task yet when left out. */
    conclusionIds: z.array(z.uuid()).max(500).optional(),
  }),
  reply: z.object({ made: z.array(z.object({ conclusionId: z.uuid(), taskId: z.uuid() })), stayed: z.number() }),
})
