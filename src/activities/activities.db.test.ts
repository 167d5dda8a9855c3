import { afterAll, beforeAll, expect, test } from 'vitest'
import { audience, channel, leaflets, makeOutreach, type Outreach, outreachFields, subject } from '#test/outreach.ts'

let at: Outreach
beforeAll(async () => {
  at = await makeOutreach()
})
afterAll(() => at.close())

const newType = async (fields = outreachFields()) => {
  const body = { ...at.typeBody, nameVi: 'Loại khác', fields, ownerUnitId: at.units.province }
  return (await at.people.admin.post('/activity-types', body)).body.id as string
}
const editType = (id: string, version: number, more: object) =>
  at.people.admin.put(`/activity-types/${id}`, { ...at.typeBody, retired: false, version, ...more })
const problems = (body: { fields: { path: string; problem: string }[] }) =>
  body.fields.map(({ path, problem }) => [path, problem])

test('an administrator defines types within the own branch alone, and nobody else does', async () => {
  const body = { ...at.typeBody, ownerUnitId: at.units.district }
  expect((await at.people.keeper.post('/activity-types', body)).status).toBe(403)
  expect((await at.people.below.post('/activity-types', { ...body, ownerUnitId: at.units.other })).status).toBe(403)
  const made = await at.people.below.post('/activity-types', body)
  expect(made.status).toBe(200)
  // the branch of the district enters activities of it, the other district does not
  const enter = (who: 'first' | 'third') =>
    at.people[who].post('/activities', { ...at.session('2021-01-05', 3), typeId: made.body.id })
  expect((await enter('first')).status).toBe(200)
  expect((await enter('third')).body.code).toBe('activity.type-elsewhere')
  expect(
    (await at.people.below.put(`/activity-types/${at.typeId}`, { ...at.typeBody, retired: false, version: 1 })).status,
  ).toBe(403)
})

test('a type whose fields contradict themselves is refused, each place named', async () => {
  const [choice, groups, number] = outreachFields()
  const fields = [
    { ...choice, choices: [] },
    { ...groups, vi: choice!.vi },
    { ...number, min: '5', max: '4' },
  ]
  const { status, body } = await at.people.admin.post('/activity-types', {
    ...at.typeBody,
    fields,
    ownerUnitId: at.units.province,
  })
  expect([status, problems(body)]).toEqual([
    400,
    [
      ['body.fields.1.vi', 'twice'],
      ['body.fields.0.choices', 'required'],
      ['body.fields.2.min', 'above-max'],
    ],
  ])
})

test('once something was entered a type only grows: what is not wanted any more is retired and stays readable', async () => {
  const typeId = await newType()
  const fields = outreachFields()
  expect((await editType(typeId, 1, { fields: fields.slice(0, 2) })).status).toBe(200)
  expect((await editType(typeId, 2, { fields })).status).toBe(200)
  const entered = await at.people.first.post('/activities', { ...at.session('2021-01-05', 3), typeId })
  expect(problems((await editType(typeId, 3, { fields: fields.slice(0, 2) })).body)).toEqual([
    ['body.fields', 'gone'],
    ['body.fields', 'gone'],
  ])
  const asText = fields.map((field) => (field.id === leaflets ? { ...field, kind: 'text', min: null } : field))
  expect(problems((await editType(typeId, 3, { fields: asText })).body)).toEqual([
    ['body.fields.2.kind', 'kind-changed'],
  ])
  const retired = fields.map((field) => (field.id === audience.field ? { ...field, retired: true } : field))
  expect((await editType(typeId, 3, { fields: retired })).status).toBe(200)
  const { body: shown } = await at.people.first.get(`/activities/${entered.body.id}`)
  expect(shown.given[audience.field]).toEqual({ [audience.pupils]: 3 })
  // it is asked no more, and an edit keeps what it held
  const { values, ...rest } = at.session('2021-01-06', 9)
  const asked = { ...rest, values, version: 1 }
  expect(problems((await at.people.first.put(`/activities/${entered.body.id}`, asked)).body)).toEqual([
    [`body.values.${audience.field}`, 'retired'],
  ])
  await at.people.first.put(`/activities/${entered.body.id}`, { ...asked, values: values.slice(0, 1) })
  const { body: edited } = await at.people.first.get(`/activities/${entered.body.id}`)
  expect([edited.heldOn, edited.given[audience.field]]).toEqual(['2021-01-06', { [audience.pupils]: 3 }])
})

test('nothing is entered by a type that is retired, for another unit, or for a day that has not come', async () => {
  const typeId = await newType()
  await editType(typeId, 1, { retired: true })
  const code = async (who: 'first', body: object) => (await at.people[who].post('/activities', body)).body.code
  expect(await code('first', { ...at.session('2021-01-05', 3), typeId })).toBe('activity.type-retired')
  expect(await code('first', { ...at.session('2021-01-13', 3), typeId: at.typeId })).toBe('activity.in-future')
  const ends = { ...at.session('2021-01-05', 3), untilOn: '2021-01-04', typeId: at.typeId }
  expect(await code('first', ends)).toBe('activity.ends-before')
  const foreign = { ...at.session('2021-01-05', 3), typeId: at.typeId, ownerUnitId: at.units.second }
  expect((await at.people.first.post('/activities', foreign)).status).toBe(403)
  expect((await at.people.keeper.post('/activities', { ...foreign, ownerUnitId: at.units.board })).status).toBe(403)
})

test('an answer that is none is refused with the field that it stands in', async () => {
  const values = [
    { fieldId: channel.field, ids: [audience.pupils] },
    { fieldId: leaflets, text: '1.5' },
    { fieldId: subject, text: 'x'.repeat(501) },
  ]
  const { status, body } = await at.people.first.post('/activities', {
    ...at.session('2021-01-05'),
    values,
    typeId: at.typeId,
  })
  expect([status, problems(body)]).toEqual([
    400,
    [
      [`body.values.${channel.field}`, 'unknown'],
      [`body.values.${leaflets}`, 'whole'],
      [`body.values.${subject}`, 'long'],
    ],
  ])
  const none = { ...at.session('2021-01-05'), values: [{ fieldId: leaflets, text: '-1' }], typeId: at.typeId }
  expect(problems((await at.people.first.post('/activities', none)).body)).toEqual([
    [`body.values.${channel.field}`, 'required'],
    [`body.values.${leaflets}`, 'below'],
  ])
})

test('who reads above sees it and may not change it; the neighbour does not see it', async () => {
  const { id } = await at.enter('first', '2021-01-05', 30)
  const seen = await at.people.reader.get(`/activities/${id}`)
  expect([seen.status, seen.body.may]).toEqual([200, []])
  expect(
    (await at.people.district.put(`/activities/${id}`, { ...at.session('2021-01-06', 1), version: 1 })).status,
  ).toBe(403)
  expect((await at.people.second.get(`/activities/${id}`)).status).toBe(404)
  expect((await at.people.admin.get(`/activities/${id}`)).status).toBe(404)
})

test('what was removed leaves the register, is read under its address, and cannot be changed any more', async () => {
  const { id } = await at.enter('first', '2021-01-04', 30, { title: 'Ghi nhầm buổi họp bản' })
  expect((await at.people.first.delete(`/activities/${id}`, { version: 1, reason: '' })).status).toBe(400)
  expect((await at.people.first.delete(`/activities/${id}`, { version: 1, reason: 'Ghi hai lần' })).status).toBe(200)
  const { body: shown } = await at.people.reader.get(`/activities/${id}`)
  expect(shown).toMatchObject({ removed: { reason: 'Ghi hai lần', by: 'Lò Thị Mẫu' }, may: [] })
  expect((await at.people.first.get('/activities?q=ghi+nham+buoi')).body.totals.count).toBe(0)
  const again = await at.people.first.put(`/activities/${id}`, { ...at.session('2021-01-06', 1), version: 2 })
  expect(again.body.code).toBe('activity.removed')
  const events = await at.db.selectFrom('audit_event').select('action').where('subject_id', '=', id).execute()
  expect(events.map(({ action }) => action)).toEqual(['activity.entered', 'activity.removed'])
})

test('a stale save is refused with what is there now, and the same act sent twice happens once', async () => {
  const body = { ...at.session('2021-01-03', 5, { title: 'Gửi hai lần' }), typeId: at.typeId }
  const once = await at.people.second.post('/activities', body, { key: 'entered-once' })
  expect((await at.people.second.post('/activities', body, { key: 'entered-once' })).body).toEqual(once.body)
  expect((await at.people.second.get('/activities?q=gui+hai+lan')).body.totals.count).toBe(1)
  const edit = { ...at.session('2021-01-02', 6), version: 1 }
  await at.people.second.put(`/activities/${once.body.id}`, edit)
  const { status, body: refusal } = await at.people.second.put(`/activities/${once.body.id}`, edit)
  expect([status, refusal.code, refusal.theirs.held_on]).toEqual([409, 'stale', '2021-01-02'])
})

test('the register adds up what it shows, page after page in every order, by unit, time, choice and words', async () => {
  for (const [n, day] of ['2020-11-02', '2020-11-03', '2020-12-04', '2020-12-05'].entries())
    await at.enter('third', day, n + 1, { online: n === 1, workers: 10, title: `Buổi ${n} về môi trường` })
  const mine = (more: string) => at.people.third.get(`/activities?typeId=${at.typeId}&${more}`)
  const sums = { [audience.field]: '50' }
  expect((await mine('')).body.totals).toEqual({ count: 4, sums })
  expect((await mine('period=2020-11')).body.totals).toEqual({ count: 2, sums: { [audience.field]: '23' } })
  expect((await mine(`choiceId=${channel.online}`)).body.totals.count).toBe(1)
  expect((await mine('q=buoi+3+moi+truong')).body.totals.count).toBe(1)
  expect((await at.people.keeper.get(`/activities?unitId=${at.units.other}`)).status).toBe(200)
  for (const sort of ['held', '-held', 'title', '-title', audience.field, `-${audience.field}`]) {
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body: page } = await mine(`limit=1&sort=${sort}${after && `&after=${encodeURIComponent(after)}`}`)
      seen.push(...page.rows.map(({ title }: { title: string }) => title))
      if (!page.next) break
      after = page.next
    }
    expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 4, 4])
    expect([sort, seen[0]]).toEqual([sort, sort.startsWith('-') ? 'Buổi 3 về môi trường' : 'Buổi 0 về môi trường'])
  }
  expect((await mine('after=forged')).status).toBe(400)
  expect((await mine('period=2020-13')).status).toBe(400)
})

test('by unit and month or quarter the register comes to what each unit entered, and all of them together', async () => {
  const typeId = await newType()
  const enter = (who: 'first' | 'second', day: string, pupils: number) =>
    at.people[who].post('/activities', { ...at.session(day, pupils), typeId })
  for (const [who, day, pupils] of [
    ['first', '2020-03-31', 1],
    ['first', '2020-04-01', 2],
    ['second', '2020-04-30', 4],
    ['second', '2019-04-30', 8],
  ] as const)
    await enter(who, day, pupils)
  const asked = (more: string) => at.people.reader.get(`/activity-totals?typeId=${typeId}&year=2020${more}`)
  expect((await asked(`&fieldId=${audience.field}&by=quarter`)).body).toEqual({
    units: [
      { unitId: at.units.first, name: 'Xã Quài Nưa', parts: { 1: '1', 2: '2' }, total: '3' },
      { unitId: at.units.second, name: 'Xã Quài Tở', parts: { 2: '4' }, total: '4' },
    ],
    parts: { 1: '1', 2: '6' },
    total: '7',
  })
  expect((await asked('')).body).toMatchObject({ parts: { 3: '1', 4: '2' }, total: '3' })
  expect((await asked(`&fieldId=${subject}`)).status).toBe(400)
})

test('the export has a column for each field and each group, and no formula', async () => {
  await at.enter('third', '2020-10-01', 7, { title: '=1+1', workers: 2 })
  const { text } = await at.people.third.get(`/activity-export?typeId=${at.typeId}&period=2020-10`)
  const [head, line] = text.replace('\uFEFF', '').trim().split('\n')
  expect(head).toBe(
    'Ngày,Đến ngày,Loại hoạt động,"Tên, nội dung hoạt động",Đơn vị thực hiện,Kênh,Người dự: Học sinh,Người dự: Người lao động,Tờ rơi,Chủ đề',
  )
  expect(line).toBe("2020-10-01,,Buổi tuyên truyền,'=1+1,Xã Ẳng Tở,Trực tiếp,7,2,,")
  const { bytes } = await at.people.third.get(`/activity-export?typeId=${at.typeId}&format=xlsx`)
  expect(bytes.readUInt32BE(0)).toBe(0x504b0304)
})
