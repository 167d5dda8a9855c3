import type { Endpoint } from '#src/platform/endpoint.ts'
import type { Case } from './case.ts'
import { changedSince, momentOf } from './changes.ts'
import type { Place, Who } from './people.ts'
import type { Scene } from './scene.ts'
import { send } from './send.ts'
import type { Claim } from './standing.ts'
import { letIn } from './statement/gates.ts'

const absent = '{"code":"not-found"}'

/** What someone who may not must be answered: 403 at the gate or on what is visible, else 404. */
function refusalOf(e: Endpoint, one: Case, who: Who) {
  // a grant at a unit that has ended is none
  if (letIn(e.name) && (who.at === 'old' || !passes(e, who))) return 403
  return stands(one.sees, who) ? 403 : 404
}

/** Several grants give what each of them gives. */
export const stands = (claim: Claim, who: Who) => (who.grants ?? [who]).some((held) => claim(held))

/** Who is refused at the gate, whatever the record, is asked at the unit that keeps and at a foreign one. */
const gatePlaces: readonly Place[] = ['board', 'far']
const passes = (e: Endpoint, who: Who) =>
  (who.grants ?? [who]).some(({ role }) => letIn(e.name)?.includes(role) !== false)
const worthAsking = (e: Endpoint, who: Who) => passes(e, who) || gatePlaces.includes(who.at)

const told = (one: Case, who: Who, wanted: unknown, got: unknown) =>
  `${one.endpoint} (${one.of}) by ${who.role}@${who.at}: wanted ${wanted}, got ${got}`

/** What could tell one refusal from another besides its words: its headers, but for what is new in every answer. */
const headersOf = (headers: Record<string, unknown>) =>
  JSON.stringify(Object.entries(headers).filter(([name]) => !/^(date|x-ratelimit-.*)$/.test(name))).replaceAll(
    /'nonce-[^']*'/g,
    '',
  )

/** Everybody who may not, and nobody at all: each refused as the statement says, all absent ones alike, nothing changed. */
export async function askDenied(scene: Scene, e: Endpoint, one: Case): Promise<string[]> {
  const wrong: string[] = []
  const ask = await one.ask(scene)
  const before = await momentOf(scene.world.db)
  const unlike = new Set<string>()
  const all = [...scene.everyone, ...scene.passing]
  const denied = all.filter((who) => !stands(one.may, who) && worthAsking(e, who))
  await Promise.all(
    denied.map(async (who) => {
      const { status, text, headers } = await send(who.client, e, ask)
      const wanted = refusalOf(e, one, who)
      if (status !== wanted) wrong.push(told(one, who, wanted, `${status} ${text.slice(0, 120)}`))
      else if (status === 404 && text !== absent) wrong.push(told(one, who, absent, text))
      else if (status === 404) unlike.add(headersOf(headers))
    }),
  )
  // who is not let in learns nothing about what a right question looks like
  const outside = denied.find((who) => !passes(e, who))
  if (outside && e.body) {
    const { status } = await send(outside.client, e, { ...ask, body: { nonsense: true } })
    if (status !== 403) wrong.push(told(one, outside, 'refused at the gate', status))
  }
  if (unlike.size > 1) wrong.push(`${one.endpoint} (${one.of}): absent in ${unlike.size} ways: ${[...unlike]}`)
  const out = await send(scene.world.anonymous, e, ask)
  if (out.status !== 401 || out.text !== '{"code":"signed-out"}')
    wrong.push(`${one.endpoint} (${one.of}) by nobody: ${out.status} ${out.text}`)
  for (const table of await changedSince(scene.world.db, before))
    wrong.push(`${one.endpoint} (${one.of}): a refusal changed ${table}`)
  return wrong
}

/** Each on a record of its own, so that every one of them really acts. */
export async function askAllowed(scene: Scene, e: Endpoint, one: Case, allowed: readonly Who[]): Promise<string[]> {
  const wrong: string[] = []
  const shared = e.method === 'GET' && !one.own ? await one.ask(scene, allowed[0]) : undefined
  const asks = async (who: Who) => {
    const own = shared ?? (await one.ask(scene, who))
    const { status, text } = await send(who.client, e, own)
    const right =
      one.gives === 'refused' ? status >= 400 && status < 500 && ![401, 403, 404].includes(status) : status === 200
    if (!right) wrong.push(told(one, who, one.gives ?? 200, `${status} ${text.slice(0, 200)}`))
    if (e.name === 'signOutEverywhere') await who.renew()
  }
  if (e.method === 'GET') await Promise.all(allowed.map(asks))
  else for (const who of allowed) await asks(who)
  return wrong
}

/** The same question about a record that does not exist: whoever may act at all hears exactly what is out of reach hears. */
export async function askAbsent(scene: Scene, e: Endpoint, one: Case): Promise<string[]> {
  const wrong: string[] = []
  if (!e.path.includes(':id')) return wrong
  const able = scene.everyone.find(one.may)
  // asked about what is absent, nothing of the record itself matters
  const ask = await one.ask(scene, able)
  for (const who of [able, scene.who('leader', 'far')]) {
    if (!who) continue
    const { status, text } = await send(who.client, e, { ...ask, params: { ...ask.params, id: scene.absent } })
    const gate = letIn(e.name)?.includes(who.role) === false
    if (status !== (gate ? 403 : 404) || (!gate && text !== absent))
      wrong.push(told(one, who, gate ? 403 : absent, `${status} ${text}`))
  }
  return wrong
}
