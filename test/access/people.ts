import { randomUUID } from 'node:crypto'
import { type Role, roles } from '#src/access/roles.ts'
import { newToken, tokenHash } from '#src/people/tokens.ts'
import { cookieName } from '#src/platform/gates.ts'
import { clientOf } from '#test/client.ts'
import type { TestWorld } from '#test/world.ts'

/** Where an account stands, seen from the records of the scene. */
export const places = ['province', 'party', 'board', 'committee', 'lead', 'coord', 'watch', 'old', 'far'] as const
export type Place = (typeof places)[number]
export type Units = Readonly<Record<Place, string>>

type Held = { readonly role: Role; readonly at: Place }
export type Who = Held & {
  /** Of somebody with several grants: all of them, the first of which is the one it is called by. */
  readonly grants?: readonly Held[]
  readonly accountId: string
  readonly personId: string
  readonly grantId: string
  readonly client: ReturnType<typeof clientOf>
  /** A body as it stands, not made from an object. */
  raw(method: string, path: string, payload: string): Promise<{ status: number; text: string }>
  /** Signs in anew: after an act that closed every session. */
  renew(): Promise<void>
}

async function open({ db, clock }: TestWorld, accountId: string, token: string) {
  const now = clock.real()
  const ends_at = new Date(now.getTime() + 8 * 3_600_000)
  const values = { token_hash: tokenHash(token), account_id: accountId, made_at: now, seen_at: now, ends_at }
  await db
    .insertInto('session')
    .values({ ...values, complete: true, address: '10.0.0.1', agent: 'test' })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** A client with a session of this account. */
export async function clientFor(world: TestWorld, accountId: string) {
  const token = newToken()
  await open(world, accountId, token)
  return clientOf(world.app, 'http://mach.test', token)
}

/** One account of this role at this unit, with a session of its own; an administrator with the second factor. */
async function person(world: TestWorld, units: Units, role: Role, at: Place, more: readonly Held[] = []): Promise<Who> {
  const granted = [{ role, at }, ...more]
  const accountId = await world.account(
    `Người ${role} ${at}`,
    ...granted.map((one) => [one.role, units[one.at]] as const),
  )
  const token = newToken()
  await world.db.insertInto('account_secret').values({ account_id: accountId, totp_on: true }).execute()
  await open(world, accountId, token)
  const { person_id, grant_id } = await world.db
    .selectFrom('account as a')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['a.person_id', 'g.id as grant_id'])
    .where('a.id', '=', accountId)
    .where('g.role', '=', role)
    .executeTakeFirstOrThrow()
  return {
    role,
    at,
    ...(more.length > 0 && { grants: granted }),
    accountId,
    personId: person_id,
    grantId: grant_id,
    client: clientOf(world.app, 'http://mach.test', token),
    raw: async (method, path, payload) => {
      const headers = {
        origin: 'http://mach.test',
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
      }
      const cookies = { [cookieName]: token }
      const url = `/api/v1${path}`
      const { statusCode, body } = await world.app.inject({ method: method as 'POST', url, headers, cookies, payload })
      return { status: statusCode, text: body }
    },
    renew: () => open(world, accountId, token),
  }
}

/** Each role far away, held by somebody who reads here: who passes every gate and sees the record, and yet may do nothing. */
export const passersBy = (world: TestWorld, units: Units): Promise<Who[]> => {
  const reading = (['board', 'lead', 'coord'] as const).map((at) => ({ role: 'reader' as const, at }))
  const acting = roles.filter((role) => role !== 'reader')
  return Promise.all(acting.map((role) => person(world, units, role, 'far', reading)))
}

/** Every role at every place. */
export const everybody = (world: TestWorld, units: Units): Promise<Who[]> =>
  Promise.all(places.flatMap((at) => roles.map((role) => person(world, units, role, at))))
