import { z } from 'zod'
import { roles } from '#src/access/roles.ts'
import { Tiles } from './tiles.ts'

export const version = z.int().positive()
export const DashboardBody = z.strictObject({
  name: z.string().trim().normalize('NFC').min(1).max(120),
  description: z.string().trim().normalize('NFC').max(1000).default(''),
  /** About which unit its tiles are unless they say otherwise; null: the reader's own territory. */
  unitId: z.uuid().nullable(),
  tiles: Tiles,
})
export type DashboardBody = z.output<typeof DashboardBody>

/** With all who have a grant at a unit, those who hold one role there, or one person. */
export const Share = z
  .strictObject({
    unitId: z.uuid().nullable(),
    role: z.enum(roles).nullable(),
    personId: z.uuid().nullable(),
    edits: z.boolean(),
  })
  .refine(({ unitId, personId }) => (unitId === null) !== (personId === null), { path: ['unitId'], error: 'share.one' })
  .refine(({ role, unitId }) => role === null || unitId !== null, { path: ['role'], error: 'share.role' })
export const Shares = z.array(Share).max(100)
export type Share = z.output<typeof Share>

const Named = z.object({ id: z.uuid(), name: z.string() })
export const DashboardMay = z.enum(['edit', 'share', 'copy', 'archive', 'unarchive', 'delete'])

export const DashboardLine = z
  .object({
    id: z.uuid(),
    name: z.string(),
    description: z.string(),
    unit: Named.meta({ description: 'The unit that keeps it' }),
    owner: z.string(),
    /** The reader made it. */
    mine: z.boolean(),
    shared: z.boolean(),
    tiles: z.int(),
    archived: z.boolean(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'DashboardLine' })

export const Dashboard = DashboardLine.omit({ tiles: true })
  .extend({
    /** About whom it is; null: the reader's own territory. */
    unitId: z.uuid().nullable(),
    tiles: Tiles,
    /** For those who may share it, and null for others. */
    shares: z.array(Share.safeExtend({ name: z.string() })).nullable(),
    may: z.array(DashboardMay),
    version: z.number(),
  })
  .meta({ id: 'Dashboard' })
