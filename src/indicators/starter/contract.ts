import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Indicator } from '../shapes.ts'

const StarterIndicator = z
  .object({
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    kind: Indicator.shape.kind,
    measure: z.string(),
    overUnits: Indicator.shape.overUnits,
    overTime: Indicator.shape.overTime,
    direction: Indicator.shape.direction,
    periodicity: Indicator.shape.periodicity,
    breakdown: z.array(z.string()),
    collectedAt: z.array(z.string()),
    formula: z.string().nullable(),
    /** The sector's code; the workspace may have none of that code. */
    sector: z.string(),
    sectorId: z.uuid().nullable(),
    /** What already has this code in the catalogue: it is left as it is. */
    taken: z.object({ id: z.uuid(), nameVi: z.string(), nameEn: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'StarterIndicator' })

export const listStarter = endpoint({
  name: 'listStarter',
  summary: 'The starter catalogue: names and rules of indicators that are commonly reported, without any figure',
  method: 'GET',
  path: '/indicator-starter',
  audience: 'indicator.write',
  reply: z.array(StarterIndicator),
})
export const takeStarter = endpoint({
  name: 'takeStarter',
  summary: 'Take indicators of the starter catalogue by their codes, all or none',
  method: 'POST',
  path: '/indicator-starter',
  audience: 'indicator.write',
  body: z.strictObject({
    codes: z.array(z.string().max(40)).min(1).max(500),
    ownerUnitId: z.uuid().optional(),
  }),
  reply: z.object({ ids: z.array(z.uuid()) }),
})
