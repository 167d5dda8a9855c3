import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#src/platform/actor.ts'
import type { Client } from '#test/client.ts'
import { type Keeping, makeKeeping } from '#test/keeping.ts'
import { directiveDays } from './amending.ts'

let at: Keeping
beforeAll(async () => {
  at = await makeKeeping()
})
afterAll(() => at.close())

let registered = 0
const made = async (issuedOn: string, more: object = {}) => {
  registered += 1
  const symbol = `${registered}-KH/TU`
  const body = { symbol, issuerName: 'Tỉnh ủy Điện Biên', issuedOn, kind: 'keHoach', abstract: 'Kế hoạch', ...more }
  const { id } = (await at.board.post('/directives', body)).body
  const { body: added } = await at.board.post(`/directives/${id}/provisions`, {
    items: [{ number: 'I', text: 'Y tế' }],
  })
  return { id: id as string, symbol, provisionId: added.ids[0] as string, version: added.version as number }
}
const read = async (id: string) => (await at.board.get(`/directives/${id}`)).body
const amend = async (id: string, body: object) =>
  at.leader.post(`/directives/${id}/amendments`, { version: (await read(id)).version, ...body })
const clock = (day: string) => at.act((work) => directiveDays({ ...work, today: day, actor: system }))

test('neither a draft, nor an earlier one, nor itself changes a directive', async () => {
  const [one, earlier] = [await made('2020-05-01'), await made('2020-01-01')]
  const draft = await made('2020-09-01', { inForce: false })
  const change = async (byDirectiveId: string, more: object = {}) => {
    const { status, body } = await amend(one.id, { kind: 'amend', byDirectiveId, ...more })
    return [status, body.code]
  }
  expect(await change(draft.id)).toEqual([422, 'amendment.by-draft'])
  expect(await change(earlier.id)).toEqual([422, 'amendment.by-earlier'])
  expect(await change(one.id)).toEqual([400, 'invalid'])
  const later = await made('2020-10-01')
  expect(await change(later.id, { provisionId: later.provisionId })).toEqual([400, 'invalid'])
  expect(await change(later.id, { kind: 'supersede', provisionId: one.provisionId })).toEqual([400, 'invalid'])
  expect(await change(later.id, { fromDay: '2020-09-30' })).toEqual([422, 'amendment.before-issue'])
  expect((await read(one.id)).state).toBe('inForce')
  const facts = { symbol: '99-CT/TU', issuerName: 'Tỉnh ủy', issuedOn: '2020-02-01', kind: 'chiThi', abstract: '' }
  const { id: secret } = (await at.board.post('/directives', { ...facts, classification: 'numberOnly' })).body
  const told = await amend(secret, { kind: 'amend', byDirectiveId: later.id, note: 'Lời văn' })
  expect([told.status, told.body.code]).toEqual([422, 'directive.number-only'])
})

test('amended twice, by provision and as a whole, it says by what and from when; then it is superseded', async () => {
  const one = await made('2020-05-01')
  const [first, second, last] = [await made('2020-10-01'), await made('2020-11-01'), await made('2020-12-01')]
  const byProvision = { provisionId: one.provisionId, byProvisionId: first.provisionId }
  expect((await amend(one.id, { kind: 'amend', byDirectiveId: first.id, ...byProvision })).status).toBe(200)
  expect((await read(one.id)).may).toContain('amendAgain')
  expect((await amend(one.id, { kind: 'amend', byDirectiveId: second.id })).status).toBe(200)
  expect((await amend(one.id, { kind: 'supersede', byDirectiveId: last.id, fromDay: '2021-01-01' })).status).toBe(200)
  const { state, amendedBy, moves } = await read(one.id)
  type Told = { other: { symbol: string }; fromDay: string; provision: { number: string } | null }
  expect([state, amendedBy.map((a: Told) => [a.other.symbol, a.fromDay, a.provision?.number ?? null])]).toEqual([
    'superseded',
    [
      [last.symbol, '2021-01-01', null],
      [second.symbol, '2020-11-01', null],
      [first.symbol, '2020-10-01', 'I'],
    ],
  ])
  expect(moves.map((m: { move: string; onDay: string }) => [m.move, m.onDay])).toEqual([
    ['supersede', '2021-01-01'],
    ['amend', '2020-10-01'],
    ['enter', '2020-05-01'],
  ])
  expect((await read(first.id)).amends.map((a: Told) => a.other.symbol)).toEqual([one.symbol])
  const again = await amend(one.id, { kind: 'amend', byDirectiveId: second.id })
  expect([again.status, again.body.code]).toEqual([409, 'move.not-allowed'])
  const removed = await at.board.delete(`/directives/${one.id}/provisions/${one.provisionId}`)
  expect([removed.status, removed.body.others]).toEqual([422, 1])
})

test('what is to come takes effect on its day and may be taken back before it', async () => {
  const [one, later] = [await made('2020-05-01'), await made('2021-02-01')]
  const coming = { kind: 'supersede', byDirectiveId: later.id, fromDay: '2021-04-01' }
  await amend(one.id, coming)
  const { state, amendedBy } = await read(one.id)
  expect(state).toBe('inForce')
  const address = `/directives/${one.id}/amendments/${amendedBy[0].id}`
  expect((await at.leader.delete(address)).status).toBe(200)
  expect((await at.leader.delete(address)).status).toBe(404)
  await amend(one.id, coming)
  await clock('2021-03-31')
  expect((await read(one.id)).state).toBe('inForce')
  await clock('2021-04-02')
  await clock('2021-04-02')
  const { state: then, moves, amendedBy: kept } = await read(one.id)
  expect([then, moves[0]]).toMatchObject(['superseded', { move: 'supersede', onDay: '2021-04-01', by: 'Mạch' }])
  at.clock.set('2021-04-02')
  expect((await at.leader.delete(`/directives/${one.id}/amendments/${kept[0].id}`)).body.code).toBe(
    'amendment.in-effect',
  )
  at.clock.set('2021-03-01')
})

test('a directive with a last day expires by itself on the day after', async () => {
  const one = await made('2016-05-01', { validFrom: '2016-06-01', validTo: '2021-03-31' })
  await clock('2021-03-31')
  expect((await read(one.id)).state).toBe('inForce')
  await clock('2021-05-05')
  const { state, moves } = await read(one.id)
  expect([state, moves.map((m: { onDay: string }) => m.onDay)]).toEqual(['expired', ['2021-04-01', '2016-06-01']])
})

test('a later directive changes the deadline of a task: both days stay, the first counts as it was', async () => {
  const [plan, later] = [await made('2020-12-01'), await made('2021-02-01')]
  const body = { content: 'Tập huấn', deliverable: 'Báo cáo', issuingUnitId: at.boardId, leads: [at.healthId] }
  const source = { directiveId: plan.id, provisionId: plan.provisionId, responsiblePosition: 'Giám đốc' }
  const when = { kind: 'deadline', deadline: '2021-06-30' }
  const { body: task } = await at.board.post('/tasks', { ...body, ...source, confirmingPosition: 'Trưởng ban', when })
  const issued = await at.leader.post(`/tasks/${task.id}/issue`, { version: task.version })
  expect(issued.status).toBe(200)
  const to = { toDeadline: '2021-04-30', directiveId: later.id, provisionId: later.provisionId }
  const change = async (by: Client, more: object) =>
    by.post(`/tasks/${task.id}/deadline-changes`, {
      ...to,
      version: (await at.leader.get(`/tasks/${task.id}`)).body.version,
      ...more,
    })
  expect((await change(at.board, {})).status).toBe(403)
  expect((await change(at.focal, {})).status).toBe(403)
  expect((await change(at.leader, { toDeadline: '2021-06-30' })).body.code).toBe('deadline.same')
  expect((await change(at.leader, { provisionId: plan.provisionId })).status).toBe(400)
  expect((await change(at.leader, {})).status).toBe(200)
  const seen = (await at.leader.get(`/tasks/${task.id}`)).body
  expect([seen.deadline, seen.firstDeadline, seen.extensionCount]).toEqual(['2021-04-30', '2021-06-30', 0])
  expect(seen.deadlineChanges).toMatchObject([
    { fromDeadline: '2021-06-30', toDeadline: '2021-04-30', directive: { symbol: later.symbol }, provision: 'I' },
  ])
  // the lead reads the days; the directive that changed them is not in its reach
  expect((await at.focal.get(`/tasks/${task.id}`)).body.deadlineChanges).toMatchObject([
    { directive: null, provision: null },
  ])
})

test('by which directive out of reach one was amended is not told, only that it was and from when', async () => {
  const [one, later] = [await made('2020-05-01'), await made('2020-10-01')]
  const byProvision = { provisionId: one.provisionId, byProvisionId: later.provisionId }
  await amend(one.id, { kind: 'amend', byDirectiveId: later.id, ...byProvision })
  const foreign = { owner_unit_id: at.healthId, classification: 'internal' as const }
  await at.db.updateTable('directive').set(foreign).where('id', '=', later.id).execute()
  expect((await at.board.get(`/directives/${later.id}`)).status).toBe(404)
  expect((await read(one.id)).amendedBy).toMatchObject([
    { kind: 'amend', fromDay: '2020-10-01', other: null, provision: { number: 'I' }, byProvision: null },
  ])
})
