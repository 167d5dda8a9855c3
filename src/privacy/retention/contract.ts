import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { retentionNames } from './rules.ts'

const length = z.int().positive()
export const RetentionRow = z
  .object({
    name: z.enum(retentionNames),
    keeps: z.union([
      z.object({ hours: length }),
      z.object({ days: length }),
      z.object({ months: length }),
      z.enum(['end', 'always']),
    ]),
    by: z.enum(['job', 'itself']),
    setting: z.enum(['sessionHours', 'idleDays']).nullable(),
    ranAt: z.iso.datetime().nullable(),
    /** How much the job has dropped altogether, and when and how much last. */
    dropped: z.number(),
    lastDropped: z.number(),
    lastDroppedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Retention' })
export type RetentionRow = z.output<typeof RetentionRow>

export const listRetention = endpoint({
  name: 'listRetention',
  summary: 'What is kept how long, which job keeps to it, when it last ran and what it dropped',
  method: 'GET',
  path: '/retention',
  audience: 'signed-in',
  reply: z.object({ rows: z.array(RetentionRow) }),
})
