import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

const Ranking = z.object({ ranked: z.boolean(), version: z.number(), may: z.array(z.string()) }).meta({ id: 'Ranking' })

export const readRanking = endpoint({
  name: 'readRanking',
  summary: 'Whether units and people are ranked by punctuality',
  method: 'GET',
  path: '/ranking',
  audience: 'signed-in',
  reply: Ranking,
})
export const setRanking = endpoint({
  name: 'setRanking',
  summary: 'Let units and people be ranked by punctuality, or no longer',
  method: 'PUT',
  path: '/ranking',
  audience: 'settings.write',
  body: z.strictObject({ ranked: z.boolean(), version: z.int().min(0) }),
  reply: Ranking,
})
