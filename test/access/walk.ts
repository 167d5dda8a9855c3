import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#src/access/index.ts'
import type { Endpoint } from '#src/platform/endpoint.ts'
import { askAbsent, askAllowed, askDenied } from './asking.ts'
import type { Case } from './case.ts'
import { places, type Who } from './people.ts'
import { unspoken } from './recorded.ts'
import { accessScene, type Scene } from './scene.ts'
import { nobody } from './standing.ts'

/** Each role and each unit once: enough where everybody is answered. */
const diagonal = (all: readonly Who[]) =>
  all.filter((_, at) => at % roles.length === Math.floor(at / roles.length) % roles.length)

/**
 * Of those who may read a record, two roles at each place: which two turns with the case, so that over the cases all have
 * been asked. A right that one role alone lacks may so be missed in one case; that nobody reads more is asked of everybody.
 */
const twoAtEach = (allowed: readonly Who[], turn: number) =>
  places.flatMap((place) => {
    const there = allowed.filter(({ at }) => at === place)
    return there.length <= 2 ? there : [0, there.length >> 1].map((on) => there[(turn + on) % there.length]!)
  })

/** Asks every case as everybody who may not, as those who may, and about what is absent. */
export function walk(guarded: readonly Case[]) {
  let scene: Scene
  let endpoints: Map<string, Endpoint>
  beforeAll(async () => {
    scene = await accessScene()
    endpoints = new Map(scene.world.app.endpoints.map((e) => [e.name, e]))
  })
  afterAll(() => scene.world.close())

  describe('everybody who may not, and who may', () => {
    const turns = guarded.map((one, turn) => [`${one.endpoint}: ${one.of}`, one, turn] as const)
    test.each(turns)('%s', async (_, one, turn) => {
      const e = endpoints.get(one.endpoint)!
      const allowed = scene.everyone.filter(one.may)
      // what each does with what is their own needs no more than each role and each unit once
      const all = one.sees === nobody && allowed.length === scene.everyone.length
      const read = e.method === 'GET' ? twoAtEach(allowed, turn) : allowed
      const denied = await askDenied(scene, e, one)
      expect([...denied, ...(await askAllowed(scene, e, one, all ? diagonal(allowed) : read))]).toEqual([])
    })
  })

  describe('what is absent', () => {
    const byId = guarded.filter((one) => one.gives !== 'refused')
    test.each(byId.map((one) => [`${one.endpoint}: ${one.of}`, one] as const))('%s', async (_, one) => {
      expect(await askAbsent(scene, endpoints.get(one.endpoint)!, one)).toEqual([])
    })
  })

  test('of all that was recorded on the way no field and no id is told as it is stored', async () => {
    expect(await unspoken(scene.world.db)).toEqual([])
  })
}
