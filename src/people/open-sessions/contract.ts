import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

const Opened = z.object({
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  address: z.string(),
  agent: z.string(),
  /** The one in which this is asked. */
  thisOne: z.boolean(),
})
export type OpenSession = z.output<typeof Opened>
const Closed = z.object({ closed: z.number() })
const byId = z.object({ id: z.uuid() })

export const listSessions = endpoint({
  name: 'listSessions',
  summary: 'Own open sessions',
  method: 'GET',
  path: '/sessions',
  audience: 'signed-in',
  reply: z.object({ sessions: z.array(Opened) }),
})
export const revokeOwnSession = endpoint({
  name: 'revokeOwnSession',
  summary: 'Close one own session: its next request is refused',
  method: 'DELETE',
  path: '/sessions/:id',
  audience: 'signed-in',
  params: byId,
  reply: Closed,
})
export const revokeOtherSessions = endpoint({
  name: 'revokeOtherSessions',
  summary: 'Close all own sessions but this one',
  method: 'DELETE',
  path: '/other-sessions',
  audience: 'signed-in',
  reply: Closed,
})
export const signOutEverywhere = endpoint({
  name: 'signOutEverywhere',
  summary: 'Close all own sessions, this one too',
  method: 'DELETE',
  path: '/sessions',
  audience: 'signed-in',
  confidential: true,
  reply: z.object({}),
})

export const listPersonSessions = endpoint({
  name: 'listPersonSessions',
  summary: 'Open sessions of a person’s accounts; that they were looked at is noted',
  method: 'GET',
  path: '/persons/:id/sessions',
  audience: 'account.write',
  params: byId,
  reply: z.object({ sessions: z.array(Opened.extend({ accountId: z.uuid() })) }),
})
export const revokeSession = endpoint({
  name: 'revokeSession',
  summary: 'Close one session of an account: its next request is refused',
  method: 'DELETE',
  path: '/accounts/:id/sessions/:sessionId',
  audience: 'account.write',
  params: byId.extend({ sessionId: z.uuid() }),
  reply: Closed,
})
export const revokeSessions = endpoint({
  name: 'revokeSessions',
  summary: 'Close every session of an account',
  method: 'DELETE',
  path: '/accounts/:id/sessions',
  audience: 'account.write',
  params: byId,
  reply: Closed,
})
