import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Chosen } from '#src/units/contract.ts'
import { forms } from './rules.ts'
import { DisseminationDetail, DisseminationRow, MatrixCell } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const ofUnit = byId.extend({ unitId: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const note = (longest: number) => z.string().trim().normalize('NFC').max(longest)
const peopleDue = z.int().min(1).max(10_000_000)
const year = z.coerce.number().int().min(1900).max(2200)

export const listDisseminations = endpoint({
  name: 'listDisseminations',
  summary: 'Directives that units in reach are asked to study or ask others to, with the people reached, newest first',
  method: 'GET',
  path: '/disseminations',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).optional(),
    year: year.optional(),
    directiveId: z.uuid().optional(),
    /** Only where a unit is late. */
    late: z.enum(['true']).optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(DisseminationRow),
    next: z.string().nullable(),
    total: z.number(),
    may: z.array(z.string()),
  }),
})
export const readDisseminationMatrix = endpoint({
  name: 'readDisseminationMatrix',
  summary: 'Units by directive for a year: who has studied what',
  method: 'GET',
  path: '/dissemination-matrix',
  audience: 'signed-in',
  query: z.object({ year }),
  reply: z.object({
    columns: z.array(
      z.object({ id: z.uuid(), symbol: z.string(), dueOn: z.iso.date(), people: z.number(), peopleDue: z.number() }),
    ),
    rows: z.array(z.object({ unitId: z.uuid(), shortName: z.string(), kind: z.string() })),
    cells: z.array(MatrixCell),
  }),
})
export const readDissemination = endpoint({
  name: 'readDissemination',
  summary: 'One directive’s dissemination by unit: when, in which form, how many of how many people, who has not',
  method: 'GET',
  path: '/disseminations/:id',
  audience: 'signed-in',
  params: byId,
  reply: DisseminationDetail,
})
export const exportDissemination = endpoint({
  name: 'exportDissemination',
  summary: 'The same register as CSV or workbook',
  method: 'GET',
  path: '/disseminations/:id/export',
  audience: 'signed-in',
  carries: 'export',
  params: byId,
  query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  reply: z.unknown(),
})
export const openDissemination = endpoint({
  name: 'openDissemination',
  summary: 'Ask units to study a directive by a day',
  method: 'POST',
  path: '/disseminations',
  audience: 'dissemination.write',
  body: z.strictObject({
    directiveId: z.uuid(),
    ownerUnitId: z.uuid().optional(),
    dueOn: z.iso.date(),
    note: note(5000).default(''),
    ...Chosen,
  }),
  reply: Made,
})
export const editDissemination = endpoint({
  name: 'editDissemination',
  summary: 'Correct the day or the note, ask further units, or leave out those that have entered nothing',
  method: 'PUT',
  path: '/disseminations/:id',
  audience: 'dissemination.write',
  params: byId,
  body: z.strictObject({
    dueOn: z.iso.date(),
    note: note(5000).default(''),
    ...Chosen,
    withoutUnitIds: z.array(z.uuid()).max(10_000).default([]),
    version,
  }),
  reply: Made,
})
export const sayPeopleDue = endpoint({
  name: 'sayPeopleDue',
  summary: 'Say how many people a unit has to reach',
  method: 'PUT',
  path: '/disseminations/:id/units/:unitId',
  audience: 'dissemination.enter',
  params: ofUnit,
  body: z.strictObject({ peopleDue, version }),
  reply: Made,
})
export const enterSession = endpoint({
  name: 'enterSession',
  summary: 'Enter a gathering: the day, the form, how many people it reached who had not been reached before',
  method: 'POST',
  path: '/disseminations/:id/units/:unitId/sessions',
  audience: 'dissemination.enter',
  params: ofUnit,
  body: z.strictObject({
    heldOn: z.iso.date(),
    form: z.enum(forms),
    people: z.int().min(1).max(10_000_000),
    note: note(2000).optional(),
    fileIds: z.array(z.uuid()).max(20).default([]),
    version,
  }),
  reply: Made,
})
export const removeSession = endpoint({
  name: 'removeSession',
  summary: 'Remove a gathering that was entered by mistake',
  method: 'DELETE',
  path: '/disseminations/:id/units/:unitId/sessions/:sessionId',
  audience: 'dissemination.enter',
  params: ofUnit.extend({ sessionId: z.uuid() }),
  reply: Made,
})
export const remindDissemination = endpoint({
  name: 'remindDissemination',
  summary: 'Remind the units that have not reached their people, at most once a day each',
  method: 'POST',
  path: '/disseminations/:id/reminders',
  audience: 'dissemination.write',
  params: byId,
  body: z.strictObject({ unitIds: z.array(z.uuid()).max(10_000).optional() }),
  reply: z.object({ reminded: z.int(), withoutAddress: z.array(z.string()) }),
})
