import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { ErasableEvent, ErasureRow, PersonTraces } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Why = {
  reason: z.string().trim().normalize('NFC').min(5).max(1000),
  basis: z.string().trim().normalize('NFC').min(3).max(500),
}
/** Numbers in the audit log, `12,15,16`. */
const events = z.string().regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,499}$/)
const format = z.object({ format: z.enum(['json', 'xlsx']).default('json') })

export const listErasures = endpoint({
  name: 'listErasures',
  summary: 'Erasures that are proposed or decided, newest first, to those who may confirm them',
  method: 'GET',
  path: '/erasures',
  audience: 'erasure.confirm',
  reply: z.object({ rows: z.array(ErasureRow) }),
})
export const readErasure = endpoint({
  name: 'readErasure',
  summary: 'One erasure and what it takes, before it is confirmed',
  method: 'GET',
  path: '/erasures/:id',
  audience: 'erasure.confirm',
  params: byId,
  reply: ErasureRow.extend({ traces: PersonTraces.nullable(), about: z.array(ErasableEvent) }).meta({
    id: 'ErasureDetail',
  }),
})
export const decideErasure = endpoint({
  name: 'decideErasure',
  summary: 'Confirm or decline what another proposed, or withdraw what one proposed oneself',
  method: 'POST',
  path: '/erasures/:id/decision',
  audience: 'erasure.confirm',
  params: byId,
  body: z.strictObject({ decision: z.enum(['confirm', 'decline', 'withdraw']) }),
  reply: z.object({ erased: z.number() }),
})
export const previewPersonErasure = endpoint({
  name: 'previewPersonErasure',
  summary: 'What erasing a person’s data would take, and what would stay',
  method: 'GET',
  path: '/persons/:id/erasure',
  audience: 'erasure.propose',
  params: byId,
  reply: z.object({ name: z.string(), traces: PersonTraces, waiting: z.boolean() }),
})
export const proposePersonErasure = endpoint({
  name: 'proposePersonErasure',
  summary: 'Propose to erase a person’s data: nothing goes before another confirms',
  method: 'POST',
  path: '/persons/:id/erasure',
  audience: 'erasure.propose',
  params: byId,
  body: z.strictObject(Why),
  reply: z.object({ id: z.uuid() }),
})
export const previewPurge = endpoint({
  name: 'previewPurge',
  summary: 'Events of the audit log by number, without their content',
  method: 'GET',
  path: '/purges',
  audience: 'erasure.propose',
  query: z.object({ events }),
  reply: z.object({ rows: z.array(ErasableEvent) }),
})
export const proposePurge = endpoint({
  name: 'proposePurge',
  summary: 'Propose to purge the content of audit events that was entered against the law',
  method: 'POST',
  path: '/purges',
  audience: 'erasure.propose',
  body: z.strictObject({ ...Why, events: z.array(z.int().positive()).min(1).max(500) }),
  reply: z.object({ id: z.uuid() }),
})

export const exportOwnData = endpoint({
  name: 'exportOwnData',
  summary: 'Everything that is kept about oneself, as JSON or a workbook',
  method: 'GET',
  path: '/me/personal-data',
  audience: 'signed-in',
  carries: 'export',
  query: format,
  reply: z.unknown(),
})
export const exportPersonData = endpoint({
  name: 'exportPersonData',
  summary: 'Everything that is kept about a person, as JSON or a workbook; noted in the access log',
  method: 'GET',
  path: '/persons/:id/personal-data',
  audience: 'person.write',
  carries: 'export',
  params: byId,
  query: format,
  reply: z.unknown(),
})
