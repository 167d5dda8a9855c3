import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Content } from './content.ts'
import { Moved, params, Reason, Returning, Started, WithReason } from './shapes.ts'

export const submitReport = endpoint({
  name: 'submitReport',
  summary: 'Put a report before the head of the unit; where one person does both, approve it at once',
  method: 'POST',
  path: '/reports/:id/submissions',
  audience: 'report.submit',
  params,
  body: z.strictObject(Started),
  reply: Moved,
})

export const recallReport = endpoint({
  name: 'recallReport',
  summary: 'Take a report back before it is approved, or until it is received',
  method: 'POST',
  path: '/reports/:id/recalls',
  audience: 'report.recall',
  params,
  body: z.strictObject(Started),
  reply: Moved,
})

export const approveReport = endpoint({
  name: 'approveReport',
  summary: 'Approve a report: it leaves the unit, and its figures are provisional',
  method: 'POST',
  path: '/reports/:id/approvals',
  audience: 'report.approve',
  params,
  body: z.strictObject(Started),
  reply: Moved,
})

export const returnReport = endpoint({
  name: 'returnReport',
  summary: 'Return a report with a reason or remarks on its places, as the unit’s head or as its receiver',
  method: 'POST',
  path: '/reports/:id/returns',
  audience: 'signed-in',
  params,
  body: Returning,
  reply: Moved,
})

export const receiveReport = endpoint({
  name: 'receiveReport',
  summary: 'Receive a report: its figures become official',
  method: 'POST',
  path: '/reports/:id/receipts',
  audience: 'report.receive',
  params,
  body: z.strictObject(Started),
  reply: Moved,
})

export const reopenReport = endpoint({
  name: 'reopenReport',
  summary: 'Reopen a received report with a reason or remarks on its places: its figures are taken back',
  method: 'POST',
  path: '/reports/:id/reopenings',
  audience: 'report.reopen',
  params,
  body: Returning,
  reply: Moved,
})

export const exemptReport = endpoint({
  name: 'exemptReport',
  summary: 'Exempt a unit from a report',
  method: 'POST',
  path: '/reports/:id/exemption',
  audience: 'report.exempt',
  params,
  body: WithReason,
  reply: Moved,
})

export const requireReport = endpoint({
  name: 'requireReport',
  summary: 'Ask again for a report from which the unit was exempted',
  method: 'DELETE',
  path: '/reports/:id/exemption',
  audience: 'report.require',
  params,
  body: z.strictObject(Started),
  reply: Moved,
})

export const exceptReport = endpoint({
  name: 'exceptReport',
  summary: 'Let a unit answer after the lock, until a day',
  method: 'POST',
  path: '/reports/:id/exceptions',
  audience: 'report.except',
  params,
  body: z.strictObject({ until: z.iso.date(), reason: Reason }),
  reply: Moved,
})

export const keyInReport = endpoint({
  name: 'keyInReport',
  summary: 'Key in the paper report of a unit without an account',
  method: 'POST',
  path: '/reports/:id/keyed-in',
  audience: 'report.keyIn',
  params,
  body: z.strictObject({ ...Started, cameInOn: z.iso.date(), content: Content }),
  reply: Moved,
})
