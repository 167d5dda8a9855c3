import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#src/platform/endpoint.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { allCases, openCases } from './cases/index.ts'
import { routesOf } from './routes.ts'
import { statedGates } from './statement/gates.ts'

let world: TestWorld
let endpoints: Map<string, Endpoint>
beforeAll(async () => {
  world = await makeWorld()
  endpoints = new Map(world.app.endpoints.map((e) => [e.name, e]))
})
afterAll(() => world.close())

describe('every endpoint is asked about', () => {
  test('none is missing here, none is asked that is not served', () => {
    const asked = new Set(allCases.map((one) => one.endpoint))
    expect([...endpoints.keys()].filter((name) => !asked.has(name))).toEqual([])
    expect([...asked].filter((name) => !endpoints.has(name))).toEqual([])
    expect(endpoints.size).toBeGreaterThan(90)
  })
  test('no route is mounted beside the endpoints, but those that carry no record', () => {
    const declared = [...endpoints.values()].map((e) => `${e.method} /api/v1${e.path}`)
    const mounted = routesOf(world.app.printRoutes({ commonPrefix: false }))
    const plain = ['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/docs'].map((path) => `GET ${path}`)
    expect(mounted.toSorted()).toEqual([...declared, ...plain].sort())
  })
  test('each is the kind of act that the statement says, test/access/statement/gates.ts', () => {
    const declared = [...endpoints.values()].filter((e) => !['public', 'signed-in'].includes(e.audience))
    expect(Object.fromEntries(declared.map((e) => [e.name, e.audience]).sort())).toEqual(
      Object.fromEntries([...statedGates].sort()),
    )
  })
  test('only the ones named here are open to the public', () => {
    const open = [...endpoints.values()].filter((e) => e.audience === 'public').map((e) => e.name)
    expect(open.sort()).toEqual(openCases.map((one) => one.endpoint).sort())
  })
})
