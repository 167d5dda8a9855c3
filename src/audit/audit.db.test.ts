import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '#test/access/people.ts'
import { accessScene, type Scene } from '#test/access/scene.ts'

let scene: Scene
let taskId: string
beforeAll(async () => {
  scene = await accessScene()
  taskId = (await scene.issued()).id
})
afterAll(() => scene.world.close())

const auditor = (at: Who['at']) => scene.who('auditor', at)
type Row = {
  seq: string
  action: string
  content: string
  payload: unknown
  actor: { id: string } | null
  subject: { kind: string; id: string; name: string | null }
}
async function log(at: Who['at'], query = ''): Promise<{ rows: Row[]; next: string | null }> {
  const { status, text } = await auditor(at).client.get(`/audit${query}`)
  expect(status).toBe(200)
  return JSON.parse(text)
}

test('nobody but an auditor reads the log', async () => {
  for (const role of ['leader', 'administrator', 'reader'] as const)
    expect((await scene.who(role, 'province').client.get('/audit')).status).toBe(403)
})

test('an auditor far away learns nothing of a record out of reach, by page, by its own address or by a search', async () => {
  for (const query of [`?subjectId=${taskId}`, `?kind=task&subjectId=${taskId}`, '?group=task'])
    expect((await log('far', query)).rows.filter(({ subject }) => subject.id === taskId)).toEqual([])
})

test('what is a draft is told to the auditor of the writing unit alone', async () => {
  const told = async (at: Who['at']) =>
    (await log(at, `?kind=task&subjectId=${taskId}`)).rows.find(({ action }) => action === 'task.drafted')
  expect((await told('board'))?.content).toBe('told')
  expect(await told('province')).toMatchObject({ content: 'hidden', payload: null })
})

test('the log runs from the newest back, page by page, and no event comes twice or is left out', async () => {
  const seen: number[] = []
  let after = ''
  for (let n = 0; n < 100; n++) {
    const { rows, next } = await log('board', `?limit=7${after}`)
    seen.push(...rows.map(({ seq }) => Number(seq)))
    if (next === null) break
    after = `&after=${next}`
  }
  const whole = (await log('board', '?limit=200')).rows.map(({ seq }) => Number(seq))
  expect(seen.slice(0, whole.length)).toEqual(whole)
  expect(seen).toEqual(seen.toSorted((a, b) => b - a))
  expect(new Set(seen).size).toBe(seen.length)
})

test('it is asked by who acted, by what, by unit, by day and by words without tone marks', async () => {
  const { rows } = await log('board', `?kind=task&subjectId=${taskId}`)
  const actorId = rows.find(({ actor }) => actor !== null)?.actor?.id
  if (actorId)
    expect((await log('board', `?actorId=${actorId}`)).rows.every(({ actor }) => actor?.id === actorId)).toBe(true)
  expect((await log('board', '?group=task')).rows.every(({ action }) => action.startsWith('task.'))).toBe(true)
  const ofUnit = await log('board', `?kind=task&unitId=${scene.units.board}`)
  expect(ofUnit.rows.map(({ subject }) => subject.id)).toContain(taskId)
  expect((await log('board', `?kind=task&unitId=${scene.units.far}`)).rows).toEqual([])
  expect((await log('board', '?from=2999-01-01')).rows).toEqual([])
  expect((await log('board', '?to=1999-01-01')).rows).toEqual([])
})

test('an export carries every line of the filter, hurts no spreadsheet and is noted among the accesses', async () => {
  const { id } = await scene.world.db
    .insertInto('bloc')
    .values({ name: '=1+1', coordinator_id: scene.units.board })
    .returning('id')
    .executeTakeFirstOrThrow()
  await scene.world.act(async (work) => work.record('bloc.added', { kind: 'bloc', id }, { name: 'một hai' }))
  const { text, headers } = await auditor('board').client.get('/audit-export?group=bloc')
  expect(headers['content-type']).toContain('text/csv')
  expect(text).toContain('một hai')
  expect(text).toContain(",'=1+1,")
  const noted = await scene.world.db
    .selectFrom('access_event')
    .select('actor_id')
    .where('action', '=', 'export')
    .execute()
  expect(noted.map((one) => one.actor_id)).toContain(auditor('board').accountId)
})

test('accesses are read of those who act in reach', async () => {
  const ask = async (at: Who['at']) => JSON.parse((await auditor(at).client.get('/access-log?limit=200')).text).rows
  const exported = (rows: Row[]) => rows.filter(({ action }) => action === 'export').length
  expect(exported(await ask('board'))).toBe(1)
  expect(exported(await ask('far'))).toBe(0)
})
