import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { adviceKinds } from './kinds.ts'
import { adviceStates, outcomes } from './moves.ts'
import { AdviceBody, AdviceDetail, AdviceRow, Totals } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const said = z.string().trim().normalize('NFC').max(2000)

export const AdviceFilter = z.object({
  q: z.string().max(200).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  kind: z.enum(adviceKinds).optional(),
  state: z.enum(adviceStates).optional(),
  /** The authority advised, as written. */
  to: z.string().max(300).optional(),
  sectorId: z.uuid().optional(),
  blocId: z.uuid().optional(),
})
export type AdviceFilter = z.output<typeof AdviceFilter>

export const sorts = ['submitted', '-submitted', 'decided', '-decided', 'taken', '-taken'] as const

export const listAdvice = endpoint({
  name: 'listAdvice',
  summary: 'The register of advice, filtered and sorted, page by key, with what the whole list adds up to',
  method: 'GET',
  path: '/advice',
  audience: 'signed-in',
  query: AdviceFilter.extend({
    sort: z.enum(sorts).default('-submitted'),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(AdviceRow),
    next: z.string().nullable(),
    totals: Totals,
    byKind: z.record(z.string(), z.number()),
    authorities: z.array(z.object({ name: z.string(), count: z.number() })),
    may: z.array(z.string()),
  }),
})
export const exportAdvice = endpoint({
  name: 'exportAdvice',
  summary: 'The advice of a filter as CSV in the reader’s language',
  method: 'GET',
  path: '/advice-export',
  audience: 'signed-in',
  carries: 'export',
  query: AdviceFilter,
  reply: z.unknown(),
})
export const readAdvice = endpoint({
  name: 'readAdvice',
  summary: 'One piece of advice with its files and what became of it',
  method: 'GET',
  path: '/advice/:id',
  audience: 'signed-in',
  params: byId,
  reply: AdviceDetail,
})
export const enterAdvice = endpoint({
  name: 'enterAdvice',
  summary: 'Enter a submission to an authority',
  method: 'POST',
  path: '/advice',
  audience: 'advice.write',
  body: AdviceBody.omit({ directiveId: true }).extend({
    /** The unit that advises; may be left out where the actor keeps the register of one unit only. */
    fromUnitId: z.uuid().optional(),
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  reply: Made,
})
export const editAdvice = endpoint({
  name: 'editAdvice',
  summary: 'Correct what was entered; of accepted advice also the directive issued upon it',
  method: 'PUT',
  path: '/advice/:id',
  audience: 'advice.write',
  params: byId,
  body: AdviceBody.extend({ version }),
  reply: Made,
})
export const removeAdvice = endpoint({
  name: 'removeAdvice',
  summary: 'Remove what was entered by mistake, while its outcome is pending',
  method: 'DELETE',
  path: '/advice/:id',
  audience: 'advice.write',
  params: byId,
  body: z.strictObject({ version, reason: said.min(1) }),
  reply: z.object({ id: z.uuid() }),
})
export const decideAdvice = endpoint({
  name: 'decideAdvice',
  summary: 'Enter what became of it: accepted (with the directive issued), returned or not accepted',
  method: 'POST',
  path: '/advice/:id/outcome',
  audience: 'advice.write',
  params: byId,
  body: z.strictObject({
    outcome: z.enum(outcomes),
    on: z.iso.date(),
    note: said.optional(),
    directiveId: z.uuid().nullish(),
    version,
  }),
  reply: Made,
})
export const stepBackAdvice = endpoint({
  name: 'stepBackAdvice',
  summary: 'Take the outcome back, with a reason',
  method: 'DELETE',
  path: '/advice/:id/outcome',
  audience: 'advice.write',
  params: byId,
  body: z.strictObject({ reason: said.min(1), version }),
  reply: Made,
})
export const attachToAdvice = endpoint({
  name: 'attachToAdvice',
  summary: 'Attach uploaded files',
  method: 'POST',
  path: '/advice/:id/files',
  audience: 'advice.write',
  params: byId,
  body: z.strictObject({ fileIds: z.array(z.uuid()).min(1).max(20) }),
  reply: Made,
})
export const detachFromAdvice = endpoint({
  name: 'detachFromAdvice',
  summary: 'Take a file off',
  method: 'DELETE',
  path: '/advice/:id/files/:fileId',
  audience: 'advice.write',
  params: byId.extend({ fileId: z.uuid() }),
  reply: Made,
})
