import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

export const draftReport = endpoint({
  name: 'draftYearReport',
  summary: "Draft a bloc's year-end report, filled in with what is known",
  method: 'POST',
  path: '/year-reports',
  audience: 'document.write',
  body: z.strictObject({ blocId: z.uuid(), year: z.int().min(1990).max(2200) }),
  reply: z.object({ id: z.uuid(), version: z.number() }),
})
