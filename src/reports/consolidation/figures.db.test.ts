import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Consolidating, makeConsolidating } from '#test/consolidating.ts'

let at: Consolidating
let asked = ''
let first = ''
beforeAll(async () => {
  at = await makeConsolidating()
  await at.db.insertInto('unit_setting').values({ unit_id: at.second, one_person: true }).execute()
  asked = `regimeId=${at.regime.id}&period=2020-Q4`
  first = await at.send(at.commune, at.content(at.commune, '120'))
  await at.send(at.second, at.content(at.second, '80'), { receive: false })
})
afterAll(() => at.close())

const writer = () => at.as(at.writer)
const figures = async (as = at.writer) =>
  (await at.as(as).get(`/consolidation/figures?${asked}&reportId=${at.own}`)).body.figures
const figure = async (code: string, as = at.writer) =>
  (await figures(as)).find((one: { indicator: { code: string } }) => one.indicator.code === code)
const cells = (...codes: string[]) => codes.map((indicator) => ({ unitId: at.district, indicator }))
const version = () => at.versionOf(at.writer, at.own)
const take = async (...codes: string[]) =>
  writer().post(`/reports/${at.own}/taken-figures`, { version: await version(), cells: cells(...codes) })
const inReport = async (code: string, as = at.writer) => {
  const { body } = await at.as(as).get(`/reports/${at.own}/comparison`)
  return body.cells.find((cell: { indicator: string }) => cell.indicator === code)
}

describe('who consolidates', () => {
  test('is whoever holds a grant at the unit that receives; to others it is not there', async () => {
    expect((await writer().get(`/consolidation?${asked}`)).status).toBe(200)
    for (const other of [at.people.focal, at.people.stranger, at.people.province, at.above]) {
      expect((await at.as(other).get(`/consolidation?${asked}`)).status).toBe(404)
      expect((await at.as(other).get(`/consolidation/figures?${asked}`)).status).toBe(404)
      expect((await at.as(other).get(`/consolidation/figures/units?${asked}&indicator=HS`)).status).toBe(404)
    }
    expect((await writer().get(`/consolidation?regimeId=${at.regime.id}&period=2020-Q3`)).status).toBe(404)
  })
  test('takes into reports of the own unit that hold the period, and no other', async () => {
    const of = (id: string) => writer().get(`/consolidation/figures?${asked}&reportId=${id}`)
    expect((await of(first)).status).toBe(404)
    expect((await of(await at.reportOf(at.office, '2021-Q1'))).status).toBe(404)
  })
})

test('says how many have sent, who is missing by name, and what may be made of it', async () => {
  const { body } = await writer().get(`/consolidation?${asked}`)
  expect(body).toMatchObject({ expected: 3, sent: 2, received: 1, exempted: 0, may: ['report.consolidate'] })
  expect(body.missing).toEqual([{ reportId: expect.any(String), name: 'Xã Chiềng Sinh', state: 'open' }])
  expect(body.ownReports).toMatchObject([{ id: at.own, period: '2020-Q4', writes: true }])
  const { body: asChief } = await at.as(at.chief).get(`/consolidation?${asked}`)
  expect(asChief.ownReports).toMatchObject([{ id: at.own, writes: false }])
  expect(asChief.may).toEqual([])
})

test('figures add up by each indicator’s rule, official beside what was only sent, with completeness', async () => {
  expect(await figure('HS')).toMatchObject({
    official: { value: '120', reported: 1, expected: 3 },
    provisional: { value: '200', reported: 2, expected: 3 },
    mine: { how: 'following', value: '200', changed: false },
  })
  expect(await figure('TL')).toMatchObject({ provisional: { value: '90', numerator: '90', denominator: '100' } })
})

test('each unit’s own figure stands behind the sum, the missing among them', async () => {
  const { body } = await writer().get(`/consolidation/figures/units?${asked}&indicator=HS`)
  const said = body.units.map((u: { unit: { name: string }; now: { value: string | null }; official: boolean }) => [
    u.unit.name,
    u.now.value,
    u.official,
  ])
  expect(said).toEqual([
    ['Xã Chiềng Sinh', null, false],
    ['Xã Quài Nưa', '120', true],
    ['Xã Quài Tở', '80', false],
  ])
  expect(body).toMatchObject({ total: 3, next: null })
})

describe('taking figures', () => {
  test('is for those who write the own report, while it may be written on, from the version that stands', async () => {
    const body = { version: await version(), cells: cells('HS') }
    const path = `/reports/${at.own}/taken-figures`
    expect((await at.as(at.people.coordinator).post(path, body)).status).toBe(403)
    expect((await at.as(at.chief).post(path, body)).status).toBe(403)
    expect((await at.as(at.people.focal).post(path, body)).status).toBe(404)
    expect((await writer().post(path, { ...body, version: body.version + 1 })).status).toBe(409)
  })
  test('takes no cell that is typed in the report, or that it does not ask for', async () => {
    const own = await at.reportOf(at.commune, '2021-Q1')
    const path = `/reports/${own}/taken-figures`
    const typed = await at
      .as(at.people.focal)
      .post(path, { version: 1, cells: [{ unitId: at.commune, indicator: 'HS' }] })
    expect([typed.status, typed.body.fields]).toEqual([400, [{ path: 'body.cells.0', problem: 'not-rolled-up' }]])
    expect((await take('HS', 'XX')).body.fields).toEqual([{ path: 'body.cells.1', problem: 'not-rolled-up' }])
  })
  test('keeps them as they stood; when a unit corrects its report, both stand side by side until somebody decides', async () => {
    expect((await take('HS', 'TL')).body).toEqual({ figures: 2 })
    expect(await figure('HS')).toMatchObject({ mine: { how: 'taken', value: '200', reported: 2, changed: false } })
    expect(await inReport('HS')).toMatchObject({ filledIn: { value: '200' }, stood: { how: 'taken', changed: false } })

    at.clock.set('2021-01-13')
    await at.reopen(first)
    expect(await figure('HS')).toMatchObject({ provisional: { value: '80' }, mine: { value: '200', changed: true } })
    at.clock.set('2021-01-14')
    await at.send(at.commune, at.content(at.commune, '130'))
    expect(await figure('HS')).toMatchObject({ provisional: { value: '210' }, mine: { value: '200', changed: true } })
    expect(await figure('TL')).toMatchObject({ mine: { how: 'taken', changed: false } })
    expect(await inReport('HS')).toMatchObject({
      filledIn: { value: '200' },
      stood: { now: { value: '210' }, changed: true },
    })
    const { body } = await writer().get(`/consolidation/figures/units?${asked}&indicator=HS&reportId=${at.own}`)
    expect(body.units[0]).toMatchObject({
      unit: { name: 'Xã Quài Nưa' },
      before: { value: '120' },
      now: { value: '130' },
      changed: true,
    })
    expect(body.units.slice(1).map((u: { changed: boolean }) => u.changed)).toEqual([false, false])
  })
  test('of a draft others see nothing', async () => {
    expect(await inReport('HS', at.above)).toMatchObject({ filledIn: { value: '210' }, stood: null })
  })
  test('what is left aside is told again only when it changes once more', async () => {
    const leave = async (as: string) =>
      at.as(as).post(`/reports/${at.own}/taken-figures/dismissals`, { version: await version(), cells: cells('HS') })
    expect((await leave(at.above)).status).toBe(403)
    expect((await leave(at.chief)).status).toBe(403)
    expect((await leave(at.people.coordinator)).body).toEqual({ figures: 1 })
    expect(await figure('HS')).toMatchObject({ mine: { how: 'taken', value: '200', changed: false } })
    await at.reopen(first)
    await at.send(at.commune, at.content(at.commune, '131'))
    expect(await figure('HS')).toMatchObject({ mine: { value: '200', changed: true } })
  })
  test('taken again they stand as now; let go they follow', async () => {
    expect((await take('HS')).status).toBe(200)
    expect(await figure('HS')).toMatchObject({ mine: { how: 'taken', value: '211', changed: false } })
    const body = { version: await version(), cells: cells('TL') }
    expect((await at.as(at.chief).delete(`/reports/${at.own}/taken-figures`, body)).status).toBe(403)
    expect((await writer().delete(`/reports/${at.own}/taken-figures`, body)).body).toEqual({ figures: 1 })
    expect(await figure('TL')).toMatchObject({ mine: { how: 'following', changed: false } })
  })
})

test('what is sent carries all of them as they stood, and says what has changed since, to its receiver too', async () => {
  const content = { sections: { p1: { text: 'Toàn huyện đã hoàn thành.' } } }
  await writer().put(`/reports/${at.own}/content`, { version: await version(), content })
  await at.post(at.writer, at.own, 'submissions')
  await at.post(at.chief, at.own, 'approvals')
  expect(await inReport('HS', at.above)).toMatchObject({
    filledIn: { value: '211' },
    stood: { how: 'sent', changed: false },
  })
  await at.reopen(first)
  await at.send(at.commune, at.content(at.commune, '140'))
  const told = { filledIn: { value: '211' }, stood: { now: { value: '220' }, changed: true } }
  expect(await inReport('HS', at.above)).toMatchObject(told)
  expect(await inReport('HS')).toMatchObject(told)
  expect((await take('HS')).status).toBe(409)
  const leave = { version: await version(), cells: cells('HS', 'GV') }
  expect((await writer().post(`/reports/${at.own}/taken-figures/dismissals`, leave)).body).toEqual({ figures: 2 })
  expect(await inReport('HS')).toMatchObject({ filledIn: { value: '211' }, stood: { changed: false } })
  expect(await inReport('HS', at.above)).toMatchObject(told)
  const { body } = await writer().get(`/reports/${at.own}`)
  expect(body.content).toEqual(content)
})

test('where no unit has a figure yet there is nothing to take', async () => {
  const own = await at.reportOf(at.office, '2021-Q1')
  const body = { version: 1, cells: cells('HS') }
  expect((await writer().post(`/reports/${own}/taken-figures`, body)).body).toMatchObject({
    code: 'report.nothing-to-take',
  })
})
