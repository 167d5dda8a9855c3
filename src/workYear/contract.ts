import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { yearStates } from './moves.ts'
import { Board } from './shapes.ts'

export const ofYear = z.object({ id: z.uuid(), year: z.coerce.number().int().min(1990).max(2200) })

export const listWorkYears = endpoint({
  name: 'listWorkYears',
  summary: 'The blocs in reach with their years, and the year one works in',
  method: 'GET',
  path: '/work-years',
  audience: 'signed-in',
  reply: z.object({
    blocs: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        years: z.array(z.object({ year: z.int(), state: z.enum(yearStates) })),
        current: z.int(),
      }),
    ),
  }),
})

export const readWorkYear = endpoint({
  name: 'readWorkYear',
  summary: "A bloc's year in eight steps, each counted from the records",
  method: 'GET',
  path: '/work-years/:id/:year',
  audience: 'signed-in',
  params: ofYear,
  reply: Board,
})
