import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { obligationKinds } from './kinds.ts'
import { ObligationBody, ObligationName, RegulationDetail, RegulationRow } from './shapes.ts'

export { ObligationName } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const ofDirective = z.object({ directiveId: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const reason = z.string().trim().normalize('NFC').min(1).max(2000)
/** The year over, in its first month; else the running one. */
const year = z.coerce.number().int().min(1990).max(2200).optional()

export const listRegulations = endpoint({
  name: 'listRegulations',
  summary: 'Coordination regulations with how far their obligations were fulfilled in a year',
  method: 'GET',
  path: '/coordination',
  audience: 'signed-in',
  query: z.object({ q: z.string().max(200).optional(), year }),
  reply: z.object({ year: z.number(), rows: z.array(RegulationRow), may: z.array(z.string()) }),
})
export const readRegulation = endpoint({
  name: 'readRegulation',
  summary: 'A regulation’s obligations by party and period, each computed from what was submitted, held or ticked',
  method: 'GET',
  path: '/coordination/:directiveId',
  audience: 'signed-in',
  params: ofDirective,
  query: z.object({ year }),
  reply: RegulationDetail,
})
export const findObligations = endpoint({
  name: 'findObligations',
  summary: 'Find obligations in force on a day, to be named in a form; search needs no tone marks',
  method: 'GET',
  path: '/obligations',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).default(''),
    kind: z.enum(obligationKinds).optional(),
    on: z.iso.date().optional(),
  }),
  reply: z.array(ObligationName),
})
export const addObligation = endpoint({
  name: 'addObligation',
  summary: 'Enter what a coordination regulation asks of its parties',
  method: 'POST',
  path: '/coordination/:directiveId/obligations',
  audience: 'obligation.write',
  params: ofDirective,
  body: ObligationBody,
  reply: Made,
})
export const orderObligations = endpoint({
  name: 'orderObligations',
  summary: 'Put the obligations of a regulation in order',
  method: 'PUT',
  path: '/coordination/:directiveId/order',
  audience: 'obligation.write',
  params: ofDirective,
  body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
  reply: z.object({ ids: z.array(z.uuid()) }),
})
export const editObligation = endpoint({
  name: 'editObligation',
  summary: 'Correct an obligation',
  method: 'PUT',
  path: '/obligations/:id',
  audience: 'obligation.write',
  params: byId,
  body: ObligationBody.safeExtend({ version }),
  reply: Made,
})
export const endObligation = endpoint({
  name: 'endObligation',
  summary: 'End an obligation on a day, with a reason; what was fulfilled before stays',
  method: 'POST',
  path: '/obligations/:id/ending',
  audience: 'obligation.write',
  params: byId,
  body: z.strictObject({ on: z.iso.date(), reason, version }),
  reply: Made,
})
const ofPeriod = { unitId: z.uuid(), period: z.string().max(20) }
export const checkObligation = endpoint({
  name: 'checkObligation',
  summary: 'Tick an exchange or a joint inspection as done by a party in a period',
  method: 'POST',
  path: '/obligations/:id/checks',
  audience: 'obligation.check',
  params: byId,
  body: z.strictObject({
    ...ofPeriod,
    doneOn: z.iso.date(),
    note: z.string().trim().normalize('NFC').max(2000).optional(),
  }),
  reply: z.object({ id: z.uuid() }),
})
export const uncheckObligation = endpoint({
  name: 'uncheckObligation',
  summary: 'Take a tick back, with a reason',
  method: 'DELETE',
  path: '/obligations/:id/checks',
  audience: 'obligation.check',
  params: byId,
  body: z.strictObject({ ...ofPeriod, reason }),
  reply: z.object({ id: z.uuid() }),
})
