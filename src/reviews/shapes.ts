import { z } from 'zod'
import { FileFacts } from '#src/documents/contract.ts'
import { UnitKindName } from '#src/units/contract.ts'
import { answerStates, reviewKinds } from './moves.ts'

const text = (longest: number) => z.string().trim().normalize('NFC').max(longest)

export const ReviewBody = z
  .strictObject({
    kind: z.enum(reviewKinds),
    title: text(500).min(1),
    spanFrom: z.iso.date(),
    spanTo: z.iso.date(),
    outline: text(20_000).default(''),
    blocId: z.uuid().nullish(),
    workYear: z.int().min(1990).max(2200).optional(),
    due: z.strictObject({ day: z.iso.date(), byKind: z.record(UnitKindName, z.iso.date()).default({}) }),
  })
  .refine((one) => one.spanTo > one.spanFrom, { path: ['spanTo'], error: 'before-from' })

const ByState = z.object({
  notStarted: z.number(),
  planned: z.number(),
  held: z.number(),
  reported: z.number(),
  received: z.number(),
})
export const CountsShape = z.object({
  total: z.number(),
  byState: ByState,
  reached: ByState,
  overdue: z.number(),
  reportedLate: z.number(),
})

export const ReviewRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(reviewKinds),
    title: z.string(),
    /** What it reviews. */
    directive: z.object({ id: z.uuid(), symbol: z.string(), abstract: z.string() }),
    spanFrom: z.iso.date(),
    spanTo: z.iso.date(),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    blocId: z.uuid().nullable(),
    workYear: z.number(),
    openedOn: z.iso.date(),
    endedOn: z.iso.date().nullable(),
    /** Of the units whose part the reader may see. */
    counts: CountsShape,
    version: z.number(),
  })
  .meta({ id: 'ReviewRow' })
export type ReviewRow = z.output<typeof ReviewRow>

export const ReviewUnit = z
  .object({
    unitId: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    kind: z.string(),
    dueOn: z.iso.date(),
    state: z.enum(answerStates),
    plannedOn: z.iso.date().nullable(),
    heldOn: z.iso.date().nullable(),
    people: z.number().nullable(),
    reportedOn: z.iso.date().nullable(),
    receivedOn: z.iso.date().nullable(),
    version: z.number(),
    may: z.array(z.string()),
  })
  .meta({ id: 'ReviewUnit' })
export type ReviewUnit = z.output<typeof ReviewUnit>

export const ReviewDetail = ReviewRow.extend({
  outline: z.string(),
  due: z.object({ day: z.iso.date(), byKind: z.record(z.string(), z.iso.date()) }),
  units: z.array(ReviewUnit),
  files: z.array(FileFacts),
  may: z.array(z.string()),
}).meta({ id: 'Review' })
export type ReviewDetail = z.output<typeof ReviewDetail>

export const AnswerDetail = ReviewUnit.extend({
  /** What the unit wrote; others than the unit read it once it is reported. */
  account: z.string().nullable(),
  files: z.array(FileFacts),
  moves: z.array(
    z.object({
      move: z.string(),
      toState: z.enum(answerStates),
      reason: z.string().nullable(),
      onDay: z.iso.date(),
      by: z.string(),
      actingFor: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
}).meta({ id: 'ReviewAnswer' })
export type AnswerDetail = z.output<typeof AnswerDetail>
