import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changedSince, momentOf } from './changes.ts'
import type { Who } from './people.ts'
import { accessScene, type Scene } from './scene.ts'

let scene: Scene
let board: Who['client']
let lead: Who['client']
beforeAll(async () => {
  scene = await accessScene()
  board = scene.who('leader', 'board').client
  lead = scene.who('focal', 'lead').client
})
afterAll(() => scene.world.close())

const absent = '{"code":"not-found"}'
const text = async (answer: Promise<{ text: string }>) => (await answer).text
/** Refused, and nothing is changed by the attempt. */
async function untouched(...attempts: (() => Promise<{ text: string }>)[]) {
  const before = await momentOf(scene.world.db)
  const answers: string[] = []
  for (const attempt of attempts) answers.push(await text(attempt()))
  expect(await changedSince(scene.world.db, before)).toEqual([])
  return answers
}

describe('a part of one record is not reached through another', () => {
  test('a provision, a basis or a file of another directive', async () => {
    const [one, other] = [await scene.directive(), await scene.directiveWithBasis()]
    const withFile = await scene.directive({ withFile: true })
    const path = `/directives/${one.id}`
    const edit = { number: 'I', text: 'Đổi', version: one.version }
    const answers = await untouched(
      () => board.put(`${path}/provisions/${other.provisionId}`, edit),
      () => board.delete(`${path}/provisions/${other.provisionId}`),
      () => board.put(`${path}/provision-order`, { parentId: null, ids: [other.provisionId], version: one.version }),
      () =>
        board.put(`${path}/provision-order`, {
          parentId: other.provisionId,
          ids: [one.provisionId],
          version: one.version,
        }),
      () => board.post(`${path}/provisions`, { parentId: other.provisionId, items: [{ number: 'IX', text: 'x' }] }),
      () => board.delete(`${path}/bases/${other.basisId}`),
      () => board.delete(`${path}/files/${withFile.fileId}`),
    )
    expect(answers).toEqual(answers.map(() => absent))
  })
  test('a request on another task', async () => {
    const [one, other] = [await scene.issued(), await scene.asking()]
    const answers = await untouched(
      () => board.post(`/tasks/${one.id}/extensions/${other.extensionId}/decision`, { granted: true }),
      () => lead.delete(`/tasks/${one.id}/extensions/${other.extensionId}`),
    )
    expect(answers).toEqual([absent, absent])
  })
})

describe('what a body points to must be within reach of who sends it', () => {
  test('a file is tied to a record by who uploaded it, and by nobody else', async () => {
    const foreign = await scene.fileOf(scene.who('focal', 'far').accountId)
    const { id: directiveId } = await scene.directive()
    const [task, report] = [await scene.issued(), await scene.report('open')]
    const answers = await untouched(
      () => board.post(`/directives/${directiveId}/files`, { fileIds: [foreign] }),
      () =>
        board.post('/directives', {
          ...scene.body('9-QĐ/TU'),
          ownerUnitId: scene.units.board,
          fileIds: [foreign],
        }),
      () => lead.post(`/tasks/${task.id}/progress`, { account: 'x', fileIds: [foreign] }),
      () => lead.post(`/tasks/${task.id}/submission`, { version: task.version, fileIds: [foreign] }),
      () =>
        lead.put(`/reports/${report.id}/content`, {
          version: report.version,
          content: scene.content('x', [foreign]),
        }),
    )
    expect(answers).toEqual(answers.map(() => absent))
    const stranger = await lead.get(`/files/${foreign}`)
    expect([stranger.status, stranger.text]).toEqual([404, absent])
  })
  test('a directive out of reach is as absent as one that does not exist', async () => {
    const far = scene.who('leader', 'far').client
    const { id, provisionId } = await scene.directive()
    const own = { content: 'Việc', issuingUnitId: scene.units.far, leads: [scene.units.far] }
    const pointing = (directiveId: string) => untouched(() => far.post('/tasks', { ...own, directiveId }))
    expect(await pointing(id)).toEqual(await pointing(scene.absent))
    const through = await untouched(() => far.post('/tasks', { ...own, directiveId: id, provisionId }))
    expect(through).toEqual([absent])
    const filled = await far.get(`/task-fillings?issuingUnitId=${scene.units.far}&directiveId=${id}`)
    expect(filled.body.authority).toBeNull()
    const made = await far.post('/directives', { ...scene.body('1-KH/SYT'), ownerUnitId: scene.units.far })
    const basis = (to: string) =>
      untouched(() => far.post(`/directives/${made.body.id}/bases`, { givesEffectToId: to }))
    expect(await basis(id)).toEqual(await basis(scene.absent))
    const met = { ...scene.meetingBody(), ownerUnitId: scene.units.far }
    expect(await untouched(() => far.post('/meetings', { ...met, directiveId: id }))).toEqual([absent])
  })
  test('a provision belongs to the directive that is named with it', async () => {
    const [one, other] = [await scene.directive(), await scene.directive()]
    const [answer = ''] = await untouched(() =>
      board.post('/tasks', { ...scene.taskBody(), directiveId: one.id, provisionId: other.provisionId }),
    )
    expect(JSON.parse(answer)).toMatchObject({ code: 'invalid', fields: [{ problem: 'of-another-directive' }] })
  })
  test('a task is split by the unit that leads it, never hung below another’s', async () => {
    const { id } = await scene.issued()
    const below = (parentId: string, issuingUnitId: string) => ({
      ...scene.taskBody({ issuingUnitId, leads: [issuingUnitId], coordinating: [], watching: [] }),
      parentId,
    })
    const answers = await untouched(
      () => scene.who('leader', 'far').client.post('/tasks', below(id, scene.units.far)),
      () => scene.who('leader', 'coord').client.post('/tasks', below(id, scene.units.coord)),
    )
    expect(answers.map((answer) => JSON.parse(answer).code)).toEqual(['not-found', 'forbidden'])
  })
  test('a form out of reach is as unknown as one that does not exist', async () => {
    const far = scene.who('leader', 'far').client
    const regime = (formId: string) => ({
      name: 'Chế độ',
      formId,
      receivingUnitId: scene.units.far,
      rhythm: 'year',
      dueRules: { rule: { kind: 'end' } },
      from: '2021-01-01',
      units: [{ unitId: scene.units.far }],
    })
    const [hidden, unknown] = await untouched(
      () => far.post('/regimes', regime(scene.outline.formId)),
      () => far.post('/regimes', regime(scene.absent)),
    )
    expect(hidden).toEqual(unknown)
    expect(JSON.parse(hidden!).code).toBe('invalid')
  })
  test('reminding of tasks leaves out those of other units', async () => {
    const { id } = await scene.issued()
    const before = await momentOf(scene.world.db)
    // who leads elsewhere, and who co-ordinates elsewhere and sees it
    const others = [scene.who('leader', 'lead'), scene.passing.find(({ role }) => role === 'coordinator')!]
    for (const { client } of others)
      expect((await client.post('/task-reminders', { ids: [id] })).body).toMatchObject({ done: [], people: 0 })
    expect(await changedSince(scene.world.db, before)).not.toContain('audit_event')
  })
  test('a role is given at a unit of one’s own branch alone', async () => {
    const { accountId } = await scene.person()
    const administrator = scene.who('administrator', 'lead').client
    const at = (unitId: string) => ({ role: 'leader', unitId, from: '2021-01-01' })
    const answers = await untouched(
      () => administrator.post(`/accounts/${accountId}/grants`, at(scene.units.board)),
      () => administrator.post(`/accounts/${accountId}/grants`, at(scene.units.committee)),
    )
    expect(answers).toEqual([absent, absent])
  })
})
