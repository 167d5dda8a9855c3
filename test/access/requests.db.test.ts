import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Endpoint } from '#src/platform/endpoint.ts'
import type { Case } from './case.ts'
import { allCases, guardedCases } from './cases/index.ts'
import type { Who } from './people.ts'
import { accessScene, type Scene } from './scene.ts'
import { addressOf, send } from './send.ts'

let scene: Scene
let endpoints: Map<string, Endpoint>
beforeAll(async () => {
  scene = await accessScene()
  endpoints = new Map(scene.world.app.endpoints.map((e) => [e.name, e]))
})
afterAll(() => scene.world.close())

/** One question of each endpoint, and somebody who may ask it. */
const once = (cases: readonly Case[]) => [
  ...new Map(cases.filter((one) => scene.everyone.some(one.may)).map((one) => [one.endpoint, one])).values(),
]
const acts = () => once(allCases).filter((one) => endpoints.get(one.endpoint)!.method !== 'GET')
const someone = (one: Case): Who => scene.everyone.find(one.may)!
async function asked(one: Case) {
  const who = one.open ? scene.who('reader', 'far') : someone(one)
  return { e: endpoints.get(one.endpoint)!, who, ask: await one.ask(scene, who) }
}
const answerOf = async (answer: Promise<{ status: number; body: { code?: string } | undefined }>) => {
  const { status, body } = await answer
  return [status, body?.code]
}
const prepared = new Map<Case, ReturnType<typeof asked>>()
/** What is refused changes nothing, so that every refusal is asked about the same records. */
function askedOnce(one: Case) {
  if (!prepared.has(one)) prepared.set(one, asked(one))
  return prepared.get(one)!
}
/** Every act refused alike: named with what it answered where it was not. */
async function eachAct(
  wanted: unknown[],
  run: (one: Awaited<ReturnType<typeof asked>>) => Promise<unknown[] | undefined>,
) {
  const wrong: unknown[] = []
  for (const one of acts()) {
    const got = await run(await askedOnce(one))
    if (got && JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push([one.endpoint, ...got])
  }
  expect(wrong).toEqual([])
}

describe('no act is taken', () => {
  test('from another site', () =>
    eachAct([403, 'origin'], ({ e, who, ask }) =>
      answerOf(send(who.client, e, ask, { headers: { origin: 'https://evil.example' } })),
    ))
  test('without an origin', () =>
    eachAct([403, 'origin'], ({ e, who, ask }) => answerOf(send(who.client, e, ask, { headers: { origin: '' } }))))
  test('without an Idempotency-Key, unless it is public or carries what must not be kept', () =>
    eachAct([400, 'idempotency-key.missing'], async ({ e, who, ask }) =>
      e.audience === 'public' || e.confidential
        ? undefined
        : answerOf(send(who.client, e, ask, { headers: { 'idempotency-key': '' } })),
    ))
  test('from anything but JSON', () =>
    eachAct([415, 'json-only'], async ({ e, who, ask }) =>
      e.body === undefined
        ? undefined
        : answerOf(send(who.client, e, ask, { headers: { 'content-type': 'text/plain' } })),
    ))
})

const nested = (deep: number) => `${'['.repeat(deep)}${']'.repeat(deep)}`
const rawOf = async ({ e, who, ask }: Awaited<ReturnType<typeof asked>>, payload: string) => {
  const { status, text } = await who.raw(e.method, addressOf(e, ask), payload)
  return status === 400 ? [400] : [status, text.slice(0, 100)]
}

describe('no body is taken', () => {
  test('with a field that nobody asked for', () =>
    eachAct([400], async (one) =>
      one.e.body === undefined ? undefined : rawOf(one, JSON.stringify({ ...(one.ask.body as object), extra: 1 })),
    ))
  test('that would change what every object is', () =>
    eachAct([400], async (one) => {
      if (one.e.body === undefined) return undefined
      const text = JSON.stringify(one.ask.body)
      const poisoned = `{"__proto__":{"admin":true}${text === '{}' ? '' : ','}${text.slice(1)}`
      return rawOf(one, poisoned)
    }))
  test('whose fields are nested without end', () =>
    eachAct([400], async (one) => {
      if (one.e.body === undefined) return undefined
      const fields = Object.keys(one.ask.body as object)
      const deep = nested(5_000)
      return rawOf(one, `{${[...fields, 'extra'].map((field) => `${JSON.stringify(field)}:${deep}`).join()}}`)
    }))
})

describe('an act sent twice', () => {
  const kept = () =>
    once(guardedCases.filter((one) => !one.gives)).filter((one) => {
      const e = endpoints.get(one.endpoint)!
      return e.method !== 'GET' && !e.confidential && e.carries === undefined
    })
  const events = async () =>
    Number(
      (await scene.world.db
        .selectFrom('audit_event')
        .select((q) => q.fn.countAll().as('n'))
        .executeTakeFirst())!.n,
    )
  test('with one key is done once and answered alike; the key of one act is no other’s', async () => {
    const wrong: unknown[] = []
    for (const [n, one] of kept().entries()) {
      const { e, who, ask } = await asked(one)
      const key = `once-only-${n}`
      const first = await send(who.client, e, ask, { key })
      const after = await events()
      const again = await send(who.client, e, ask, { key })
      const other = await who.client.put('/me/language', { language: 'en' }, { key })
      const same = first.status === 200 && again.status === 200 && again.text === first.text
      if (!same || (await events()) !== after) wrong.push([e.name, first.status, again.status, again.text])
      if (other.body.code !== 'idempotency-key.reused' && e.name !== 'chooseLanguage') wrong.push([e.name, other.text])
    }
    expect(wrong).toEqual([])
  })
})

describe('what cannot be a question is refused, and never an accident', () => {
  const id = '00000000-0000-7000-8000-000000000000'
  const forged = [
    `2021-13-45~${id}`,
    Buffer.from(JSON.stringify(['2021-13-45', id])).toString('base64url'),
    `2021-13-45_${id}`,
  ]
  const odd = ['\u0000', '%', 'NaN', 'eyJ', '_', 'ă'.repeat(5_000), ...forged]
  const shapeOf = ({ query }: Endpoint) => (query as { shape?: Record<string, z.ZodType> } | undefined)?.shape
  test('in a filter, a cursor or a word to search', async () => {
    const wrong: unknown[] = []
    for (const one of once(guardedCases)) {
      if (endpoints.get(one.endpoint)!.method !== 'GET') continue
      const { e, who, ask } = await asked(one)
      if (e.query && !shapeOf(e)) wrong.push([e.name, 'no fields to ask by'])
      for (const [key, shape] of Object.entries(shapeOf(e) ?? {})) {
        const taken = odd.filter((value) => shape.safeParse(value).success)
        // what the shape refuses goes no further, whatever it is: of those one is enough
        for (const value of new Set([...odd.filter((one) => !taken.includes(one)).slice(0, 1), ...taken])) {
          const { status } = await send(who.client, e, { ...ask, query: { ...ask.query, [key]: value } })
          if (taken.includes(value) ? status >= 500 : status !== 400)
            wrong.push([e.name, key, value.slice(0, 20), status])
        }
      }
    }
    expect(wrong).toEqual([])
  })
  test('in a text of a body', async () => {
    const wrong: unknown[] = []
    for (const one of once(guardedCases)) {
      if (endpoints.get(one.endpoint)!.method === 'GET') continue
      const { e, who, ask } = await asked(one)
      for (const key of Object.keys((ask.body ?? {}) as object))
        for (const value of ['\u0000', 'ă'.repeat(5_000), '2021-02-30']) {
          const { status } = await send(who.client, e, { ...ask, body: { ...(ask.body as object), [key]: value } })
          if (status >= 500) wrong.push([e.name, key, value.slice(0, 20), status])
        }
    }
    expect(wrong).toEqual([])
  })
})
