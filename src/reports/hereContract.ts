import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

export const sayHere = endpoint({
  name: 'sayHere',
  summary: 'Say that one has a report open to write it, and hear who else has',
  method: 'POST',
  path: '/reports/:id/here',
  audience: 'report.write',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({}),
  /** `seenAt`: when that person last said so, by the real clock. */
  reply: z.object({ others: z.array(z.object({ name: z.string(), seenAt: z.iso.datetime() })) }),
})
