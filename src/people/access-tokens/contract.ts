import { z } from 'zod'
import { endpoint, tokenScopes } from '#src/platform/endpoint.ts'
import { Day } from '../shapes.ts'

const byId = z.object({ id: z.uuid() })
const name = z.string().trim().min(1).max(100)
const done = z.object({})

export const TokenFacts = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scope: z.enum(tokenScopes),
    unitId: z.uuid(),
    unitName: z.string(),
    login: z.string(),
    madeAt: z.iso.datetime(),
    /** The last day of use. */
    endsOn: Day,
    lastUsedAt: z.iso.datetime().nullable(),
    state: z.enum(['valid', 'over', 'revoked']),
  })
  .meta({ id: 'AccessToken' })
export type TokenFacts = z.output<typeof TokenFacts>

/** The token is shown this once; only its hash is kept. */
const Made = z.object({ id: z.uuid(), token: z.string(), endsOn: Day })

export const listTokens = endpoint({
  name: 'listTokens',
  summary: 'Access tokens of systems and calendars at units of the own branch',
  method: 'GET',
  path: '/access-tokens',
  audience: 'token.write',
  query: z.object({ accountId: z.uuid().optional() }),
  reply: z.object({ rows: z.array(TokenFacts) }),
})
export const giveToken = endpoint({
  name: 'giveToken',
  summary: 'Give a system access to figures, or a calendar to meetings, at one unit until a day',
  method: 'POST',
  path: '/accounts/:id/access-tokens',
  audience: 'token.write',
  confidential: true,
  params: byId,
  body: z.strictObject({ name, scope: z.enum(tokenScopes), unitId: z.uuid(), endsOn: Day }),
  reply: Made,
})
export const revokeToken = endpoint({
  name: 'revokeToken',
  summary: 'Revoke an access token, from its next use',
  method: 'DELETE',
  path: '/access-tokens/:id',
  audience: 'token.write',
  params: byId,
  reply: done,
})

export const listOwnTokens = endpoint({
  name: 'listOwnTokens',
  summary: 'The access tokens of one’s own account',
  method: 'GET',
  path: '/me/access-tokens',
  audience: 'signed-in',
  reply: z.object({ rows: z.array(TokenFacts) }),
})
export const makeCalendarToken = endpoint({
  name: 'makeCalendarToken',
  summary: 'Make an address by which a calendar program follows one’s own meetings, for a year',
  method: 'POST',
  path: '/me/calendar-tokens',
  audience: 'signed-in',
  confidential: true,
  body: z.strictObject({ name, unitId: z.uuid() }),
  reply: Made,
})
export const revokeOwnToken = endpoint({
  name: 'revokeOwnToken',
  summary: 'Revoke an access token of one’s own account, from its next use',
  method: 'DELETE',
  path: '/me/access-tokens/:id',
  audience: 'signed-in',
  params: byId,
  reply: done,
})
