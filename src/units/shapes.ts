import { z } from 'zod'
import { successionKinds, unitKinds } from './kinds.ts'

const day = z.iso.date()
export const UnitKindShape = z.enum(unitKinds)
/** As the key of a record that holds something for some kinds. */
export const UnitKindName = z.string().refine((kind) => (unitKinds as readonly string[]).includes(kind), 'unknown')
/** `to` is the last day; null = still so. */
const Days = z.object({ from: day, to: day.nullable() })

export const UnitRow = z
  .object({
    id: z.uuid(),
    code: z.string().nullable(),
    name: z.string(),
    shortName: z.string(),
    kind: UnitKindShape,
    symbol: z.string().nullable(),
    parentId: z.uuid().nullable(),
    parentName: z.string().nullable(),
    /** Units directly under it that day. */
    children: z.number().int(),
    /** How many of them are territories; the others are bodies. */
    territories: z.number().int(),
    ...Days.shape,
    /** In a search: names and codes other than that day's which it found, with their days. */
    bore: z.array(z.object({ what: z.enum(['name', 'code']), text: z.string(), ...Days.shape })),
  })
  .meta({ id: 'UnitRow' })
export type UnitRow = z.output<typeof UnitRow>

export const UnitChoice = z
  .object({
    id: z.uuid(),
    code: z.string().nullable(),
    name: z.string(),
    shortName: z.string(),
    kind: UnitKindShape,
    /** The units above it, nearest first: "Huyện Tuần Giáo · Tỉnh Điện Biên". */
    within: z.string().nullable(),
    /** As it stands in the symbols of its documents. */
    symbol: z.string().nullable(),
  })
  .meta({ id: 'UnitChoice' })
export type UnitChoice = z.output<typeof UnitChoice>

const Version = z.object({
  ...Days.shape,
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: UnitKindShape,
  parentId: z.uuid().nullable(),
  parentName: z.string().nullable(),
  symbol: z.string().nullable(),
  place: z.string().nullable(),
  aliases: z.array(z.string()),
})
const Related = z.object({ id: z.uuid(), name: z.string(), share: z.string().nullable() })
const Told = z.object({
  id: z.uuid(),
  on: day,
  kind: z.enum(successionKinds),
  basis: z.string().nullable(),
  from: z.array(Related),
  to: z.array(Related),
})
const Standing = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: UnitKindShape,
})

/** Null: never. */
export const DaysLate = z.int().min(1).max(365).nullable()

export const SettingsShape = z.object({
  onePerson: z.boolean(),
  headSendsTasks: z.boolean(),
  onePersonKeysIn: z.boolean(),
  /** Days late after which a task that the unit follows up is told to its lead's head, and to the unit's own leader. */
  escalateToHead: DaysLate,
  escalateToLeader: DaysLate,
})

export const UnitDetail = z
  .object({
    id: z.uuid(),
    key: z.string().nullable(),
    version: z.number().int(),
    /** Oldest first. */
    versions: z.array(Version),
    successions: z.array(Told),
    /** The units above it that day, nearest first. */
    above: z.array(Standing),
    /** Directly under it that day. */
    children: z.array(Standing),
    blocs: z.array(z.object({ id: z.uuid(), name: z.string(), ...Days.shape, coordinator: z.boolean() })),
    settings: SettingsShape,
    /** Of a party committee, oldest first; `name` as T2020-2025. */
    terms: z.array(z.object({ name: z.string(), ...Days.shape })),
    may: z.array(z.string()),
  })
  .meta({ id: 'UnitDetail' })
export type UnitDetail = z.output<typeof UnitDetail>

/** Units by themselves, by group, or all of a kind in the area of the unit that asks. */
export const Chosen = {
  unitIds: z.array(z.uuid()).max(10_000).default([]),
  groupIds: z.array(z.uuid()).max(20).default([]),
  levels: z.array(z.string().max(40)).max(13).default([]),
}
export type ChosenUnits = { unitIds: string[]; groupIds: string[]; levels: string[] }
