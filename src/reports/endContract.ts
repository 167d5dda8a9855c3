import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

const params = z.object({ id: z.uuid() })

export const endRegime = endpoint({
  name: 'endRegime',
  summary: 'From a day on nothing more is asked by a regime; reports that nobody has begun fall away',
  method: 'POST',
  path: '/regimes/:id/end',
  audience: 'regime.write',
  params,
  body: z.strictObject({ version: z.int(), from: z.iso.date() }),
  /** `dropped`: reports that fell away; `left`: those begun or overdue, still to be sent. */
  reply: z.object({ id: z.uuid(), version: z.int(), dropped: z.int(), left: z.int() }),
})

export const resumeRegime = endpoint({
  name: 'resumeRegime',
  summary: 'Take the end of a regime back, while all it asks since then can still be sent in time',
  method: 'DELETE',
  path: '/regimes/:id/end',
  audience: 'regime.write',
  params,
  body: z.strictObject({ version: z.int() }),
  reply: z.object({ id: z.uuid(), version: z.int(), reports: z.int() }),
})
