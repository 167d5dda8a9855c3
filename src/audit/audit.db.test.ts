import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePerson } from '#src/people/persons.ts'
import { system } from '#src/platform/actor.ts'
import { accessNotes } from '#src/platform/audit/access-notes.ts'
import { changed } from '#src/platform/audit/changed.ts'
import { formatIn } from '#src/platform/format.ts'
import { editTask } from '#src/tasks/drafting.ts'
import type { Who } from '#test/access/people.ts'
import { accessScene, type Scene } from '#test/access/scene.ts'
import { actorOf } from '#test/sign-in.ts'
import type { AuditPage, AuditRow } from './shapes.ts'
import { teller } from './telling/say.ts'

let scene: Scene
let taskId: string
beforeAll(async () => {
  scene = await accessScene()
  taskId = (await scene.issued()).id
})
afterAll(() => scene.world.close())

const auditor = (at: Who['at']) => scene.who('auditor', at)
type Row = AuditRow
type Page = AuditPage
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

test('a record that is out of reach has no history', async () => {
  const { formId } = scene.outline
  const asked = (role: Who['role'], at: Who['at'], id = formId) => scene.who(role, at).client.get(`/history/form/${id}`)
  expect((await asked('coordinator', 'board')).status).toBe(200)
  const [hidden, absent] = [await asked('coordinator', 'far'), await asked('coordinator', 'far', taskId)]
  expect([hidden.status, hidden.text]).toEqual([404, absent.text])
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

test('what left at the server’s own console is read at the top alone, as the system’s own', async () => {
  const { db, clock } = scene.world
  await accessNotes(db, clock.real)(system, 'export', { what: 'consoleExport', filter: { kind: 'units' } })
  const ask = async (at: Who['at']) => JSON.parse((await auditor(at).client.get('/access-log?limit=200')).text).rows
  const atConsole = (rows: { own: boolean; actor: unknown }[]) => rows.filter(({ own, actor }) => own && !actor).length
  expect([atConsole(await ask('province')), atConsole(await ask('board'))]).toEqual([1, 0])
})

const history = async (who: Who, kind: string, id: string): Promise<Page> => {
  const { status, text } = await who.client.get(`/history/${kind}/${id}`)
  expect(status).toBe(200)
  return JSON.parse(text)
}
const { event } = teller('vi', formatIn('vi'))
const sentences = ({ rows, names }: Page) => rows.map((row) => event(row, names).sentence)

describe('the history of a record', () => {
  test('says what an edit changed, units by name, and for whom it was done', async () => {
    const { id, version } = await scene.draft()
    const coordinator = await actorOf(scene.world.db, scene.who('coordinator', 'board').accountId)
    const leader = scene.who('leader', 'board').accountId
    const acting = { ...coordinator!, grants: [{ role: 'leader', unitId: scene.units.board, actingForId: leader }] }
    await scene.world.act(
      (work) =>
        editTask(work, id, {
          ...scene.taskBody(),
          leads: [scene.units.watch],
          watching: [],
          version,
          alsoChildren: false,
        }),
      acting as never,
    )
    const [said] = sentences(await history(scene.who('reader', 'board'), 'task', id))
    const named = await actorOf(scene.world.db, leader)
    expect(said).toBe(
      `${coordinator?.name}, thay mặt ${named?.name}, sửa nhiệm vụ: đơn vị chủ trì từ Sở Y tế thành Hội Khuyến học tỉnh; ` +
        'bỏ đơn vị để biết (trước là Hội Khuyến học tỉnh)',
    )
  })

  test('leaves another unit’s drafts out, and is absent with a record that is out of reach', async () => {
    const seenAt = async (at: Who['at']) =>
      (await history(scene.who('reader', at), 'task', taskId)).rows.map(({ action }) => action)
    expect(await seenAt('board')).toEqual(['task.issued', 'task.drafted'])
    expect(await seenAt('lead')).toEqual(['task.issued'])
    const far = await scene.who('reader', 'far').client.get(`/history/task/${taskId}`)
    const absent = await scene.who('reader', 'far').client.get('/history/task/018f0000-0000-7000-8000-00000000dead')
    expect([far.status, far.text]).toEqual([404, absent.text])
    for (const path of ['task/nonsense', 'file/018f0000-0000-7000-8000-00000000dead', 'toString/x'])
      expect((await scene.who('reader', 'board').client.get(`/history/${path}`)).status).toBe(404)
  })

  test('tells an address and a telephone to those who administer the person, notes it, and to no auditor', async () => {
    const { personId } = await scene.person('Lò Văn Thử')
    const administrator = scene.who('administrator', 'lead')
    await scene.world.act(
      (work) => changePerson(work, personId, 2, { name: 'Lò Văn Thử', phone: '0912 345 678' }),
      administrator.accountId,
    )
    expect(sentences(await history(administrator, 'person', personId))[0]).toContain('ghi điện thoại là 0912 345 678')
    const opened = await scene.world.db
      .selectFrom('access_event')
      .select('actor_id')
      .where('action', '=', 'person.opened')
      .execute()
    expect(opened.map((one) => one.actor_id)).toContain(administrator.accountId)
    const { text } = await auditor('province').client.get(`/audit?kind=person&subjectId=${personId}`)
    expect(text).toContain('person.change')
    expect(text).not.toContain('0912')
    expect((await log('province', '?kind=person&q=0912')).rows).toEqual([])
    expect((await auditor('province').client.get(`/history/person/${personId}`)).status).toBe(404)
  })

  test('of what came by a file knows how it stood from the act that changed it', async () => {
    const unit = { kind: 'unit', id: scene.units.lead }
    await scene.world.act(async (work) =>
      work.record(
        'unit.changed',
        unit,
        changed({ short_name: 'SYT', place: null }, { short_name: 'Sở Y tế', place: null }),
      ),
    )
    expect(sentences(await history(scene.who('reader', 'far'), 'unit', unit.id))[0]).toBe(
      'Hệ thống sửa thông tin đơn vị: tên ngắn từ SYT thành Sở Y tế',
    )
  })
})

test('the log in a file says the same in sentences, and keeps what was recorded beside it', async () => {
  const { text } = await auditor('board').client.get(`/audit-export?kind=task&subjectId=${taskId}`)
  expect(text).toContain('giao nhiệm vụ')
  expect(text).toContain('Đơn vị chủ trì: Sở Y tế')
  expect(text).toContain(scene.units.lead)
})
