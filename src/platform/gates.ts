import type { FastifyRequest } from 'fastify'
import { type Actor, nobody } from './actor.ts'
import type { Endpoint } from './endpoint.ts'
import { forbidden, Problem } from './problem.ts'
import type { World } from './world.ts'

export const cookieName = 'mach_session'
/** A page that asks on its own, without its user, sends this header: it does not keep the session awake. */
export const background = 'x-background'
/** A page names the account that opened it in this header: what it sends is not done as anybody else. */
export const opener = 'x-account'
export const originRefused = () => new Problem(403, 'origin')

/** An act must come from our own pages: browsers send Origin with every POST, and other sites cannot forge it. */
export function checkOrigin(request: FastifyRequest, { publicUrl }: World): void {
  const { origin } = request.headers
  const own = [new URL(publicUrl).origin, `${request.protocol}://${request.host}`]
  if (!origin || !own.includes(origin)) throw originRefused()
}

/** A calendar program can only hold an address, so there the token is part of it; other systems send it. */
const shownToken = ({ params, headers }: FastifyRequest) =>
  (params as { token?: string } | undefined)?.token?.replace(/\.ics$/, '') ??
  /^Bearer ([\w-]{20,100})$/.exec(headers.authorization ?? '')?.[1]

export type MayAnywhere = (actor: Actor, act: never) => boolean

/** Signed in where that is asked, and of those who may do this kind of thing at all. */
export async function admit(
  request: FastifyRequest,
  e: Endpoint,
  world: World,
  mayAnywhere: MayAnywhere,
): Promise<Actor> {
  const shown = e.tokens && shownToken(request)
  const holder = e.tokens && shown && (await world.tokenHolder(shown, e.tokens))
  if (holder) return holder
  const token = request.cookies[cookieName]
  const actor = token ? await world.signedIn(token, !request.headers[background]) : undefined
  if (e.audience === 'public') return actor ?? nobody
  const named = request.headers[opener]
  if (!actor || (named !== undefined && named !== actor.accountId)) throw new Problem(401, 'signed-out')
  if (e.audience !== 'signed-in' && !mayAnywhere(actor, e.audience as never)) throw forbidden(e.audience)
  return actor
}

export function intentKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\w-]{8,100}$/.test(key)) throw new Problem(400, 'idempotency-key.missing')
  return key
}
