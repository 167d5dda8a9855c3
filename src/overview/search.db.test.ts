import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BoardScene, boardScene } from '#test/board.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene()
})
afterAll(() => scene.close())

const found = async (client: BoardScene['leader'], q: string) =>
  (await client.get(`/search?q=${encodeURIComponent(q)}`)).body.found.map((one: { title: string }) => one.title)

test('signs that mean something to the database mean themselves, and an empty search is refused', async () => {
  expect(await found(scene.leader, '%')).toEqual([])
  expect((await scene.leader.get('/search?q=')).status).toBe(400)
})

test('words without tone marks find units and directives', async () => {
  expect(await found(scene.leader, 'so y te')).toContain('Sở Y tế')
  expect((await found(scene.leader, 'khoa giao')).join()).toContain('84-KH/TU')
})
