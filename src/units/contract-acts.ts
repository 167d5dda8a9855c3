import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { DaysLate, SettingsShape, UnitKindShape } from './shapes.ts'

const day = z.iso.date()
const byId = z.object({ id: z.uuid() })
const Id = z.object({ id: z.uuid() })
const Version = z.object({ version: z.number().int() })
const text = (most: number) => z.string().max(most)

const Facts = {
  code: text(40),
  name: text(300),
  shortName: text(150).optional(),
  kind: UnitKindShape,
  parentId: z.uuid().nullable(),
  symbol: text(30).nullable().optional(),
  place: text(100).nullable().optional(),
  aliases: z.array(text(300)).max(30).optional(),
}

export const addUnit = endpoint({
  name: 'addUnit',
  summary: 'Add a unit from a day',
  method: 'POST',
  path: '/units',
  audience: 'unit.write',
  body: z.strictObject({ ...Facts, key: text(100).optional(), from: day, to: day.nullable().optional() }),
  reply: Id,
})

export const changeUnit = endpoint({
  name: 'changeUnit',
  summary: 'Change a unit from a day: what is given holds from then until the next change entered',
  method: 'POST',
  path: '/units/:id/versions',
  audience: 'unit.write',
  params: byId,
  body: z.strictObject({ ...z.object(Facts).partial().shape, from: day, version: z.number().int() }),
  reply: Version,
})

export const endUnit = endpoint({
  name: 'endUnit',
  summary: 'End a unit with its last day, or take back an end (null)',
  method: 'PUT',
  path: '/units/:id/ending',
  audience: 'unit.write',
  params: byId,
  body: z.strictObject({ on: day.nullable(), version: z.number().int() }),
  reply: Version,
})

export const setUnitSettings = endpoint({
  name: 'setUnitSettings',
  summary:
    'Say what one person may do alone at a unit, whether its head sends task submissions, and when late tasks are escalated',
  method: 'PUT',
  path: '/units/:id/settings',
  audience: 'settings.write',
  params: byId,
  body: SettingsShape.extend({
    escalateToHead: DaysLate.default(null),
    escalateToLeader: DaysLate.default(null),
  }).strict(),
  reply: SettingsShape,
})

const termOfUnit = byId.extend({ name: z.string().regex(/^T\d{4}-\d{4}$/) })
const done = z.object({ done: z.literal(true) })
export const putTerm = endpoint({
  name: 'putTerm',
  summary: 'Enter a term of a party committee, as T2020-2025, or change its days; party numbers begin anew with each',
  method: 'PUT',
  path: '/units/:id/terms/:name',
  audience: 'settings.write',
  params: termOfUnit,
  body: z.strictObject({ from: day, to: day.nullable().optional() }),
  reply: done,
})
export const removeTerm = endpoint({
  name: 'removeTerm',
  summary: 'Take a term of a party committee back',
  method: 'DELETE',
  path: '/units/:id/terms/:name',
  audience: 'settings.write',
  params: termOfUnit,
  reply: done,
})
