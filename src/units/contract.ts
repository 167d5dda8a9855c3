import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { UnitChanges, whats } from './comparing/shapes.ts'
import { UnitChoice, UnitDetail, UnitKindShape, UnitRow } from './shapes.ts'

export * from './contract-acts.ts'
export * from './contract-files.ts'
export * from './contract-groups.ts'
export * from './contract-lists.ts'
export * from './contract-ranking.ts'
export * from './contract-successions.ts'
export { Chosen, UnitChoice, UnitKindName } from './shapes.ts'

const day = z.iso.date()
/** Several in one parameter: `kinds=district,commune`. */
const several = z
  .string()
  .max(300)
  .transform((listed) => listed.split(',').filter(Boolean))
  .optional()

export const listUnits = endpoint({
  name: 'listUnits',
  summary:
    'List units as of a day, by name, under one unit bodies before territories, page by key; a search also finds old names and units that have ended',
  method: 'GET',
  path: '/units',
  audience: 'signed-in',
  tokens: 'figures',
  query: z.object({
    /** Today when not given. */
    on: day.optional(),
    q: z.string().max(200).optional(),
    kinds: several,
    /** Directly under this unit; `none`: those without a parent. */
    parentId: z.union([z.uuid(), z.literal('none')]).optional(),
    /** In the branch of this unit. */
    underId: z.uuid().optional(),
    after: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ rows: z.array(UnitRow), next: z.string().nullable(), may: z.array(z.string()) }),
})

export const findUnits = endpoint({
  name: 'findUnits',
  summary: 'Find units of a day for a field, best match first, each with its place in the directory; or these by id',
  method: 'GET',
  path: '/units/pick',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).default(''),
    on: day.optional(),
    kind: UnitKindShape.optional(),
    kinds: several,
    underId: z.uuid().optional(),
    ids: z.string().max(15_000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(20),
  }),
  reply: z.array(UnitChoice),
})

export const readUnit = endpoint({
  name: 'readUnit',
  summary: 'Read a unit: its versions and codes, what it came from and became, what stands in it',
  method: 'GET',
  path: '/units/:id',
  audience: 'signed-in',
  params: z.object({ id: z.uuid() }),
  query: z.object({ on: day.optional() }),
  reply: UnitDetail,
})

const TwoDays = z.object({
  from: day,
  to: day,
  what: z.enum(whats).optional(),
  kind: UnitKindShape.optional(),
  q: z.string().max(200).optional(),
  /** In the branch of this unit on either day. */
  underId: z.uuid().optional(),
})

export const compareUnits = endpoint({
  name: 'compareUnits',
  summary: 'What changed between two days: new, ended, renamed, moved and recoded units, with counts that reconcile',
  method: 'GET',
  path: '/units/changes',
  audience: 'signed-in',
  query: TwoDays.extend({
    after: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: UnitChanges,
})

export const exportUnitChanges = endpoint({
  name: 'exportUnitChanges',
  summary: 'All that changed between two days, as CSV',
  method: 'GET',
  path: '/unit-change-export',
  audience: 'signed-in',
  carries: 'export',
  query: TwoDays,
  reply: z.unknown(),
})
