import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBasis, registerDirective } from '#src/directives/index.ts'
import { type BoardScene, boardScene, drafted, issued } from '#test/board.ts'
import { sightOf } from './thread-sight.ts'
import { keyOf, type Point, walk } from './thread-walk.ts'

let scene: BoardScene
let programme: string
beforeAll(async () => {
  scene = await boardScene()
  programme = await scene.act(async (work) => {
    const { id } = await registerDirective(work, {
      symbol: '03-CTr/TU',
      issuerName: 'Ban Chấp hành Đảng bộ tỉnh',
      issuedOn: '2020-11-01',
      kind: 'chuongTrinh',
      abstract: 'Chương trình hành động',
      classification: 'internal',
      ownerUnitId: scene.units.board,
      inForce: true,
      givesEffectTo: [],
      fileIds: [],
    })
    await addBasis(work, scene.source.directiveId, id)
    return id
  }, scene.accounts.coordinator)
})
afterAll(() => scene.close())

const threadOf = (client: BoardScene['leader'], kind: string, id: string, span = 'near') =>
  client.get(`/thread?kind=${kind}&id=${id}&span=${span}`)
type Drawn = { key: string; way: string; title: string; to: string; many: { total: number } | null }

test('the thread of what is out of reach is absent, as the record is', async () => {
  const task = await drafted(scene)
  expect((await threadOf(scene.health, 'task', task)).status).toBe(404)
  expect((await threadOf(scene.stranger, 'directive', programme)).status).toBe(404)
})

test('a kind that nobody knows is refused', async () => {
  expect((await threadOf(scene.leader, 'secret', programme)).status).toBe(400)
})

test('what the reader may not see is left out of the middle and of both ends', async () => {
  const { id } = await issued(scene, { content: 'Khám sàng lọc' })
  await drafted(scene, { content: 'Canary trong dự thảo' })
  const seen = await threadOf(scene.health, 'task', id, 'whole')
  const text = JSON.stringify(seen.body)
  expect(text).toContain('84-KH/TU')
  // an internal programme above the plan is not for the department
  expect(text).not.toContain('03-CTr/TU')
  expect(JSON.stringify((await threadOf(scene.health, 'directive', scene.source.directiveId)).body)).not.toContain(
    'Canary',
  )
})

test('a task stands under its plan, the plan under its programme', async () => {
  const { id } = await issued(scene, { content: 'Trang bị máy siêu âm' })
  const { nodes, edges } = (await threadOf(scene.leader, 'task', id)).body as {
    nodes: Drawn[]
    edges: { from: string; to: string }[]
  }
  const way = Object.fromEntries(nodes.map((node) => [node.key, node.way]))
  expect(way[`task:${id}`]).toBe('here')
  expect(way[`directive:${scene.source.directiveId}`]).toBe('before')
  expect(way[`directive:${programme}`]).toBe('before')
  expect(edges).toContainEqual({ from: `directive:${scene.source.directiveId}`, to: `task:${id}` })
})

test('many children stand as one, with their number and the way to their list', async () => {
  const leads = [
    scene.units.health,
    scene.units.education,
    scene.units.labour,
    scene.units.association,
    scene.units.committee,
  ]
  const { id } = await issued(scene, { content: 'Rà soát hộ nghèo', leads })
  const { nodes } = (await threadOf(scene.leader, 'task', id)).body as { nodes: Drawn[] }
  const group = nodes.find((node) => node.way === 'after')
  expect(group).toMatchObject({ many: { total: 5, done: 0 }, to: `/tasks/${id}` })
})

test('whatever comes of a record came from it: forward and back are one thread', async () => {
  const view = await scene.view(scene.accounts.leader)
  const sight = await sightOf(view)
  const points: Point[] = [
    ...(await scene.db.selectFrom('task').select('id').execute()).map(({ id }) => ({ kind: 'task' as const, id })),
    ...(await scene.db.selectFrom('directive').select('id').execute()).map(({ id }) => ({
      kind: 'directive' as const,
      id,
    })),
  ]
  const ends = async (way: 'forward' | 'back') =>
    new Set(
      (
        await Promise.all(
          points.map(async (point) => {
            const { found } = await walk(view, sight, point, way, 20)
            const far = [...found.values()].filter((other) => keyOf(other) !== keyOf(point))
            return far.map((other) => (way === 'forward' ? [point, other] : [other, point]).map(keyOf).join(' '))
          }),
        )
      ).flat(),
    )
  const [forward, back] = [await ends('forward'), await ends('back')]
  expect(forward.size).toBeGreaterThan(10)
  expect(forward).toEqual(back)
})
