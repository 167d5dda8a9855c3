import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rows } from '#src/platform/database.ts'
import { accessScene, type Scene } from './scene.ts'

let scene: Scene
let columns: string[]
beforeAll(async () => {
  scene = await accessScene()
  const named = sql<{ name: string }>`select distinct column_name as name from information_schema.columns
    where table_schema = 'public'`
  columns = (await rows(scene.world.reader, named)).map(({ name }) => name)
})
afterAll(() => scene.world.close())

const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']

type Found = { at: string; shape: z.ZodObject } | { at: string; record: z.ZodRecord }
const single = ['innerType', 'element', 'in', 'out', 'left', 'right', 'valueType'] as const
type Def = Partial<Record<(typeof single)[number], z.ZodType>> & {
  options?: readonly z.ZodType[]
  items?: readonly z.ZodType[]
  getter?: () => z.ZodType
}
function partsOf(schema: z.ZodType): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape) as [string, z.ZodType][]
  const { def } = schema as unknown as { def: Def }
  const one = single.flatMap((key) => def[key] ?? [])
  const all = [...(def.options ?? []), ...(def.items ?? []), ...one, ...(def.getter ? [def.getter()] : [])]
  return all.map((part) => ['', part])
}

/** Every shape of an object and every record in a body, however deep. */
function* within(schema: z.ZodType, at: string, seen = new Set<z.ZodType>()): Generator<Found> {
  if (seen.has(schema)) return
  seen.add(schema)
  if (schema instanceof z.ZodRecord) yield { at, record: schema }
  if (schema instanceof z.ZodObject) yield { at, shape: schema }
  for (const [name, part] of partsOf(schema)) yield* within(part, name === '' ? at : `${at}.${name}`, seen)
}
const bodies = () => scene.world.app.endpoints.flatMap((e) => (e.body ? [...within(e.body, `${e.name} body`)] : []))

/** Keys that JSON can carry and an object literal cannot. */
const objectWith = (keys: readonly string[]) => JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:1`).join()}}`)

test('no shape that is written takes a column of the database or a name that every object has', () => {
  const loose: string[] = []
  let shapes = 0
  for (const found of bodies()) {
    if (!('shape' in found)) continue
    shapes += 1
    const sent = [...columns, ...odd].filter((key) => !Object.hasOwn(found.shape.shape, key))
    const { error } = found.shape.safeParse(objectWith(sent))
    const issues = error?.issues ?? []
    const refused = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])))
    const taken = sent.filter((key) => !refused.has(key))
    if (taken.length > 0) loose.push(`${found.at} takes ${taken.slice(0, 5)}`)
  }
  expect(loose).toEqual([])
  expect(shapes).toBeGreaterThan(100)
  expect(columns.length).toBeGreaterThan(300)
})

test('where a body names its own keys, one that nobody asked for is refused by its path', async () => {
  const records = bodies().flatMap((found) => ('record' in found ? [found.at] : []))
  expect([...new Set(records)].sort()).toEqual([
    'addRegime body.dueRules.byUnitKind',
    'changeRegime body.dueRules.byUnitKind',
    'editReview body.due.byKind',
    'keyInReport body.content.sections',
    'openReview body.due.byKind',
    'saveReport body.content.sections',
  ])
  const { id, version } = await scene.report('open')
  const { id: directiveId } = await scene.directive()
  const { client: focal } = scene.who('focal', 'lead')
  const { client: leader } = scene.who('leader', 'board')
  const due = (key: string) => ({ day: '2021-01-31', byKind: { [key]: '2021-01-31' } })
  const review = { ...scene.reviewBody(), ownerUnitId: scene.units.board, directiveId }
  const regime = {
    name: 'Chế độ',
    formId: scene.outline.formId,
    receivingUnitId: scene.units.board,
    rhythm: 'year',
    from: '2021-01-01',
    units: [{ unitId: scene.units.lead }],
  }
  const rules = (key: string) => ({ rule: { kind: 'end' }, byUnitKind: { [key]: { kind: 'end' } } })
  const change = { version: 1, name: 'Chế độ', asks: '', locks: false, graceDays: 0, blocId: null }
  const wrong: unknown[] = []
  for (const key of ['constructor', 'toString', 'hasOwnProperty', 'state'])
    for (const { status, body } of [
      await focal.put(`/reports/${id}/content`, { version, content: { sections: { [key]: { text: 'x' } } } }),
      await leader.post('/reviews', { ...review, due: due(key) }),
      await leader.post('/regimes', { ...regime, dueRules: rules(key) }),
      await leader.put(`/regimes/${scene.outline.regimeId}`, { ...change, dueRules: rules(key) }),
    ])
      if (status !== 400 || !JSON.stringify(body.fields).includes(key)) wrong.push([key, status, body])
  expect(wrong).toEqual([])
})
