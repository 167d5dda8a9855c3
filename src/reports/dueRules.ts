import { z } from 'zod'
import { UnitKindName } from '#src/units/contract.ts'

const DueRule = z.union([
  z.strictObject({
    kind: z.literal('day'),
    day: z.int().min(1).max(31),
    month: z.union([z.literal('last'), z.int().min(1).max(24)]),
  }),
  z.strictObject({ kind: z.literal('after'), days: z.int().min(0).max(366) }),
  z.strictObject({ kind: z.literal('end') }),
])

/** One rule, others for units of some kinds (earlier the lower), and where a due day goes that is no working day. */
export const DueRules = z
  .strictObject({
    rule: DueRule,
    byUnitKind: z.record(UnitKindName, DueRule).optional(),
    roll: z.enum(['next', 'previous', 'keep']).optional(),
  })
  .meta({ id: 'DueRules' })
