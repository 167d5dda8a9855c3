import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

const day = z.iso.date()
const byId = z.object({ id: z.uuid() })
const Id = z.object({ id: z.uuid() })
const done = z.object({ done: z.literal(true) })
const Span = { from: day, to: day.nullable().optional() }

export const Sector = z
  .object({
    id: z.uuid(),
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    position: z.number().int(),
    active: z.boolean(),
  })
  .meta({ id: 'Sector' })

export const listSectors = endpoint({
  name: 'listSectors',
  summary: 'List the sectors',
  method: 'GET',
  path: '/sectors',
  audience: 'signed-in',
  reply: z.array(Sector),
})
export const putSector = endpoint({
  name: 'putSector',
  summary: 'Add a sector, or change the one with this code',
  method: 'POST',
  path: '/sectors',
  audience: 'settings.write',
  body: Sector.omit({ id: true }).strict(),
  reply: Id,
})

export const listBlocs = endpoint({
  name: 'listBlocs',
  summary: 'List the blocs with their members over time',
  method: 'GET',
  path: '/blocs',
  audience: 'signed-in',
  reply: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      coordinatorId: z.uuid(),
      coordinatorName: z.string(),
      members: z.array(z.object({ unitId: z.uuid(), name: z.string(), from: day, to: day.nullable() })),
    }),
  ),
})
export const addBloc = endpoint({
  name: 'addBloc',
  summary: 'Add a bloc under its coordinator',
  method: 'POST',
  path: '/blocs',
  audience: 'settings.write',
  body: z.strictObject({ name: z.string().max(200), coordinatorId: z.uuid() }),
  reply: Id,
})
export const joinBloc = endpoint({
  name: 'joinBloc',
  summary: 'Let units join a bloc for a span of days',
  method: 'POST',
  path: '/blocs/:id/members',
  audience: 'settings.write',
  params: byId,
  body: z.strictObject({ unitIds: z.array(z.uuid()).min(1).max(500), ...Span }),
  reply: done,
})
export const leaveBloc = endpoint({
  name: 'leaveBloc',
  summary: 'Let a unit leave a bloc, with its last day in it',
  method: 'POST',
  path: '/blocs/:id/departures',
  audience: 'settings.write',
  params: byId,
  body: z.strictObject({ unitId: z.uuid(), on: day }),
  reply: done,
})

export const listNonWorkingDays = endpoint({
  name: 'listNonWorkingDays',
  summary: 'List the holidays entered for a year',
  method: 'GET',
  path: '/non-working-days',
  audience: 'signed-in',
  query: z.object({ year: z.coerce.number().int().min(1900).max(2200) }),
  reply: z.array(z.object({ day, name: z.string() })),
})
export const putNonWorkingDay = endpoint({
  name: 'putNonWorkingDay',
  summary: 'Enter or rename a holiday; without a name it is taken back',
  method: 'PUT',
  path: '/non-working-days/:day',
  audience: 'settings.write',
  params: z.object({ day }),
  body: z.strictObject({ name: z.string().max(200).nullable() }),
  reply: done,
})
