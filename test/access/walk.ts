import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Act, acts, roles } from '#src/access/index.ts'
import type { Endpoint } from '#src/platform/endpoint.ts'
import type { Case } from './case.ts'
import { fingerprint } from './fingerprint.ts'
import type { Place, Who } from './people.ts'
import { accessScene, type Scene } from './scene.ts'
import { send } from './send.ts'
import { nobody } from './standing.ts'

const absent = '{"code":"not-found"}'

/** The roles that the endpoint itself lets in; undefined: every one. */
const letIn = ({ audience }: Endpoint) =>
  audience === 'signed-in' || audience === 'public'
    ? undefined
    : acts[audience as Act].map(([role]) => role as Who['role'])

/** What someone who may not must be answered: 403 at the gate or on what is visible, else 404. */
function refusalOf(e: Endpoint, one: Case, who: Who) {
  // a grant at a unit that has ended is none
  if (letIn(e) && (who.at === 'old' || !letIn(e)!.includes(who.role))) return 403
  return one.sees(who) ? 403 : 404
}

/** Who is refused at the gate is asked at the unit that keeps, the one that leads, the predecessor and a foreign one. */
const gatePlaces: readonly Place[] = ['board', 'lead', 'old', 'far']
const worthAsking = (e: Endpoint, who: Who) => letIn(e)?.includes(who.role) !== false || gatePlaces.includes(who.at)
/** Each role and each unit once: enough where everybody is answered. */
const diagonal = (all: readonly Who[]) =>
  all.filter((_, at) => at % roles.length === Math.floor(at / roles.length) % roles.length)

/** Asks every case as every role at every unit, and about what is absent. */
export function walk(guarded: readonly Case[]) {
  let scene: Scene
  let endpoints: Map<string, Endpoint>
  beforeAll(async () => {
    scene = await accessScene()
    endpoints = new Map(scene.world.app.endpoints.map((e) => [e.name, e]))
  })
  afterAll(() => scene.world.close())

  const failed: string[] = []
  const note = (one: Case, who: Who, wanted: unknown, got: unknown) =>
    failed.push(`${one.endpoint} (${one.of}) by ${who.role}@${who.at}: wanted ${wanted}, got ${got}`)

  async function askDenied(one: Case, e: Endpoint, denied: readonly Who[]) {
    const ask = await one.ask(scene)
    const before = await fingerprint(scene.world.db)
    await Promise.all(
      denied.map(async (who) => {
        const { status, text } = await send(who.client, e, ask)
        const wanted = refusalOf(e, one, who)
        if (status !== wanted) note(one, who, wanted, `${status} ${text.slice(0, 120)}`)
        else if (status === 404 && text !== absent) note(one, who, absent, text)
      }),
    )
    const out = await send(scene.world.anonymous, e, ask)
    expect([one.endpoint, out.status, out.text]).toEqual([one.endpoint, 401, '{"code":"signed-out"}'])
    expect([one.endpoint, await fingerprint(scene.world.db)]).toEqual([one.endpoint, before])
  }

  /** Each on a record of its own, so that every one of them really acts. */
  async function askAllowed(one: Case, e: Endpoint, allowed: readonly Who[]) {
    const shared = e.method === 'GET' && !one.own ? await one.ask(scene, allowed[0]) : undefined
    const asks = async (who: Who) => {
      const own = shared ?? (await one.ask(scene, who))
      const { status, text } = await send(who.client, e, own)
      const right =
        one.gives === 'refused' ? status >= 400 && status < 500 && ![401, 403, 404].includes(status) : status === 200
      if (!right) note(one, who, one.gives ?? 200, `${status} ${text.slice(0, 200)}`)
      if (e.name === 'signOutEverywhere') await who.renew()
    }
    if (e.method === 'GET') await Promise.all(allowed.map(asks))
    else for (const who of allowed) await asks(who)
  }

  describe('each role at each unit', () => {
    test.each(guarded.map((one) => [`${one.endpoint}: ${one.of}`, one] as const))('%s', async (_, one) => {
      const e = endpoints.get(one.endpoint)!
      failed.length = 0
      const allowed = scene.everyone.filter(one.may)
      const denied = scene.everyone.filter((who) => !one.may(who) && worthAsking(e, who))
      await askDenied(one, e, denied)
      // what each does with what is their own needs no more than each role and each unit once
      await askAllowed(
        one,
        e,
        one.sees === nobody && allowed.length === scene.everyone.length ? diagonal(allowed) : allowed,
      )
      expect(failed).toEqual([])
    })
  })

  /** The same questions about records that do not exist: whoever may act at all hears exactly what is out of reach hears. */
  describe('what is absent', () => {
    const byId = guarded.filter((one) => one.gives !== 'refused')
    test.each(byId.map((one) => [`${one.endpoint}: ${one.of}`, one] as const))('%s', async (_, one) => {
      const e = endpoints.get(one.endpoint)!
      if (!e.path.includes(':id')) return
      for (const who of [scene.everyone.find(one.may), scene.who('leader', 'far')]) {
        if (!who) continue
        const ask = await one.ask(scene, who)
        const { status, text } = await send(who.client, e, { ...ask, params: { ...ask.params, id: scene.absent } })
        const gate = e.audience !== 'signed-in' && !acts[e.audience as Act].some(([role]) => role === who.role)
        expect([one.endpoint, status, gate || text === absent]).toEqual([one.endpoint, gate ? 403 : 404, true])
      }
    })
  })
}
