import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { params } from './shapes.ts'

const Value = z.string().nullable()
const Aim = z.object({ period: z.string(), value: Value, from: Value, to: Value })
const FilledIn = z.object({
  by: z.enum(['form', 'import', 'activity', 'rollUp', 'formula']),
  value: Value,
  numerator: Value,
  denominator: Value,
  /** The report, import or activity feed that says so; null for what is computed. */
  sourceId: Value,
})

/** Beside one cell: values are decimals as text, a ratio's already times its factor. */
export const ComparedCell = z
  .object({
    unitId: z.uuid(),
    indicator: z.string(),
    previous: Value,
    sameLastYear: Value,
    /** The sum of this year's earlier periods, of what adds up over time: with this period's it is the year to date. */
    earlierThisYear: Value,
    target: Aim.nullable(),
    /** Shown, not entered: from another form, an import, activities, the units below, or a formula. */
    filledIn: FilledIn.nullable(),
    /** Of what is rolled up: how many of those expected are in it. */
    completeness: z.object({ reported: z.int(), expected: z.int() }).nullable(),
    /** What is filled in stands as it was taken or sent; what it would be now, and whether that is news. */
    stood: z
      .object({ how: z.enum(['taken', 'sent']), at: z.iso.datetime(), now: FilledIn, changed: z.boolean() })
      .nullable(),
    /** This unit's last values for periods of this kind, the oldest first: what "unusual" is judged by. */
    history: z.array(z.string()),
  })
  .meta({ id: 'ComparedCell' })
export type ComparedCell = z.output<typeof ComparedCell>

export const Comparison = z
  .object({
    previousPeriod: Value,
    lastYearPeriod: Value,
    cells: z.array(ComparedCell),
  })
  .meta({ id: 'ReportComparison' })
export type Comparison = z.output<typeof Comparison>

export const compareReport = endpoint({
  name: 'compareReport',
  summary: 'For every cell: the period before, the same period last year, the target, and who owns it',
  method: 'GET',
  path: '/reports/:id/comparison',
  audience: 'signed-in',
  params,
  reply: Comparison,
})
