import { z } from 'zod'
import { obligationKinds, obligationRhythms } from './kinds.ts'
import { cellStates } from './rules.ts'

export const ObligationBody = z
  .strictObject({
    kind: z.enum(obligationKinds),
    content: z.string().trim().normalize('NFC').min(1).max(2000),
    provisionId: z.uuid().nullish(),
    rhythm: z.enum(obligationRhythms),
    /** Of reports alone: by which regime they come. */
    regimeId: z.uuid().nullish(),
    partyIds: z.array(z.uuid()).min(1).max(500),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullish(),
  })
  .refine((one) => !one.validTo || one.validTo >= one.validFrom, { path: ['validTo'], error: 'before-from' })
export type ObligationBody = z.output<typeof ObligationBody>

export const TotalsShape = z.object({ fulfilled: z.number(), late: z.number(), expected: z.number() })
const Party = z.object({
  unitId: z.uuid(),
  name: z.string(),
  shortName: z.string(),
  /** Its first and last day, where it is no party as long as the obligations hold. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Who took its part over, by name. */
  passedTo: z.string().nullable(),
})
export type Party = z.output<typeof Party>

export const Obligation = z
  .object({
    id: z.uuid(),
    kind: z.enum(obligationKinds),
    content: z.string(),
    provision: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    rhythm: z.enum(obligationRhythms),
    regime: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    blocId: z.uuid().nullable(),
    /** The parties whose part the reader may see, in the order entered. */
    partyIds: z.array(z.uuid()),
    periods: z.array(z.string()),
    totals: TotalsShape,
    version: z.number(),
    may: z.array(z.string()),
  })
  .meta({ id: 'Obligation' })
export type Obligation = z.output<typeof Obligation>

/** Where another record names one. */
export const ObligationName = z.object({
  id: z.uuid(),
  kind: z.enum(obligationKinds),
  content: z.string(),
  rhythm: z.enum(obligationRhythms),
  directiveId: z.uuid(),
  symbol: z.string(),
})

export const FulfilmentCell = z
  .object({
    obligationId: z.uuid(),
    unitId: z.uuid(),
    period: z.string(),
    state: z.enum(cellStates),
    dueOn: z.iso.date().nullable(),
    doneOn: z.iso.date().nullable(),
    note: z.string().nullable(),
    ticked: z.object({ by: z.string(), actingFor: z.string().nullable(), unitId: z.uuid() }).nullable(),
    /** What it was counted from; the id is given where the reader may open it. */
    behind: z.object({ kind: z.enum(['report', 'meeting', 'check']), id: z.uuid().nullable() }).nullable(),
    may: z.array(z.string()),
  })
  .meta({ id: 'FulfilmentCell' })
export type FulfilmentCell = z.output<typeof FulfilmentCell>

export const RegulationRow = z
  .object({
    id: z.uuid(),
    symbol: z.string(),
    issuerName: z.string(),
    issuedOn: z.iso.date(),
    abstract: z.string(),
    state: z.enum(['draft', 'inForce', 'amended', 'superseded', 'expired']),
    obligations: z.number(),
    parties: z.number(),
    totals: TotalsShape,
  })
  .meta({ id: 'RegulationRow' })
export type RegulationRow = z.output<typeof RegulationRow>

export const RegulationDetail = RegulationRow.omit({ obligations: true, parties: true })
  .extend({
    year: z.number(),
    obligations: z.array(Obligation),
    /** Of any year; which of them a year asks is told by their days. */
    parties: z.array(Party.extend({ totals: TotalsShape })),
    cells: z.array(FulfilmentCell),
    may: z.array(z.string()),
  })
  .meta({ id: 'Regulation' })
export type RegulationDetail = z.output<typeof RegulationDetail>
