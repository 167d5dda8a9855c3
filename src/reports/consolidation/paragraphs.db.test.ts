import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Consolidating, makeConsolidating } from '#test/consolidating.ts'

let at: Consolidating
let asked = ''
let first = ''
let second = ''
const words = 'Đã hỗ trợ bảo hiểm y tế cho mọi học sinh.'
const others = 'Tuyên truyền bảo hiểm xã hội tự nguyện tại 5 bản.'
const corrected = 'Đã hỗ trợ bảo hiểm y tế cho 118/120 học sinh.'
beforeAll(async () => {
  at = await makeConsolidating()
  await at.db.insertInto('unit_setting').values({ unit_id: at.second, one_person: true }).execute()
  asked = `regimeId=${at.regime.id}&period=2020-Q4&sectionId=p1`
  first = await at.send(at.commune, at.content(at.commune, '120', words))
  second = await at.send(at.second, at.content(at.second, '80', others), { receive: false })
})
afterAll(() => at.close())

const writer = () => at.as(at.writer)
const list = async (more = '', as = at.writer) =>
  (await at.as(as).get(`/consolidation/paragraphs?${asked}${more}`)).body
const one = async (reportId: string) =>
  (await list()).paragraphs.find((p: { reportId: string }) => p.reportId === reportId)
const version = () => at.versionOf(at.writer, at.own)
const sourceOf = async (reportId: string) => ({ reportId, sectionId: 'p1', versionId: (await one(reportId)).versionId })
const insert = async (reportId: string, more: object = {}) =>
  writer().post(`/reports/${at.own}/paragraphs`, {
    version: await version(),
    sectionId: 'p1',
    source: await sourceOf(reportId),
    ...more,
  })
const ownText = async () => (await writer().get(`/reports/${at.own}`)).body.content?.sections.p1?.text
const cited = async (as = at.writer) => (await at.as(as).get(`/reports/${at.own}/citations`)).body.citations

test('stand side by side for the unit that receives them, and are not there for others', async () => {
  const { paragraphs, counts, next } = await list()
  const said = paragraphs.map((p: { unit: { name: string }; words: string; mark: string }) => [
    p.unit.name,
    p.words,
    p.mark,
  ])
  expect(said).toEqual([
    ['Xã Quài Nưa', words, 'open'],
    ['Xã Quài Tở', others, 'open'],
  ])
  expect(counts).toEqual({ all: 2, open: 2, used: 0, notUsed: 0, changed: 0, quiet: 0 })
  expect(next).toBeNull()
  for (const other of [at.people.focal, at.people.stranger, at.above])
    expect((await at.as(other).get(`/consolidation/paragraphs?${asked}`)).status).toBe(404)
})

test('are found by unit, by mark, and by words without tone marks in any order', async () => {
  const found = async (more: string) => (await list(more)).paragraphs.map((p: { reportId: string }) => p.reportId)
  expect(await found('&q=y%20te%20bao%20hiem')).toEqual([first])
  expect(await found('&q=quai%20to')).toEqual([second])
  expect(await found('&q=bao%20hiem')).toEqual([first, second])
  expect(await found(`&unitId=${at.second}`)).toEqual([second])
  expect(await found('&mark=used')).toEqual([])
})

describe('inserting', () => {
  test('is for those who write the own report, of what stands now, and into a section of words', async () => {
    const body = { version: await version(), sectionId: 'p1', source: await sourceOf(first) }
    const path = `/reports/${at.own}/paragraphs`
    expect((await at.as(at.people.coordinator).post(path, body)).status).toBe(403)
    expect((await at.as(at.above).post(path, body)).status).toBe(403)
    expect((await at.as(at.people.focal).post(path, body)).status).toBe(404)
    expect((await insert(first, { version: body.version + 1 })).status).toBe(409)
    expect((await insert(first, { sectionId: 'p2' })).body.fields).toEqual([
      { path: 'body.sectionId', problem: 'no-such-section' },
    ])
    const old = { ...body.source, versionId: randomUUID() }
    expect((await insert(first, { source: old })).body.code).toBe('report.source-changed')
    const empty = { ...body.source, sectionId: 'p2' }
    expect((await insert(first, { source: empty })).body.code).toBe('report.nothing-to-take')
    expect((await insert(first, { source: { ...old, reportId: at.own } })).status).toBe(404)
  })
  test('adds the words to the draft once, with where they are from, and marks them as used', async () => {
    const key = randomUUID()
    const body = { version: await version(), sectionId: 'p1', source: await sourceOf(first) }
    const done = await writer().post(`/reports/${at.own}/paragraphs`, body, { key })
    expect(done.body).toMatchObject({ state: 'draft', version: body.version + 1 })
    expect((await writer().post(`/reports/${at.own}/paragraphs`, body, { key })).body).toEqual(done.body)
    expect((await insert(second)).status).toBe(200)
    expect(await ownText()).toBe(`${words}\n\n${others}`)
    expect((await insert(first)).body.code).toBe('report.paragraph-there')
    expect(await one(first)).toMatchObject({
      mark: 'used',
      uses: [{ into: { reportId: at.own, sectionId: 'p1' }, before: words, changed: false }],
    })
    expect(await cited()).toMatchObject([
      { unitName: 'Xã Quài Nưa', reportId: first, sectionId: 'p1', changed: false },
      { unitName: 'Xã Quài Tở', reportId: second, changed: false },
    ])
    expect((await list()).counts).toMatchObject({ open: 0, used: 2 })
  })
  test('of a draft only its writers know what it cites', async () => {
    expect(await cited(at.above)).toEqual([])
  })
  test('is undone with its words; words changed by hand stay', async () => {
    const { useId } = (await one(second)).uses.map((use: { id: string }) => ({ useId: use.id }))[0]
    const path = `/reports/${at.own}/paragraphs/${useId}`
    expect((await at.as(at.chief).delete(path, { version: await version() })).status).toBe(403)
    const elsewhere = `/reports/${await at.reportOf(at.office, '2021-Q1')}/paragraphs/${useId}`
    expect((await writer().delete(elsewhere, { version: 1 })).status).toBe(404)
    expect((await writer().delete(path, { version: await version() })).status).toBe(200)
    expect(await ownText()).toBe(words)
    expect(await one(second)).toMatchObject({ mark: 'open', uses: [] })
    expect((await writer().delete(path, { version: await version() })).status).toBe(404)

    const again = (await insert(second)).body.useId
    const changed = { sections: { p1: { text: `${words}\n\nTuyên truyền tại 5 bản.` } } }
    await writer().put(`/reports/${at.own}/content`, { version: await version(), content: changed })
    await writer().delete(`/reports/${at.own}/paragraphs/${again}`, { version: await version() })
    expect(await ownText()).toBe(`${words}\n\nTuyên truyền tại 5 bản.`)
  })
})

describe('marking by hand', () => {
  const mark = async (mark: string | null, { as = at.writer, versionId = '' } = {}) =>
    at
      .as(as)
      .put(`/reports/${second}/sections/p1/mark`, { versionId: versionId || (await sourceOf(second)).versionId, mark })
  test('is for those who consolidate, of what stands now', async () => {
    expect((await mark('used', { as: at.chief })).status).toBe(403)
    expect((await mark('used', { as: at.people.both })).status).toBe(403)
    expect((await mark('used', { as: at.above })).status).toBe(404)
    expect((await mark('used', { versionId: randomUUID() })).body.code).toBe('report.source-changed')
  })
  test('says not to be used, used, or nothing again', async () => {
    await mark('notUsed')
    expect(await one(second)).toMatchObject({ mark: 'notUsed', uses: [{ mark: 'notUsed', into: null }] })
    await mark('used', { as: at.people.coordinator })
    expect(await one(second)).toMatchObject({ mark: 'used', uses: [{ mark: 'used', into: null }] })
    await mark(null)
    expect(await one(second)).toMatchObject({ mark: 'open', uses: [] })
    await mark('notUsed')
  })
})

describe('when a source changes', () => {
  const use = async () => (await one(first)).uses[0]
  test('what was called back is flagged in the consolidation and in the own report', async () => {
    await at.reopen(first)
    expect(await one(first)).toMatchObject({ state: 'returned', versionId: null, words: null, changed: true })
    expect(await cited()).toMatchObject([{ changed: true, before: words, now: null }])
    expect((await list('&mark=changed')).paragraphs).toHaveLength(1)
    expect((await list()).counts.changed).toBe(1)
  })
  test('what it says now stands beside what was used', async () => {
    await at.send(at.commune, at.content(at.commune, '120', corrected))
    expect(await one(first)).toMatchObject({
      words: corrected,
      changed: true,
      uses: [{ before: words, changed: true }],
    })
    expect(await cited()).toMatchObject([{ changed: true, before: words, now: corrected }])
  })
  test('whoever consolidates leaves it aside until it changes again', async () => {
    const { id, version: from } = await use()
    const leave = (as: string, body = { version: from }) => at.as(as).post(`/paragraph-uses/${id}/dismissals`, body)
    expect((await leave(at.chief)).status).toBe(403)
    expect((await leave(at.above)).status).toBe(404)
    expect((await leave(at.writer, { version: from + 1 })).status).toBe(409)
    expect((await leave(at.writer)).status).toBe(200)
    expect(await one(first)).toMatchObject({ changed: false })
    expect(await cited()).toMatchObject([{ changed: false }])
    expect((await at.as(at.writer).post(`/paragraph-uses/${randomUUID()}/dismissals`, { version: 1 })).status).toBe(404)
    await at.reopen(first)
    expect(await one(first)).toMatchObject({ changed: true })
    await at.send(at.commune, at.content(at.commune, '120', `${corrected} Còn 2 em.`))
    expect(await one(first)).toMatchObject({ changed: true })
  })
  test('the writer accepts it, with the section as it shall read', async () => {
    const { id } = await use()
    const path = `/reports/${at.own}/paragraphs/${id}/acceptances`
    const text = `${corrected} Còn 2 em.`
    const body = { version: await version(), versionId: (await sourceOf(first)).versionId, text }
    expect((await at.as(at.chief).post(path, body)).status).toBe(403)
    expect((await writer().post(path, { ...body, versionId: randomUUID() })).body.code).toBe('report.source-changed')
    expect((await writer().post(path, { ...body, version: body.version + 1 })).status).toBe(409)
    expect((await writer().post(path, body)).status).toBe(200)
    expect(await ownText()).toBe(text)
    expect(await one(first)).toMatchObject({ mark: 'used', changed: false, uses: [{ before: text }] })
    const otherwise = { ...body, version: await version() }
    const elsewhere = await at.reportOf(at.office, '2021-Q1')
    expect(
      (await writer().post(`/reports/${elsewhere}/paragraphs/${id}/acceptances`, { ...otherwise, version: 1 })).status,
    ).toBe(404)
  })
})

test('what is sent carries its citations to its receiver, who is told of changes since and opens what is in reach', async () => {
  await at.post(at.writer, at.own, 'submissions')
  await at.post(at.chief, at.own, 'approvals')
  const hidden = { unitName: 'Xã Quài Nưa', reportId: null, before: null, now: null }
  expect(await cited(at.above)).toMatchObject([{ ...hidden, changed: false, useId: null }])
  await at.reopen(first)
  expect(await cited(at.above)).toMatchObject([{ ...hidden, changed: true }])
  expect(await cited()).toMatchObject([{ changed: true, reportId: first }])
  const { body } = await at.as(at.above).get(`/reports/${at.own}`)
  expect(Object.keys(body.content)).toEqual(['sections'])
  const late = await writer().post(`/reports/${at.own}/paragraphs`, {
    version: await version(),
    sectionId: 'p1',
    source: await sourceOf(second),
  })
  expect(late.status).toBe(409)
})
