import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveReport, receiveReport, reopenReport, saveReport, submitReport } from '#src/reports/index.ts'
import type { Client } from '#test/client.ts'
import { makeReporting, type Reporting } from '#test/reporting.ts'

let scene: Reporting
let blocId: string
let coordinator: Client
let leader: Client
let stranger: Client
let id: string
const words = 'Đã mở 12 lớp xóa mù chữ.\nKết quả tốt.'

/** Brings a commune's report to a state by the acts of its people. */
async function bring(unitId: string, to: 'approved' | 'received', hs: string, text = words) {
  const { world, people, reportOf, content } = scene
  const report = await reportOf(unitId)
  const [by, head] = unitId === scene.commune ? [people.focal, people.head] : [people.both, people.both]
  const stand = () =>
    world.db
      .selectFrom('expected_report')
      .select(['version', 'state'])
      .where('id', '=', report)
      .executeTakeFirstOrThrow()
  let { version } = await stand()
  version = (await world.act((w) => saveReport(w, report, { version, content: content(unitId, hs, text) }), by)).version
  version = (await world.act((w) => submitReport(w, report, { version }), by)).version
  if ((await stand()).state === 'submitted')
    version = (await world.act((w) => approveReport(w, report, { version }), head)).version
  if (to === 'received') await world.act((w) => receiveReport(w, report, { version }), people.coordinator)
  return report
}
const reopen = async (report: string) => {
  const { version } = await scene.db
    .selectFrom('expected_report')
    .select('version')
    .where('id', '=', report)
    .executeTakeFirstOrThrow()
  await scene.act((w) => reopenReport(w, report, { version, reason: 'Sai số liệu' }), scene.people.coordinator)
}

let received: string
beforeAll(async () => {
  scene = await makeReporting()
  const { db, people, office, world, district } = scene
  const values = { name: 'Khối khoa giáo', coordinator_id: office }
  blocId = (await db.insertInto('bloc').values(values).returning('id').executeTakeFirstOrThrow()).id
  await db.updateTable('regime').set({ bloc_id: blocId }).execute()
  const sector = { code: 'giaoDuc', name_vi: 'Giáo dục và đào tạo', name_en: 'Education' }
  const { id: sectorId } = await db.insertInto('sector').values(sector).returning('id').executeTakeFirstOrThrow()
  await db.updateTable('indicator').set({ sector_id: sectorId }).execute()
  const { id: hs } = await db.selectFrom('indicator').select('id').where('code', '=', 'HS').executeTakeFirstOrThrow()
  await db
    .insertInto('target')
    .values({ indicator_id: hs, unit_id: district, period: '2020', value: '345', at: world.clock.now() })
    .execute()
  await db.insertInto('unit_setting').values({ unit_id: scene.second, one_person: true }).execute()
  received = await bring(scene.commune, 'received', '339')
  coordinator = world.as(people.coordinator)
  leader = world.as(people.leader)
  stranger = world.as(people.stranger)
  const { status, body } = await coordinator.post('/year-reports', { blocId, year: 2020 })
  expect([status, body]).toEqual([200, { id: expect.any(String), version: 1 }])
  id = body.id
})
afterAll(() => scene.close())

type Cited = { id: string; kind: string; part?: string; shown: string; now: string | null; changed: boolean }
const citations = async (): Promise<Cited[]> => (await coordinator.get(`/documents/${id}/citations`)).body
const read = async () => (await coordinator.get(`/documents/${id}`)).body
type Item = { kind: string; words: string; blocks: unknown[]; cites: { id: string; kind: string }[] }
const material = async (section = 'linh-vuc-giaoduc'): Promise<Item[]> =>
  (await coordinator.get(`/documents/${id}/material?section=${section}`)).body
const sectionNamed = async (key: string) =>
  (await read()).sections.find((s: { key: string }) => s.key === key) as {
    version: number
    content: { content: object[] }
  }

test('another unit neither drafts it nor is told what there is', async () => {
  expect((await stranger.post('/year-reports', { blocId, year: 2020 })).status).toBe(403)
  expect((await stranger.get(`/documents/${id}/material?section=linh-vuc-giaoduc`)).status).toBe(404)
})
test('what another unit has not yet had received, a stranger does not cite', async () => {
  await bring(scene.second, 'approved', '50')
  const { body: own } = await stranger.get('/documents')
  expect(own.total).toBe(0)
  const indicator = await scene.db
    .selectFrom('indicator')
    .select('id')
    .where('code', '=', 'HS')
    .executeTakeFirstOrThrow()
  const asked = { kind: 'figure', indicatorId: indicator.id, period: '2020', reading: 'provisional', part: 'result' }
  const strangers = await scene.world.act(async (work) => {
    const { documentSources } = await import('./sources.ts')
    return documentSources.readNow(work, [
      { ...asked, id: crypto.randomUUID(), unitId: scene.second } as never,
      { ...asked, id: crypto.randomUUID(), unitId: scene.district, reading: 'official' } as never,
    ])
  }, scene.people.stranger)
  expect(strangers.size).toBe(0)
})
test('nor a paragraph that was not sent to that unit; of a report behind a figure it gets no link', async () => {
  const { documentSources } = await import('./sources.ts')
  const { id: versionId } = await scene.db
    .selectFrom('report_version')
    .select('id')
    .where('expected_report_id', '=', received)
    .executeTakeFirstOrThrow()
  const asked = { id: crypto.randomUUID(), kind: 'paragraph', reportVersionId: versionId, sectionKey: 'p1' } as const
  const of = { blocId, workYear: 2020, ownerUnitId: scene.office, purpose: 'yearReport' }
  const [own, theirs] = await Promise.all(
    [scene.people.coordinator, scene.people.stranger].map((by) =>
      scene.world.act(
        async (work) => ({
          cited: (await documentSources.readNow(work, [asked])).size,
          ready: (await documentSources.material(work, of, '')).filter(({ kind }) => kind === 'paragraph').length,
          links: (await documentSources.reports(work, [versionId])).map(({ reportId }) => reportId),
        }),
        by,
      ),
    ),
  )
  expect(own).toEqual({ cited: 1, ready: 2, links: [received] })
  expect(theirs).toEqual({ cited: 0, ready: 0, links: [null] })
})
test('the outline is drafted with tables, sentences and a chart, their figures cited', async () => {
  const { sections, title } = await read()
  expect(title).toContain('năm 2020; phương hướng, nhiệm vụ năm 2021')
  const text = JSON.stringify(sections)
  expect(text).toContain('Phần thứ nhất')
  expect(text).toContain('figureChart')
  expect((await sectionNamed('linh-vuc-giaoduc')).content.content.map((b) => (b as { type: string }).type)).toContain(
    'figureTable',
  )
  const shown = (await citations()).map((c) => `${c.part} ${c.shown}`)
  expect(shown).toContain('result 339')
  expect(shown).toContain('attainment 98,3%')
  expect((await citations()).some((c) => c.changed)).toBe(false)
})
test('a figure is opened with its completeness and the reports behind it', async () => {
  const figure = (await citations()).find((c) => c.part === 'result' && c.shown === '339')!
  const { body } = await coordinator.get(`/documents/${id}/citations/${figure.id}`)
  expect(body.figure).toMatchObject({
    code: 'HS',
    unitName: 'Huyện Tuần Giáo',
    period: '2020',
    reported: 1,
    expected: 3,
  })
  expect(body.reports).toEqual([
    expect.objectContaining({ reportId: received, unitName: 'Xã Quài Nưa', state: 'received', renewed: false }),
  ])
})
test('the list of the sources of its figures is printed only where the head asks for it', async () => {
  const printed = async () => {
    const { body } = await coordinator.get(`/documents/${id}/pages`)
    return String(body.html)
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;|\s+/g, ' ')
  }
  expect(await printed()).not.toContain('Danh mục nguồn số liệu')
  const { head, version } = await read()
  expect((await coordinator.put(`/documents/${id}`, { ...head, printsSources: true, version })).status).toBe(200)
  const text = await printed()
  expect(text).toContain('Danh mục nguồn số liệu')
  expect(text.slice(text.indexOf('Báo cáo nguồn'))).toMatch(/ 1 Xã Quài Nưa .* quý IV\/2020 12\/01\/2021 /)
})
test('paragraphs of the units stand ready, and keep their source when they are inserted', async () => {
  const paragraph = (await material()).find((one) => one.kind === 'paragraph' && one.words.startsWith('Đã mở'))!
  expect((await coordinator.post(`/documents/${id}/citations`, { cites: paragraph.cites })).status).toBe(200)
  const { version, content } = await sectionNamed('linh-vuc-giaoduc')
  const whole = { ...content, content: [...paragraph.blocks, ...content.content] }
  const saved = await coordinator.put(`/documents/${id}/sections/linh-vuc-giaoduc`, { content: whole, version })
  expect(saved.status).toBe(200)
  expect((await citations()).filter((c) => c.kind === 'paragraph')).toEqual([
    expect.objectContaining({ shown: words, changed: false }),
  ])
})
test('after a report is reopened and received anew, figures and paragraphs that changed are flagged', async () => {
  await reopen(received)
  expect((await citations()).filter((c) => c.changed).length).toBeGreaterThan(0)
  await bring(scene.commune, 'received', '340', 'Đã mở 13 lớp xóa mù chữ.')
  const flagged = (await citations()).filter((c) => c.changed)
  expect(flagged.map((c) => `${c.shown} → ${c.now}`)).toContain('339 → 340')
  expect(flagged.find((c) => c.kind === 'paragraph')?.now).toBe('Đã mở 13 lớp xóa mù chữ.')
  expect((await coordinator.get(`/document-changes?ids=${id}`)).body[id]).toBe(flagged.length)
  expect((await read()).sections.some((s: object) => JSON.stringify(s).includes('"shown":"340"'))).toBe(false)
})
test('the new figure is taken everywhere, the old one kept where that is said', async () => {
  const flagged = (await citations()).filter((c) => c.changed)
  const one = flagged.find((c) => c.shown === '339')!
  const other = flagged.find((c) => c.part === 'attainment')!
  await coordinator.post(`/documents/${id}/citations/${one.id}/renewals`, { take: 'new' })
  await coordinator.post(`/documents/${id}/citations/${other.id}/renewals`, { take: 'old' })
  const text = JSON.stringify((await read()).sections)
  expect([text.includes('"shown":"340"'), text.includes('"text":"340"'), text.includes('"shown":"339"')]).toEqual([
    true,
    true,
    false,
  ])
  const after = await citations()
  expect(after.find((c) => c.id === one.id)).toMatchObject({ shown: '340', changed: false })
  expect(after.find((c) => c.id === other.id)).toMatchObject({ shown: '98,3%', changed: false })
})
test('a changed paragraph is replaced at its place when that is asked for', async () => {
  const paragraph = (await citations()).find((c) => c.kind === 'paragraph')!
  await coordinator.post(`/documents/${id}/citations/${paragraph.id}/renewals`, { take: 'new' })
  const [first] = (await sectionNamed('linh-vuc-giaoduc')).content.content
  expect(JSON.stringify(first)).toContain('Đã mở 13 lớp xóa mù chữ.')
})
test('signed, its figures stay as they stood', async () => {
  const { body: proposal } = await leader.get(`/documents/${id}/signature`)
  const { version } = await read()
  const signature = { number: proposal.number, issuedOn: '2021-01-12', signMode: '', signBody: null, signerTitle: null }
  const { status } = await leader.post(`/documents/${id}/signature`, {
    ...signature,
    signerName: 'Cà Văn Định',
    version,
  })
  expect(status).toBe(200)
  const before = (await read()).sections
  await reopen(received)
  expect((await read()).sections).toEqual(before)
  expect((await citations()).some((c) => c.changed)).toBe(true)
  const one = (await citations()).find((c) => c.changed)!
  expect((await coordinator.post(`/documents/${id}/citations/${one.id}/renewals`, { take: 'new' })).status).toBe(409)
})
