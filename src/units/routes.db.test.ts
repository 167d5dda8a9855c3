import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildUnits, type DemoUnits } from '#demo/units.ts'
import type { Client } from '#test/client.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'

let world: TestWorld
let demo: DemoUnits
let reader: Client
let admin: Client
const id = (key: string) => demo.units.get(key)!
beforeAll(async () => {
  world = await makeWorld()
  demo = await world.act(buildUnits)
  reader = world.as(await world.account('Lò Thị Mẫu', ['reader', id('SYT')]))
  admin = world.as(await world.account('Trần Văn Ví Dụ', ['administrator', id('DB')]))
})
afterAll(() => world.close())

const facts = { kind: 'school', parentId: null, from: '2021-01-01' }
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
const namesOf = ({ body }: { body: any }) => (body.rows ?? body).map((row: { shortName: string }) => row.shortName)

test('nobody reads the directory without signing in', async () => {
  expect((await world.anonymous.get('/units')).status).toBe(401)
  expect((await world.anonymous.get('/units/pick')).status).toBe(401)
})
test('a reader changes nothing, an administrator nothing above the own branch', async () => {
  const district = world.as(await world.account('Quàng Văn Mẫu', ['administrator', id('099')]))
  const school = { ...facts, code: 'T1', name: 'Trường Thử', parentId: id('100') }
  expect((await reader.post('/units', school)).status).toBe(403)
  expect((await district.post('/units', school)).status).toBe(403)
  expect(
    (await district.post('/sectors', { code: 'x', nameVi: 'x', nameEn: 'x', position: 1, active: true })).status,
  ).toBe(403)
  expect(
    (
      await district.put(`/units/${id('SYT')}/settings`, {
        onePerson: true,
        headSendsTasks: false,
        onePersonKeysIn: false,
      })
    ).status,
  ).toBe(403)
})
test('a unit that does not exist is not found; a wrong page mark is named', async () => {
  const alone = { onePerson: true, headSendsTasks: false, onePersonKeysIn: false }
  expect((await admin.put('/units/00000000-0000-7000-8000-000000000000/settings', alone)).status).toBe(404)
  expect((await reader.get('/units/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  expect((await reader.get('/units?after=nonsense')).body).toMatchObject({ code: 'invalid' })
})
test('a code in use is refused with the name of who bears it', async () => {
  const { status, body } = await admin.post('/units', {
    ...facts,
    code: '099',
    name: 'Trường Thử',
    parentId: id('099'),
  })
  expect([status, body.code, body.name]).toEqual([422, 'unit.code.taken', 'Huyện Tuần Giáo'])
})

test('units are found without tone marks, by code, and by kind, in Vietnamese order', async () => {
  expect(namesOf(await reader.get('/units?q=tuan giao&kinds=district'))).toEqual(['Huyện Tuần Giáo'])
  expect(namesOf(await reader.get('/units?q=03274'))).toEqual(['Xã Quài Nưa'])
  expect(namesOf(await reader.get('/units?q=100%25'))).toEqual([])
  const districts = namesOf(await reader.get(`/units?parentId=${id('DB')}&kinds=district`))
  expect(districts.length).toBe(10)
  expect(districts).toEqual(districts.toSorted(new Intl.Collator('vi').compare))
})
test('pages follow each other without loss or repetition', async () => {
  const seen: string[] = []
  let after = ''
  do {
    const { body } = await reader.get(`/units?underId=${id('DB')}&kinds=commune&limit=50&after=${after}`)
    seen.push(...body.rows.map((row: { id: string }) => row.id))
    after = body.next ?? ''
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([129, 129])
})
test('under one unit bodies come before territories, over the pages as on one', async () => {
  type Row = { id: string; kind: string; shortName: string }
  const page = async (limit: number, after = '') =>
    (await reader.get(`/units?parentId=${id('DB')}&limit=${limit}&after=${after}`)).body
  const whole: Row[] = (await page(500)).rows
  const turned: Row[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next }: { rows: Row[]; next: string | null } = await page(4, after)
    turned.push(...rows)
    after = next
  }
  expect(turned.map((row) => row.id)).toEqual(whole.map((row) => row.id))
  const firstDistrict = whole.findIndex(({ kind }) => kind === 'district')
  expect(whole.slice(firstDistrict).map(({ kind }) => kind)).toEqual(Array(10).fill('district'))
  expect(firstDistrict).toBeGreaterThan(4)
})
test('a picker gives the best match first, with its place', async () => {
  const { body } = await reader.get('/units/pick?q=so y te')
  expect(body[0]).toMatchObject({ shortName: 'Sở Y tế', within: 'UBND tỉnh · Tỉnh Điện Biên' })
  expect((await reader.get('/units/pick?q=quai nua')).body[0].within).toBe('Huyện Tuần Giáo · Tỉnh Điện Biên')
  expect((await reader.get('/units/pick')).body[0].shortName).toBe('Tỉnh Điện Biên')
})
test('a unit page tells its life, what is above and in it, its blocs, and what may be done', async () => {
  const { body } = await admin.get(`/units/${id('099')}`)
  expect(body.above.map((unit: { code: string }) => unit.code)).toEqual(['11'])
  expect(body.children.map((unit: { kind: string }) => unit.kind)).toContain('partyCommittee')
  expect(body.may).toEqual(['unit.write', 'settings.write'])
  const health = (await reader.get(`/units/${id('SYT')}`)).body
  expect(health.blocs.map((bloc: { name: string }) => bloc.name)).toEqual(['Khối khoa giáo'])
  expect(health.may).toEqual([])
})
test('the administrator adds, renames, ends and merges; the old name still finds it', async () => {
  const add = async (code: string, name: string) =>
    (await admin.post('/units', { ...facts, code, name, kind: 'commune', parentId: id('099') })).body.id
  const [a, b] = [await add('TA', 'Xã Thử Một'), await add('TB', 'Xã Thử Hai')]
  const renamed = await admin.post(`/units/${a}/versions`, { version: 1, from: '2022-01-01', name: 'Xã Thử Mới' })
  expect(renamed.body).toEqual({ version: 2 })
  const again = await admin.post(`/units/${a}/versions`, { version: 1, from: '2023-01-01', name: 'Xã Khác' })
  expect([again.status, again.body.code, again.body.theirs.name]).toEqual([409, 'stale', 'Xã Thử Mới'])
  expect((await admin.put(`/units/${b}/ending`, { version: 1, on: '2022-12-31' })).status).toBe(200)
  const parts = [{ from: b, to: a, share: '1' }]
  expect((await admin.post('/successions', { on: '2023-01-01', kind: 'merge', parts })).status).toBe(200)
  expect(namesOf(await reader.get('/units?on=2024-01-01&q=thu mot'))).toEqual(['Xã Thử Mới'])
  expect((await reader.get('/units?on=2024-01-01&q=thu hai')).body.rows[0].to).toBe('2022-12-31')
  const { body } = await reader.get(`/units/${a}`)
  expect(body.versions.map((version: { name: string }) => version.name)).toEqual(['Xã Thử Một', 'Xã Thử Mới'])
  expect(body.successions[0]).toMatchObject({ kind: 'merge', from: [{ name: 'Xã Thử Hai', share: '1' }] })
})
test('terms: of a committee alone, without overlap, changed by their name, taken back', async () => {
  const of = (unit: string, name: string) => `/units/${id(unit)}/terms/${name}`
  const term = { from: '2015-10-20', to: '2020-10-14' }
  expect((await reader.put(of('TU', 'T2015-2020'), term)).status).toBe(403)
  expect((await admin.put(of('SYT', 'T2015-2020'), term)).body.code).toBe('term.notCommittee')
  expect((await admin.put(of('TU', 'T2020-2015'), term)).body.code).toBe('term.name')
  expect((await admin.put(of('TU', 'T2015-2020'), { ...term, to: '2015-01-01' })).body.code).toBe('unit.days.reversed')
  const over = await admin.put(of('TU', 'T2015-2020'), { ...term, to: '2020-10-15' })
  expect([over.body.code, over.body.name]).toEqual(['term.overlap', 'T2020-2025'])
  expect((await admin.delete(of('TU', 'T2015-2020'))).status).toBe(404)
  expect((await admin.put(of('TU', 'T2015-2020'), { ...term, from: '2015-11-01' })).status).toBe(200)
  expect((await admin.put(of('TU', 'T2015-2020'), term)).status).toBe(200)
  const terms = async () => (await reader.get(`/units/${id('TU')}`)).body.terms
  expect(await terms()).toEqual([
    { name: 'T2015-2020', ...term },
    { name: 'T2020-2025', from: '2020-10-15', to: null },
  ])
  expect((await admin.delete(of('TU', 'T2015-2020'))).status).toBe(200)
  expect(await terms()).toHaveLength(1)
})
test('settings, sectors, blocs, groups and holidays are kept at the top', async () => {
  const settings = {
    onePerson: true,
    headSendsTasks: false,
    onePersonKeysIn: true,
    escalateToHead: 7,
    escalateToLeader: null,
  }
  expect((await admin.put(`/units/${id('099')}/settings`, settings)).body).toEqual(settings)
  expect((await reader.get('/sectors')).body.length).toBe(8)
  const bloc = (await admin.post('/blocs', { name: 'Khối thử', coordinatorId: id('BTGTU') })).body.id
  const join = { unitIds: [id('SYT')], from: '2021-01-01', to: '2021-06-30' }
  expect((await admin.post(`/blocs/${bloc}/members`, join)).status).toBe(200)
  expect((await admin.post(`/blocs/${bloc}/members`, join)).body.code).toBe('bloc.member.already')
  expect((await admin.post(`/blocs/${bloc}/departures`, { unitId: id('SYT'), on: '2021-03-31' })).status).toBe(200)
  const listed = (await reader.get('/blocs')).body.find((b: { id: string }) => b.id === bloc)
  expect(listed.members).toEqual([{ unitId: id('SYT'), name: 'Sở Y tế', from: '2021-01-01', to: '2021-03-31' }])
  const set = await admin.post('/group-sets', { name: 'Vùng', exclusive: true, groups: ['Thấp', 'Cao'] })
  expect(set.status).toBe(200)
  const [high, low] = (await reader.get('/group-sets')).body[0].groups
  expect((await admin.post(`/groups/${high.id}/members`, { unitId: id('099'), from: '2021-01-01' })).status).toBe(200)
  expect((await admin.post(`/groups/${low.id}/members`, { unitId: id('099'), from: '2022-01-01' })).body.code).toBe(
    'group.member.already',
  )
  expect((await admin.put('/non-working-days/2021-05-04', { name: 'Nghỉ bù' })).status).toBe(200)
  expect((await reader.get('/non-working-days?year=2021')).body).toContainEqual({ day: '2021-05-04', name: 'Nghỉ bù' })
})
