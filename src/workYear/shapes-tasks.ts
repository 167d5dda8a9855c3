import { z } from 'zod'
import { lights, TaskRow } from '#src/tasks/contract.ts'

export const decisions = ['carriedOver', 'closed'] as const
export type Decision = (typeof decisions)[number]

export const UnfinishedFilter = z.object({
  q: z.string().max(200).optional(),
  light: z.enum(lights).optional(),
  leadUnitId: z.uuid().optional(),
  decision: z.enum(['undecided', ...decisions]).optional(),
})
export type UnfinishedFilter = z.output<typeof UnfinishedFilter>

export const UnfinishedRow = TaskRow.extend({
  decision: z.enum(decisions).nullable(),
  plan: z.object({ id: z.uuid(), symbol: z.string() }).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedFor: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
}).meta({ id: 'UnfinishedTask' })
export type UnfinishedRow = z.output<typeof UnfinishedRow>
