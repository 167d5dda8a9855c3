import { z } from 'zod'
import { handOverStates, lapses, sides } from './moves.ts'

export const HandOver = z
  .object({
    id: z.uuid(),
    side: z.enum(sides),
    from: z.string(),
    to: z.string(),
    /** The unit that was asked first, where it has ended and its successor is asked. */
    firstAsked: z.string().nullable(),
    lapse: z.enum(lapses).nullable(),
    toUnitId: z.uuid(),
    reason: z.string(),
    state: z.enum(handOverStates),
    by: z.string(),
    actingFor: z.string().nullable(),
    proposedAt: z.iso.datetime(),
    decidedBy: z.string().nullable(),
    decidedFor: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'HandOver' })
export type HandOver = z.output<typeof HandOver>
