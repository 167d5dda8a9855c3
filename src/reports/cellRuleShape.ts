import { z } from 'zod'
import type { CellRule as Rule } from './cellRules.ts'

const Cell = z.strictObject({
  indicator: z.string().max(60),
  item: z.string().max(60).optional(),
  part: z.enum(['value', 'numerator', 'denominator']).optional(),
})
const level = z.enum(['error', 'warning']).optional()
const Limit = z
  .string()
  .regex(/^-?\d{1,20}(\.\d{1,12})?$/)
  .optional()
const Cells = z.array(Cell).min(1).max(50)

/** The shape of a form's rule as it is stored and sent; what it means is in cellRules.ts. */
export const CellRule: z.ZodType<Rule, Rule> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['required', 'integer', 'withinDenominator', 'unusual']), cell: Cell, level }),
    z.strictObject({ kind: z.literal('range'), cell: Cell, min: Limit, max: Limit, level }),
    z.strictObject({ kind: z.literal('compare'), left: Cells, op: z.enum(['=', '<=', '>=']), right: Cells, level }),
  ])
  .meta({ id: 'CellRule' })
