import { z } from 'zod'

/** Parts of home beyond tasks and reports, most pressing first. */
export const cycleParts = [
  'notPublished',
  'toErase',
  'toSign',
  'toAnswer',
  'toSend',
  'toAnswerQuestion',
  'reviewSteps',
  'reviewsToReceive',
  'toIssue',
  'toPublish',
  'toModerate',
  'toSettle',
  'adviceDue',
  'meetings',
] as const

export const CycleLine = z.object({
  title: z.string(),
  about: z.string().nullable(),
  /** Where it is done. */
  to: z.string(),
  /** A day, or of a meeting its instant. */
  day: z.string().nullable(),
})
export type CycleLine = z.output<typeof CycleLine>

export const CyclePart = z.object({ name: z.enum(cycleParts), total: z.int(), rows: z.array(CycleLine) })
export type CyclePart = z.output<typeof CyclePart>
