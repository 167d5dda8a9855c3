import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { params } from './shapes.ts'

const Earlier = z.object({
  value: z.string().nullable(),
  official: z.boolean(),
})
export const ComparedCell = z
  .object({
    unitId: z.uuid(),
    indicator: z.string(),
    previous: Earlier.nullable(),
    sameLastYear: Earlier.nullable(),
    target: z
      .object({
        period: z.string(),
        value: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      })
      .nullable(),
    /** Filled in from elsewhere: another form, an import, activities, or the units below. It is shown, not entered. */
    filledIn: z
      .object({
        by: z.enum(['form', 'import', 'activity', 'rollUp', 'formula']),
        value: z.string().nullable(),
        numerator: z.string().nullable(),
        denominator: z.string().nullable(),
        sourceId: z.string().nullable(),
      })
      .nullable(),
    /** The last values of this unit, the oldest first: what "unusual" is judged by. */
    history: z.array(z.string()),
  })
  .meta({ id: 'ComparedCell' })
export type ComparedCell = z.output<typeof ComparedCell>

export const compareReport = endpoint({
  name: 'compareReport',
  summary: 'For every cell: the period before, the same period last year, the target, and who owns it',
  method: 'GET',
  path: '/reports/:id/comparison',
  audience: 'signed-in',
  params,
  reply: z.object({
    previousPeriod: z.string().nullable(),
    lastYearPeriod: z.string().nullable(),
    cells: z.array(ComparedCell),
  }),
})
