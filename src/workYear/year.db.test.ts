import { afterAll, beforeEach, expect, test } from 'vitest'
import { registerDirective } from '#src/directives/index.ts'
import { type BoardScene, boardScene, issued } from '#test/board.ts'

type Scene = BoardScene & { bloc: string; plan: string; path: string }
let scene: Scene
const open: BoardScene[] = []

beforeEach(async () => {
  const board = await boardScene()
  open.push(board)
  const { id: bloc } = await board.db
    .insertInto('bloc')
    .values({ name: 'Khối khoa giáo', coordinator_id: board.units.board })
    .returning('id')
    .executeTakeFirstOrThrow()
  const plan = await board.act(async (work) => {
    const { id } = await registerDirective(work, {
      symbol: '12-KH/TU',
      issuerName: 'Tỉnh ủy Điện Biên',
      issuedOn: '2021-01-08',
      kind: 'keHoach',
      abstract: 'Kế hoạch năm 2021',
      classification: 'internal',
      blocId: bloc,
      ownerUnitId: board.units.board,
      inForce: true,
      givesEffectTo: [],
      fileIds: [],
    })
    return id
  }, board.accounts.coordinator)
  scene = { ...board, bloc, plan, path: `/work-years/${bloc}/2020` }
})
afterAll(() => Promise.all(open.map((one) => one.close())))

const task = async (content: string, more = {}) =>
  (await issued(scene, { content, blocId: scene.bloc, workYear: 2020, ...more })).id
const listed = async (query = '') => (await scene.leader.get(`${scene.path}/tasks${query}`)).body
const versions = async () => (await listed()).matching as { id: string; version: number }[]
const carry = async (tasks: { id: string; version: number }[], client = scene.leader) =>
  client.post(`${scene.path}/decisions`, { decision: 'carriedOver', planId: scene.plan, tasks })
const close = async (tasks: { id: string; version: number }[], reason = 'Không còn phù hợp') =>
  scene.leader.post(`${scene.path}/decisions`, { decision: 'closed', reason, tasks })
const board = async () => (await scene.leader.get(scene.path)).body
const step = async (name: string) => (await board()).steps.find((one: { name: string }) => one.name === name)
const everyStep = ['summary', 'orientation', 'conference', 'conclusions', 'news', 'figures']
const closeYear = async (despite: string[] = everyStep) =>
  scene.leader.post(`${scene.path}/closings`, { version: (await board()).version, despite })

test('a coordinator does not decide, and a stranger hears of no such year', async () => {
  await task('Khám sàng lọc')
  const tasks = await versions()
  expect((await carry(tasks, scene.coordinator)).status).toBe(403)
  expect((await carry(tasks, scene.stranger)).status).toBe(404)
  expect((await step('unfinished')).done).toBe(0)
})

test('of many tasks all are decided or none: one that has changed stops them, and is named', async () => {
  const [first, second] = [await task('Khám sàng lọc'), await task('Tập huấn')]
  const before = await versions()
  await scene.health.post(`/tasks/${second}/progress`, { percent: 40, account: 'Đã tập huấn hai huyện' })
  const { status, body } = await carry(before)
  expect([status, body.code, body.tasks]).toEqual([409, 'workYear.tasks-changed', [second]])
  expect((await listed('?decision=undecided')).rows.map((row: { id: string }) => row.id).sort()).toEqual(
    [first, second].sort(),
  )
})

test('a task of another year is not decided here', async () => {
  const { id } = await issued(scene, { content: 'Việc năm 2021', blocId: scene.bloc, workYear: 2021 })
  const { body } = await carry([{ id, version: (await scene.leader.get(`/tasks/${id}`)).body.version }])
  expect(body.code).toBe('workYear.not-of-year')
})

test('a plan out of sight, and closing without a reason, are refused', async () => {
  await task('Khám sàng lọc')
  const tasks = await versions()
  const planId = '00000000-0000-7000-8000-000000000000'
  expect((await scene.leader.post(`${scene.path}/decisions`, { decision: 'carriedOver', planId, tasks })).status).toBe(
    400,
  )
  expect((await close(tasks, ' ')).status).toBe(400)
})

test('many are carried over at once; the same again changes nothing, and it can be taken back', async () => {
  for (const content of ['Một', 'Hai', 'Ba']) await task(content)
  const tasks = await versions()
  expect((await carry(tasks)).body).toEqual({ decision: 'carriedOver', decided: 3, already: 0 })
  expect((await carry(tasks)).body).toEqual({ decision: 'carriedOver', decided: 0, already: 3 })
  expect(await step('unfinished')).toMatchObject({ state: 'done', done: 3, total: 3, facts: { carried: 3, closed: 0 } })
  expect((await scene.leader.get(`/tasks/${tasks[0]!.id}`)).body.carriedOver).toEqual({
    id: scene.plan,
    symbol: '12-KH/TU',
  })
  const undo = { taskIds: [tasks[0]!.id] }
  expect((await scene.leader.delete(`${scene.path}/decisions`, undo)).body).toEqual({ undone: 1 })
  expect((await step('unfinished')).done).toBe(2)
})

test('what is closed is cancelled for the same reason, with its open children, and is not taken back', async () => {
  const id = await task('Rà soát', { leads: [scene.units.health, scene.units.education] })
  const { body } = await close(await versions())
  expect(body).toMatchObject({ decision: 'closed', decided: 1 })
  const closed = (await scene.leader.get(`/tasks/${id}`)).body
  expect([closed.state, closed.moves[0].reason]).toEqual(['cancelled', 'Không còn phù hợp'])
  const children = await scene.db.selectFrom('task').select('state').where('parent_id', '=', id).execute()
  expect(children.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  const undone = await scene.leader.delete(`${scene.path}/decisions`, { taskIds: [id] })
  expect([undone.status, undone.body.code]).toEqual([422, 'workYear.closed-task'])
  expect((await carry([{ id, version: closed.version }])).body.code).toBe('workYear.already-closed')
})

test('a child goes with its parent: it is not asked about alone', async () => {
  const id = await task('Rà soát', { leads: [scene.units.health, scene.units.education] })
  expect((await listed()).rows.map((row: { id: string }) => row.id)).toEqual([id])
})

test('a year with an undecided task is not closed, and the step is named', async () => {
  await task('Khám sàng lọc')
  const { status, body } = await closeYear()
  expect([status, body.code, body.steps]).toEqual([422, 'workYear.not-ready', ['unfinished']])
})

test('whoever closes a year names what is left; then it is closed, nothing is decided in it, and reopening asks why', async () => {
  await task('Khám sàng lọc')
  await carry(await versions())
  const unsaid = await closeYear([])
  expect([unsaid.status, unsaid.body.code]).toEqual([422, 'workYear.unfinished'])
  expect(unsaid.body.steps).toContain('conference')
  expect((await closeYear()).body.state).toBe('closed')
  expect((await carry(await versions())).body.code).toBe('workYear.closed')
  expect((await closeYear()).status).toBe(409)
  const { version } = await board()
  expect((await scene.leader.post(`${scene.path}/reopenings`, { version, reason: '' })).status).toBe(400)
  expect((await scene.coordinator.post(`${scene.path}/reopenings`, { version, reason: 'Sửa số liệu' })).status).toBe(
    403,
  )
  expect((await scene.leader.post(`${scene.path}/reopenings`, { version, reason: 'Sửa số liệu' })).body.state).toBe(
    'open',
  )
  expect((await board()).moves.map((move: { move: string }) => move.move)).toEqual(['reopen', 'close'])
})

test("next year's plan is chosen by those who prepare, and stands on the board", async () => {
  const { version } = await board()
  expect((await scene.health.put(`${scene.path}/plan`, { planId: scene.plan, version })).status).toBe(403)
  expect((await scene.coordinator.put(`${scene.path}/plan`, { planId: scene.plan, version })).status).toBe(200)
  expect((await board()).plan.symbol).toBe('12-KH/TU')
})

test('two who decide the same tasks at the same time do so once', async () => {
  for (const content of ['Một', 'Hai', 'Ba']) await task(content)
  const tasks = await versions()
  const replies = await Promise.all([carry(tasks), carry([...tasks].reverse()), carry(tasks)])
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(replies.reduce((sum, { body }) => sum + body.decided, 0)).toBe(3)
})
