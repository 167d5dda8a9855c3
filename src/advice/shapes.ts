import { z } from 'zod'
import { FileFacts } from '#src/documents/contract.ts'
import { adviceKinds } from './kinds.ts'
import { adviceStates } from './moves.ts'

const text = (longest: number) => z.string().trim().normalize('NFC').max(longest)

export const AdviceBody = z.strictObject({
  kind: z.enum(adviceKinds),
  title: text(1000).min(1),
  symbol: text(100).nullish(),
  /** The authority advised: a unit of the directory, or its name where it stands outside. */
  toUnitId: z.uuid().nullish(),
  toName: text(300).optional(),
  submittedOn: z.iso.date(),
  askedBy: z.iso.date().nullish(),
  sectorId: z.uuid().nullish(),
  blocId: z.uuid().nullish(),
  /** The year it counts in; the year of submission when left out. */
  workYear: z.int().min(1990).max(2200).optional(),
  /** The directive issued upon it: of accepted advice alone. */
  directiveId: z.uuid().nullish(),
})
export type AdviceBody = z.output<typeof AdviceBody>

export const AdviceRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(adviceKinds),
    title: z.string(),
    symbol: z.string().nullable(),
    fromUnitId: z.uuid(),
    fromName: z.string(),
    toUnitId: z.uuid().nullable(),
    toName: z.string(),
    submittedOn: z.iso.date(),
    askedBy: z.iso.date().nullable(),
    state: z.enum(adviceStates),
    decidedOn: z.iso.date().nullable(),
    outcome: z.string().nullable(),
    /** The directive issued upon it, where the reader may see it. */
    directive: z.object({ id: z.uuid(), symbol: z.string() }).nullable(),
    sectorId: z.uuid().nullable(),
    blocId: z.uuid().nullable(),
    workYear: z.number(),
    version: z.number(),
  })
  .meta({ id: 'AdviceRow' })
export type AdviceRow = z.output<typeof AdviceRow>

export const AdviceDetail = AdviceRow.extend({
  files: z.array(FileFacts),
  moves: z.array(
    z.object({
      move: z.string(),
      toState: z.enum(adviceStates),
      reason: z.string().nullable(),
      onDay: z.iso.date(),
      by: z.string(),
      actingFor: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
  madeBy: z.string(),
  madeFor: z.string().nullable(),
  madeAt: z.iso.datetime(),
  may: z.array(z.string()),
}).meta({ id: 'Advice' })
export type AdviceDetail = z.output<typeof AdviceDetail>

export const Totals = z.object({
  total: z.number(),
  byState: z.object({
    pending: z.number(),
    accepted: z.number(),
    returned: z.number(),
    notAccepted: z.number(),
  }),
  decided: z.number(),
  shareAccepted: z.string().nullable(),
  medianDays: z.string().nullable(),
})
