import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { text, Version } from './shapes.ts'

export const changeDeadline = endpoint({
  name: 'changeDeadline',
  summary: 'Set another deadline because a later directive says so; the first one and this one both stay',
  method: 'POST',
  path: '/tasks/:id/deadline-changes',
  audience: 'task.decideExtension',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({
    toDeadline: z.iso.date(),
    directiveId: z.uuid(),
    provisionId: z.uuid().nullish(),
    note: text(2000).optional(),
    /** Of a task with several leads: also the open children that had the same deadline. */
    alsoChildren: z.boolean().default(true),
    version: Version,
  }),
  reply: z.object({ id: z.uuid(), version: z.number() }),
})
