import { z } from 'zod'
import { FileFacts } from '#src/documents/contract.ts'
import { Field } from './fields.ts'
import { FieldValue, Given } from './values.ts'

const text = (longest: number) => z.string().trim().normalize('NFC').max(longest)

export const TypeBody = z.strictObject({
  nameVi: text(200).min(1),
  nameEn: text(200).min(1),
  sectorId: z.uuid().nullish(),
  fields: z.array(Field).max(40),
})
export type TypeBody = z.output<typeof TypeBody>

/** What a type feeds into an indicator; without a field the activities are counted. */
export const TypeFeed = z
  .object({
    id: z.uuid(),
    indicatorId: z.uuid(),
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string().nullable(),
    fieldId: z.uuid().nullable(),
    choiceId: z.uuid().nullable(),
    whereFieldId: z.uuid().nullable(),
    whereChoiceId: z.uuid().nullable(),
    fromDay: z.iso.date(),
    version: z.int(),
    may: z.array(z.string()),
  })
  .meta({ id: 'ActivityFeed' })
export type TypeFeed = z.output<typeof TypeFeed>

export const ActivityType = z
  .object({
    id: z.uuid(),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    sectorId: z.uuid().nullable(),
    fields: z.array(Field),
    retired: z.boolean(),
    /** Something was entered: from then on it only grows. */
    used: z.boolean(),
    version: z.int(),
    feeds: z.array(TypeFeed),
    /** The units for which this reader may enter activities of it. */
    enterAt: z.array(z.uuid()),
    may: z.array(z.string()),
  })
  .meta({ id: 'ActivityType' })
export type ActivityType = z.output<typeof ActivityType>

export const ActivityBody = z.strictObject({
  title: text(500).min(1),
  heldOn: z.iso.date(),
  untilOn: z.iso.date().nullish(),
  /** The type’s when left out. */
  sectorId: z.uuid().nullish(),
  values: z.array(FieldValue).max(40),
})
export type ActivityBody = z.output<typeof ActivityBody>

export const ActivityRow = z
  .object({
    id: z.uuid(),
    typeId: z.uuid(),
    title: z.string(),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    heldOn: z.iso.date(),
    untilOn: z.iso.date().nullable(),
    sectorId: z.uuid().nullable(),
    /** By the ids of the type’s fields. */
    given: Given,
    version: z.int(),
  })
  .meta({ id: 'ActivityRow' })
export type ActivityRow = z.output<typeof ActivityRow>

/** Names of the units that fields name, by id. */
export const Named = z.record(z.string(), z.string())

/** Where an activity counts: in the figure of this unit for this period, or why it does not. */
const CountedIn = z.object({
  feedId: z.uuid(),
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  period: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  /** `left`: a form or an import holds the figure; `nowhere`: it is collected at no unit at or above. */
  state: z.enum(['counted', 'left', 'nowhere']),
})

export const ActivityDetail = ActivityRow.extend({
  units: Named,
  countedIn: z.array(CountedIn),
  files: z.array(FileFacts),
  madeBy: z.string(),
  madeFor: z.string().nullable(),
  madeAt: z.iso.datetime(),
  removed: z
    .object({ at: z.iso.datetime(), by: z.string(), actingFor: z.string().nullable(), reason: z.string() })
    .nullable(),
  may: z.array(z.string()),
}).meta({ id: 'Activity' })
export type ActivityDetail = z.output<typeof ActivityDetail>

/** What a list adds up to: how many, and of one type the sum of each field that adds up. */
export const Totals = z.object({ count: z.int(), sums: z.record(z.string(), z.string()) })
