import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

export const tourSteps = [
  'reports',
  'figures',
  'summary',
  'unfinished',
  'orientation',
  'conference',
  'conclusions',
  'news',
] as const

export const TourStep = z
  .object({
    name: z.enum(tourSteps),
    total: z.int(),
    done: z.int(),
    /** A record of the step that the reader may open. */
    to: z.string().nullable(),
  })
  .meta({ id: 'TourStep' })
export type TourStep = z.output<typeof TourStep>

export const getTour = endpoint({
  name: 'getTour',
  summary: 'The year in eight steps, with what the reader may see of each',
  method: 'GET',
  path: '/tour',
  audience: 'signed-in',
  reply: z.object({ year: z.int().nullable(), steps: z.array(TourStep) }),
})
