import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { unitKinds } from './kinds.ts'

export const UnitChoice = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(unitKinds),
    /** The unit above it. */
    within: z.string().nullable(),
  })
  .meta({ id: 'UnitChoice' })

export const findUnits = endpoint({
  name: 'findUnits',
  summary: 'Find units of a day by any part of their name, without tone marks; or these units by id',
  method: 'GET',
  path: '/units',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).default(''),
    on: z.iso.date().optional(),
    kind: z.enum(unitKinds).optional(),
    ids: z.string().max(4000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(20),
  }),
  reply: z.array(UnitChoice),
})

export const listSectors = endpoint({
  name: 'listSectors',
  summary: 'The sectors that tasks, indicators, activities and articles carry',
  method: 'GET',
  path: '/sectors',
  audience: 'signed-in',
  reply: z.array(
    z.object({ id: z.uuid(), code: z.string(), nameVi: z.string(), nameEn: z.string(), active: z.boolean() }),
  ),
})

export const listGroups = endpoint({
  name: 'listGroups',
  summary: 'Named groups of units with their members today',
  method: 'GET',
  path: '/unit-groups',
  audience: 'signed-in',
  reply: z.array(z.object({ id: z.uuid(), name: z.string(), members: z.array(z.uuid()) })),
})
