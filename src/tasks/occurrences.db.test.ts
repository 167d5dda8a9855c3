import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, issued } from '#test/board.ts'
import { makeOccurrences } from './index.ts'

let scene: BoardScene
beforeAll(async () => {
  scene = await boardScene({ now: '2021-01-12' })
})
afterAll(() => scene.close())

const quarterly = { kind: 'rhythm', rhythm: 'quarter', due: { kind: 'day', day: 15, month: 'last' } }
type Row = { occurrence: string; deadline: string; state: string; leadUnitId: string }
const made = async (id: string): Promise<Row[]> =>
  (await scene.leader.get(`/tasks?seriesId=${id}&sort=deadline`)).body.rows

test('a series is asked for as often as one likes and from two servers at once: one occurrence a period', async () => {
  const { id } = await issued(scene, { when: quarterly })
  await Promise.all([scene.act(makeOccurrences), scene.act(makeOccurrences)])
  await scene.act(makeOccurrences)
  expect((await made(id)).map((t) => [t.occurrence, t.deadline, t.state])).toEqual([
    ['2021-Q1', '2021-03-15', 'issued'],
  ])
})
test('the next is made a week ahead; a series that has ended makes none', async () => {
  const { id } = await issued(scene, { when: quarterly })
  scene.clock.set('2021-03-24')
  await scene.act(makeOccurrences)
  expect(await made(id)).toHaveLength(1)
  scene.clock.set('2021-03-25')
  await scene.act(makeOccurrences)
  expect((await made(id)).map((t) => t.occurrence)).toEqual(['2021-Q1', '2021-Q2'])
  expect((await acting(scene.leader, id, 'series-end')).status).toBe(200)
  scene.clock.set('2021-12-01')
  await scene.act(makeOccurrences)
  expect(await made(id)).toHaveLength(2)
})
test('what was missed while nothing ran is made up, each period once', async () => {
  scene.clock.set('2021-01-12')
  const { id } = await issued(scene, {
    leads: [scene.units.education],
    when: { kind: 'rhythm', rhythm: 'month', due: { kind: 'end' } },
  })
  scene.clock.set('2021-05-10')
  await scene.act(makeOccurrences)
  expect((await made(id)).map((t) => t.occurrence)).toEqual(['2021-01', '2021-02', '2021-03', '2021-04', '2021-05'])
})
