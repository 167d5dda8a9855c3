import { z } from 'zod'

/** What an act on one task replies. */
export const Made = z.object({ id: z.uuid(), version: z.number() })

/** What an act on many tasks replies, each task by itself. */
export const Each = z.object({
  done: z.array(z.uuid()),
  /** What a rule refused, task by task; nothing of these was written. */
  refused: z.array(z.object({ id: z.uuid(), code: z.string(), details: z.record(z.string(), z.unknown()).optional() })),
})
export const Ids = z.array(z.uuid()).min(1).max(500)
