import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

export const readFileText = endpoint({
  name: 'readFileText',
  summary: 'The text of a file that the directive carries, read beside the server’s own work',
  method: 'GET',
  path: '/directives/:id/files/:fileId/text',
  audience: 'signed-in',
  params: z.object({ id: z.uuid(), fileId: z.uuid() }),
  reply: z.object({ name: z.string(), text: z.string(), cut: z.boolean() }),
})
