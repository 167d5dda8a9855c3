import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { retentionJobs } from '#src/app/retention.ts'
import { decided, makeReading, plan, type Reading } from '#test/reading.ts'
import type { Draft } from './shapes.ts'

let at: Reading
beforeAll(async () => {
  at = await makeReading()
})
afterAll(() => at.close())

test('who drafts no tasks may not have a document read; a reading of another unit is absent', async () => {
  expect((await at.viewer.upload('/readings', 'a.txt', plan)).status).toBe(403)
  expect((await at.stranger.upload(`/readings?unitId=${at.units.board}`, 'a.txt', plan)).status).toBe(404)
  const id = await at.started()
  const absent = await at.stranger.get('/readings/00000000-0000-7000-8000-000000000000')
  for (const hidden of [
    await at.stranger.get(`/readings/${id}`),
    await at.save(id, { version: 1, drafts: [] }, at.stranger),
    await at.stranger.post(`/readings/${id}/tasks`, { version: 1 }),
    await at.stranger.delete(`/readings/${id}`),
  ])
    expect([hidden.status, hidden.text]).toEqual([404, absent.text])
  expect((await at.stranger.get('/readings')).body).toEqual([])
})

test('a bad file is refused with its own message and nothing of it is kept', async () => {
  const count = () => at.db.selectFrom('file').select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  const before = await count()
  const code = async (name: string, content: string | Uint8Array) => {
    const { status, body } = await at.board.upload('/readings', name, content)
    return [status, body.code]
  }
  expect({
    empty: await code('a.txt', ' \n'),
    damaged: await code('a.docx', 'PK\x03\x04 …'),
    pdf: await code('a.pdf', '%PDF-1.7 …'),
    misnamed: await code('a.docx', plan),
  }).toEqual({
    empty: [422, 'reading.empty'],
    damaged: [422, 'reading.damaged'],
    pdf: [422, 'reading.pdfDamaged'],
    misnamed: [422, 'file.not-what-it-claims'],
  })
  expect(await count()).toEqual(before)
})

test('of a secret directive nothing is read; a file is read only where the directive carries it', async () => {
  const secret = await at.register({ classification: 'numberOnly', abstract: '' })
  expect((await at.board.upload(`/readings?directiveId=${secret}`, 'a.txt', plan)).body.code).toBe(
    'directive.number-only',
  )
  const { body: file } = await at.board.upload('/files', 'ke-hoach.txt', plan)
  const directiveId = await at.register()
  const ask = { fileId: file.id, directiveId }
  expect((await at.board.post('/readings/of-file', ask)).status).toBe(404)
  await at.board.post(`/directives/${directiveId}/files`, { fileIds: [file.id] })
  const { status, body } = await at.board.post('/readings/of-file', ask)
  expect([status, (await at.opened(body.id)).directive.id]).toEqual([200, directiveId])
  // once it is out of reach, it is neither named to the reading nor may anything be read of it
  const foreign = { owner_unit_id: at.units.health, classification: 'internal' as const }
  await at.db.updateTable('directive').set(foreign).where('id', '=', directiveId).execute()
  expect((await at.opened(body.id)).directive).toBeNull()
  const listed = (await at.board.get('/readings')).body.find((one: { id: string }) => one.id === body.id)
  expect(listed).toMatchObject({ symbol: null })
  expect((await at.board.upload(`/readings?directiveId=${directiveId}`, 'a.txt', plan)).status).toBe(404)
})

test('units are matched on the document’s day, a group opened, a name nobody bears left to the person', async () => {
  const { drafts, document, units: named, text, issuerId } = await at.opened(await at.started())
  expect([document.symbol, document.date, issuerId !== null, text]).toEqual(['96-KH/TU', '2020-12-05', true, plan])
  const told = drafts.map(({ lead, coordinating, when, provision, decision }: Draft) => ({
    lead: lead.map(({ unitId }) => unitId),
    coordinating: coordinating.map(({ name, unitId }) => unitId ?? name),
    when,
    provision,
    decision,
  }))
  expect(told).toEqual([
    {
      lead: [at.units.health],
      coordinating: expect.arrayContaining([at.units.one, at.units.two]),
      when: { kind: 'deadline', deadline: '2021-06-30' },
      provision: 'II.1',
      decision: 'open',
    },
    {
      lead: [at.units.school],
      coordinating: ['Ngành lao động'],
      when: { kind: 'deadline', deadline: '2021-09-30' },
      provision: 'II.2',
      decision: 'open',
    },
    { lead: [at.units.gone], coordinating: [], when: null, provision: 'II.3', decision: 'open' },
  ])
  const ended = named.filter((unit: { ended: boolean }) => unit.ended).map(({ id }: { id: string }) => id)
  expect(ended).toEqual([at.units.gone])
})

test('a name linked once is used at the next reading, told by whom, and can be forgotten', async () => {
  const link = { ownerUnitId: at.units.board, name: 'Ngành lao động', unitId: at.units.health }
  expect((await at.stranger.post('/remembered-names', link)).status).toBe(404)
  expect((await at.board.post('/remembered-names', { ...link, unitId: at.units.gone })).status).toBe(400)
  expect((await at.board.post('/remembered-names', { ...link, unitId: at.units.one })).status).toBe(200)
  const { body } = await at.board.post('/remembered-names', { ...link, name: 'NGÀNH LAO ĐỘNG' })
  const named = async () => (await at.opened(await at.started())).drafts[1].coordinating
  expect(await named()).toEqual([{ name: 'Sở Y tế', unitId: at.units.health }])
  const listed = (await at.colleague.get('/remembered-names')).body
  expect(listed).toMatchObject([{ id: body.id, written: 'NGÀNH LAO ĐỘNG', unitName: 'Sở Y tế', by: 'Trần Thị Ví Dụ' }])
  expect((await at.stranger.delete(`/remembered-names/${body.id}`)).status).toBe(404)
  expect((await at.colleague.delete(`/remembered-names/${body.id}`)).status).toBe(200)
  expect(await named()).toEqual([{ name: 'Ngành lao động', unitId: null }])
})

test('decisions are kept for the unit; a save from an older version is refused with what is there now', async () => {
  const id = await at.started()
  const { drafts } = await at.opened(id)
  const [first, second, third] = decided(drafts, 'accepted', 'dropped')
  const halves = [
    { ...second!, content: 'Biên soạn tài liệu' },
    { ...second!, id: crypto.randomUUID() },
  ]
  const order = [third!.id, first!.id, ...halves.map((half) => half.id)]
  expect((await at.save(id, { version: 1, drafts: [first, ...halves], order })).body).toEqual({ id, version: 2 })
  const there = await at.opened(id, at.colleague)
  expect(there.drafts.map((draft: Draft) => [draft.id, draft.decision])).toEqual([
    [third!.id, 'open'],
    [first!.id, 'accepted'],
    [halves[0]!.id, 'dropped'],
    [halves[1]!.id, 'dropped'],
  ])
  const late = await at.save(id, { version: 1, drafts: [] }, at.colleague)
  expect([late.status, late.body.code, late.body.theirs.version]).toEqual([409, 'stale', 2])
  const [row] = (await at.colleague.get('/readings')).body.filter((one: { id: string }) => one.id === id)
  expect(row).toMatchObject({ fileName: 'ke-hoach-96.txt', tasks: 4, open: 1, by: 'Trần Thị Ví Dụ' })
})

test('drafts that are none of the text’s, or that nobody sent, are refused', async () => {
  const id = await at.started()
  const { drafts, text } = await at.opened(id)
  const outside = { ...drafts[0], sources: [{ start: 0, end: text.length + 1 }] }
  expect((await at.save(id, { version: 1, drafts: [outside] })).status).toBe(400)
  expect((await at.save(id, { version: 1, drafts: [{ ...drafts[0], id: crypto.randomUUID() }] })).status).toBe(400)
  expect((await at.save(id, { version: 1, drafts: [], order: [crypto.randomUUID()] })).status).toBe(400)
})

test('nothing is made of what nobody accepted, nor for a unit that has ended', async () => {
  const id = await at.started()
  const make = (version: number) => at.board.post(`/readings/${id}/tasks`, { version })
  expect((await make(1)).body.code).toBe('reading.nothing-accepted')
  const { drafts } = await at.opened(id)
  await at.save(id, { version: 1, drafts: decided(drafts, 'accepted', 'accepted', 'accepted') })
  const refused = await make(2)
  expect([refused.status, refused.body.code, refused.body.names]).toEqual([422, 'reading.units-ended', ['Sở Dân số']])
})

test('what was accepted becomes drafts of tasks of the directive and provision, with the words they come from, once', async () => {
  const directiveId = await at.register()
  await at.board.post(`/directives/${directiveId}/provisions`, { pasted: 'II. Nhiệm vụ\n1. Y tế\n3. Dân số' })
  const id = await at.started(at.board, `?directiveId=${directiveId}`)
  const { drafts } = await at.opened(id)
  await at.save(id, { version: 1, drafts: decided(drafts, 'accepted', 'accepted', 'dropped') })
  const key = crypto.randomUUID()
  const made = await at.board.post(`/readings/${id}/tasks`, { version: 2 }, { key })
  expect([made.status, made.body]).toEqual([
    200,
    { directiveId, taskIds: [expect.any(String), expect.any(String)], left: 0 },
  ])
  expect((await at.board.post(`/readings/${id}/tasks`, { version: 2 }, { key })).body).toEqual(made.body)
  const [first, second] = await Promise.all(
    made.body.taskIds.map(async (task: string) => (await at.board.get(`/tasks/${task}`)).body),
  )
  expect(first).toMatchObject({
    state: 'draft',
    directiveId,
    provision: '1',
    leadUnitId: at.units.health,
    deadline: '2021-06-30',
    authority: 'Tỉnh ủy',
    verb: 'deNghi',
    coordinating: 2,
    source: {
      fileName: 'ke-hoach-96.txt',
      quote: expect.stringMatching(/Giao Sở Y tế chủ trì.*30\/6\/2021/),
      unmatched: [],
    },
  })
  const alone = {
    content: first.content,
    issuingUnitId: at.units.board,
    directiveId,
    leads: [at.units.health],
    when: { kind: 'deadline', deadline: '2021-06-30' },
  }
  const { id: single } = (await at.board.post('/tasks', alone)).body
  const same = (await at.board.get(`/tasks/${single}`)).body
  for (const filled of [
    'authority',
    'verb',
    'responsiblePosition',
    'confirmingPosition',
    'workYear',
    'sectorId',
    'unclear',
  ])
    expect([filled, first[filled]]).toEqual([filled, same[filled]])
  expect([second.provision, second.source.unmatched]).toEqual(['II', ['Ngành lao động']])
  expect((await at.board.get(`/readings/${id}`)).status).toBe(404)
  const events = await at.db
    .selectFrom('audit_event as e')
    .innerJoin('audit_payload as p', 'p.seq', 'e.seq')
    .select(['e.action', 'p.payload'])
    .where('e.subject_id', '=', directiveId)
    .where('e.action', '=', 'reading.tasks-made')
    .execute()
  expect(events).toHaveLength(1)
  expect(events[0]!.payload).toMatchObject({
    tasks: 2,
    dropped: 1,
    left: 0,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('without a directive the one that is read is registered in the same act and carries the file; what is undecided stays', async () => {
  const id = await at.started(at.leader)
  const { drafts, document, issuerId, fileId } = await at.opened(id)
  await at.save(id, { version: 1, drafts: decided(drafts, 'accepted') })
  const directive = {
    symbol: document.symbol,
    issuerId,
    issuedOn: document.date,
    kind: document.kind,
    abstract: document.abstract,
  }
  const wrong = await at.board.post(`/readings/${id}/tasks`, { version: 2, directive: { ...directive, abstract: '' } })
  expect([wrong.status, (await at.opened(id)).version]).toEqual([400, 2])
  const { body } = await at.board.post(`/readings/${id}/tasks`, { version: 2, directive })
  expect([body.taskIds.length, body.left]).toEqual([1, 2])
  const there = (await at.board.get(`/directives/${body.directiveId}`)).body
  expect([there.symbol, there.issuerName, there.files.map((file: { id: string }) => file.id)]).toEqual([
    '96-KH/TU',
    'Tỉnh ủy Điện Biên',
    [fileId],
  ])
  const rest = await at.opened(id)
  expect([rest.drafts.length, rest.made, rest.directive.id]).toEqual([2, 1, body.directiveId])
})

test('a reading that is dropped is gone for all; one that nobody touches goes after ninety days', async () => {
  const id = await at.started()
  expect((await at.colleague.delete(`/readings/${id}`)).status).toBe(200)
  expect((await at.board.get(`/readings/${id}`)).status).toBe(404)
  const kept = await at.started()
  const sweep = async (day: string) => {
    at.clock.set(day)
    await at.act((work) => retentionJobs['retention.readings']!(work, at.clock.real()))
    return (await at.board.get(`/readings/${kept}`)).status
  }
  const [before, after] = [await sweep('2021-04-11'), await sweep('2021-04-13')]
  at.clock.set('2021-01-12')
  expect([before, after]).toEqual([200, 404])
})

test('the units of another province are not asked for', async () => {
  const abroad = await at.unit('province', 'Tỉnh Lai Châu')
  await at.unit('department', 'Sở Y tế', { parent: abroad })
  const { drafts } = await at.opened(await at.started())
  expect(drafts[0].lead).toEqual([{ name: 'Sở Y tế', unitId: at.units.health }])
})
