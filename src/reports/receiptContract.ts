import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

/** What a receiver looks at before receiving: counted, so that it can be said in a line. */
export const concernKinds = [
  'unusual',
  'explained',
  'unavailable',
  'missing',
  'remarksOpen',
  'again',
  'late',
  'keyedInByYou',
] as const
export type ConcernKind = (typeof concernKinds)[number]
const Concern = z.object({ kind: z.enum(concernKinds), count: z.int() })
export type Concern = z.output<typeof Concern>

const ToReceive = z
  .object({
    id: z.uuid(),
    version: z.int(),
    unit: z.object({ id: z.uuid(), name: z.string() }),
    approvedOn: z.iso.date().nullable(),
    /** None: nothing about it asks for a look of its own. */
    concerns: z.array(Concern),
  })
  .meta({ id: 'ReportToReceive' })
export type ToReceive = z.output<typeof ToReceive>

const ofPeriod = { regimeId: z.uuid(), period: z.string().max(40) }
export const listToReceive = endpoint({
  name: 'listToReceive',
  summary: 'The reports of a period that wait for receipt, each with what asks for a look before it',
  method: 'GET',
  path: '/desk/receipts',
  audience: 'report.receive',
  query: z.object(ofPeriod),
  reply: z.object({ reports: z.array(ToReceive) }),
})

export const receiveReports = endpoint({
  name: 'receiveReports',
  summary: 'Receive the chosen reports of a period at once; each that cannot be is named with why',
  method: 'POST',
  path: '/desk/receipts',
  audience: 'report.receive',
  body: z.strictObject({
    ...ofPeriod,
    reports: z
      .array(z.strictObject({ id: z.uuid(), version: z.int() }))
      .min(1)
      .max(500),
  }),
  reply: z.object({ received: z.array(z.uuid()), refused: z.array(z.object({ id: z.uuid(), code: z.string() })) }),
})
