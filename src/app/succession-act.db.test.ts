import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPeriods } from '#src/reports/index.ts'
import { makePassing, type Passing } from '#test/passing.ts'

let at: Passing['at']
let task: Passing['task']
let round: Passing['round']
let add: Passing['add']
let leadOf: Passing['leadOf']
let dumpOf: Passing['dumpOf']
beforeAll(async () => {
  ;({ at, task, round, add, leadOf, dumpOf } = await makePassing())
  at.clock.set('2021-03-04')
})
afterAll(() => at.close())

describe('the guided act', () => {
  let admin: Awaited<ReturnType<typeof administrator>>
  const administrator = async () => at.as(await at.world.account('Lường Thị Quản', ['administrator', at.province]))
  beforeAll(async () => {
    admin = await administrator()
  })
  const ref = '018f0000-0000-7000-8000-000000000001'
  const merging = async (names: readonly string[], on = '2021-05-01') => {
    const units = await Promise.all(names.map((name) => at.world.unit('commune', name, { parent: at.district })))
    const begins = [
      { ref, code: `M${units[0]!.slice(0, 6)}`, name: `${names[0]} Mới`, kind: 'commune', parentId: at.district },
    ]
    const parts = units.map((from) => ({ from, to: ref, share: '1' }))
    return { units, body: { on, kind: 'merge', basis: 'NQ 1/2021', ends: true, begins, parts } }
  }

  test('is refused to whoever keeps only one of the units', async () => {
    const { units, body } = await merging(['Xã Một', 'Xã Hai'])
    const narrow = at.as(await at.world.account('Hà Thị Hẹp', ['administrator', units[0]!]))
    for (const path of ['/successions', '/successions/preview'])
      expect((await narrow.post(path, body)).status).toBe(403)
  })

  test('previews every fault at once, each with its unit, and changes nothing', async () => {
    const { units, body } = await merging(['Xã Ba', 'Xã Bốn'])
    const dump = await dumpOf()
    const begins = [{ ...body.begins[0]!, name: ' ', code: 'A B', parentId: at.commune }]
    const { status, body: told } = await admin.post('/successions/preview', { ...body, on: '2018-01-01', begins })
    expect(status).toBe(200)
    const faults = told.faults.map((f: { unit: string; code: string }) => `${f.unit} ${f.code}`)
    expect(faults).toEqual(
      expect.arrayContaining([
        `${units[0]} source.missing`,
        `${units[1]} source.missing`,
        `${ref} text.empty`,
        `${ref} code.shape`,
        `${ref} parent.missing`,
      ]),
    )
    expect(await dumpOf()).toEqual(dump)
  })

  test('tells what would follow: counts, the names the reader knows anyway, grants that end and why one is not proposed', async () => {
    const { units, body } = await merging(['Xã Năm', 'Xã Sáu'])
    const [first = ''] = units
    const village = await at.world.unit('village', 'Bản Năm', { parent: first })
    await task(first)
    const reporting = { regime_id: at.regime.id, unit_id: first, valid: '[2020-10-01,)' }
    await at.db.insertInto('regime_unit').values(reporting).execute()
    await at.act((work) => openPeriods(work))
    await at.world.account('Lò Thị Năm', ['head', first])
    const { body: told } = await admin.post('/successions/preview', body)
    expect(told).toMatchObject({
      faults: [],
      begins: [{ ref, name: 'Xã Năm Mới' }],
      moves: [{ id: village, to: 'Xã Năm Mới' }],
      follows: ['task', 'regime', 'report'].map((kind) => ({
        kind,
        unitName: 'Xã Năm',
        toName: 'Xã Năm Mới',
        count: 1,
        first: [],
      })),
      grants: [{ name: 'Lò Thị Năm', role: 'head', proposed: true, why: null }],
    })
    const up = { on: body.on, kind: 'dissolve', dissolves: first, takesOver: at.district, ends: true }
    const { body: risen } = await admin.post('/successions/preview', up)
    expect(risen.grants).toMatchObject([{ proposed: false, why: 'rises' }])
  })

  test('ends, begins and moves units in one act; a proposal is confirmed once, by an administrator there', async () => {
    const { units, body } = await merging(['Xã Bảy', 'Xã Tám'], '2021-03-02')
    const holder = await at.world.account('Vì Thị Bảy', ['focal', units[0]!])
    const open = await task(units[0]!)
    const made = await admin.post('/successions', body)
    expect(made.status).toBe(200)
    const { body: told } = await admin.get(`/successions/${made.body.id}`)
    expect(told).toMatchObject({ state: 'inEffect', to: [{ name: 'Xã Bảy Mới' }], moved: { units: 3, tasks: 1 } })
    const heir = told.to[0].id
    expect(await leadOf(open)).toBe(heir)
    const { body: waiting } = await admin.get(`/grant-proposals?successionId=${made.body.id}`)
    expect(waiting.rows).toMatchObject([{ role: 'focal', unitId: heir, state: 'pending' }])
    const decision = { ids: [waiting.rows[0].id], decision: 'confirm' }
    expect((await at.as(at.people.leader).post('/grant-proposals/decisions', decision)).status).toBe(403)
    expect((await admin.post('/grant-proposals/decisions', decision)).body).toEqual({ decided: 1 })
    expect((await admin.post('/grant-proposals/decisions', decision)).body.code).toBe('proposal.decided')
    expect((await at.as(holder).get(`/tasks/${open}`)).body.may).toContain('progress')
    const refusal = await admin.delete(`/successions/${made.body.id}`)
    expect([refusal.status, refusal.body.code]).toEqual([422, 'succession.builtOn'])
    expect(refusal.body.built).toContainEqual({ kind: 'grant', count: 1 })
  })

  test('is taken back to the letter while nothing has been built on it', async () => {
    const { units, body } = await merging(['Xã Chín', 'Xã Mười'], '2021-03-03')
    const [first = '', second = ''] = units
    await at.world.unit('village', 'Bản Chín', { parent: first })
    const bloc = await at.db
      .insertInto('bloc')
      .values({ name: 'Khối vùng cao', coordinator_id: first })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const unit_id of units)
      await at.db.insertInto('bloc_member').values({ bloc_id: bloc.id, unit_id, valid: '[2019-01-01,)' }).execute()
    for (const unit_id of units)
      await at.db
        .insertInto('regime_unit')
        .values({ regime_id: at.regime.id, unit_id, valid: '[2020-10-01,)' })
        .execute()
    await at.act((work) => openPeriods(work))
    await at.db.insertInto('unit_setting').values({ unit_id: second, one_person: true }).execute()
    const shared = await task(first, { responsible_position: 'Chủ tịch UBND xã Chín' })
    await at.db.insertInto('task_unit').values({ task_id: shared, unit_id: second, part: 'coordinating' }).execute()
    const writer = at.as(await at.world.account('Cầm Thị Chín', ['focal', second]))
    const id = await at.reportOf(second, '2021-Q1')
    await writer.put(`/reports/${id}/content`, { version: 1, content: at.content(second, '5') })
    const dump = await dumpOf()
    const made = await admin.post('/successions', body)
    expect(made.status).toBe(200)
    await round()
    const between = await dumpOf()
    expect(between.expected_report).not.toEqual(dump.expected_report)
    expect(between.bloc_member).not.toEqual(dump.bloc_member)
    expect(between.unit_setting).toHaveLength(dump.unit_setting!.length + 1)
    at.clock.set('2021-03-05')
    expect((await admin.delete(`/successions/${made.body.id}`)).body).toEqual({ id: made.body.id })
    await round()
    expect(await dumpOf()).toEqual(dump)
    expect((await admin.get(`/successions/${made.body.id}`)).body).toMatchObject({ state: 'undone', may: [] })
    expect((await admin.delete(`/successions/${made.body.id}`)).status).toBe(404)
  })

  test('stands when a task was worked on, a report sent, a unit changed or another succession built on it', async () => {
    const { units, body } = await merging(['Xã Kha', 'Xã Khang'], '2021-03-03')
    const open = await task(units[0]!)
    const made = await admin.post('/successions', body)
    const heir = (await admin.get(`/successions/${made.body.id}`)).body.to[0].id
    await at.db.updateTable('task').set({ changed_at: '2021-03-09' }).where('id', '=', open).execute()
    await admin.post(`/units/${heir}/versions`, { version: 1, from: '2021-03-04', name: 'Xã Đổi' })
    await add({ on: '2021-06-01', kind: 'merge', parts: [{ from: heir, to: at.third, share: '1' }] })
    const { status, body: refusal } = await admin.delete(`/successions/${made.body.id}`)
    expect(status).toBe(422)
    expect(refusal.built.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['succession', 'task', 'unit'])
  })

  test('of every kind does what the kind says, and nothing more', async () => {
    const on = '2021-03-06'
    at.clock.set(on)
    const unit = (name: string) => at.world.unit('commune', name, { parent: at.district })
    const enter = async (body: object) =>
      (await admin.post('/successions', { on, ends: true, ...body })).body.id as string
    const lifeOf = async (id: string) => {
      const { versions } = (await admin.get(`/units/${id}`)).body
      return versions.map(({ name, to }: { name: string; to: string | null }) => [name, to])
    }
    const part = (from: string, to: string, share = '1') => ({ from, to, share })
    const [a, b, c, d, e] = [
      await unit('Xã An'),
      await unit('Xã Ba'),
      await unit('Xã Cam'),
      await unit('Xã Dao'),
      await unit('Xã Êm'),
    ]
    const work = Object.fromEntries(await Promise.all([a, b, c, d, e].map(async (id) => [id, await task(id)] as const)))

    const other = await at.world.unit('district', 'Huyện Mường Chà', { parent: at.province })
    const renamed = await enter({ kind: 'rename', parts: [part(a, a)], becomes: { name: 'Xã An Mới' } })
    expect(await lifeOf(a)).toEqual([
      ['Xã An', '2021-03-05'],
      ['Xã An Mới', null],
    ])
    const moved = await enter({ kind: 'transfer', parts: [part(b, b)], becomes: { parentId: other } })
    expect((await admin.get(`/units/${b}`)).body.versions.at(-1).parentName).toBe('Huyện Mường Chà')
    // c gives a tenth to d and goes on; e is dissolved and b takes its work over
    await enter({ kind: 'reshape', parts: [part(c, c, '0.9'), part(c, d, '0.1')] })
    expect(await lifeOf(c)).toEqual([['Xã Cam', null]])
    const gone = await enter({ kind: 'dissolve', dissolves: e, takesOver: b })
    expect(await lifeOf(e)).toEqual([['Xã Êm', '2021-03-05']])
    expect(await Promise.all([a, b, c, d, e].map((id) => leadOf(work[id]!)))).toEqual([a, b, c, d, b])
    const { parts } = (await admin.get(`/successions/${gone}`)).body
    expect(parts).toEqual([{ from: e, to: b, share: null, takesWork: true }])
    // the dissolved unit's work stands on the unit that was transferred the same day: last in, first out
    expect((await admin.delete(`/successions/${moved}`)).body.built).toEqual([
      { kind: 'succession', count: 1, name: on },
    ])
    for (const id of [gone, moved, renamed]) expect((await admin.delete(`/successions/${id}`)).status).toBe(200)
    expect(await lifeOf(a)).toEqual([['Xã An', null]])
    expect(await leadOf(work[e]!)).toBe(e)
  })

  test('a split gives the open work to the chosen unit, else to the largest share', async () => {
    const on = '2021-03-07'
    at.clock.set(on)
    for (const chosen of [true, false]) {
      const old = await at.world.unit('commune', `Xã Chia ${chosen}`, { parent: at.district })
      const open = await task(old)
      const begins = ['Nhỏ', 'Lớn'].map((name) => ({
        ref: crypto.randomUUID(),
        code: `${name}${chosen}`,
        name: `Xã ${name} ${chosen}`,
        kind: 'commune',
        parentId: at.district,
      }))
      const parts = begins.map(({ ref: to }, n) => ({
        from: old,
        to,
        share: ['0.4', '0.6'][n],
        takesWork: chosen && n === 0,
      }))
      const { id } = (await admin.post('/successions', { on, kind: 'split', ends: true, begins, parts })).body
      const { to } = (await admin.get(`/successions/${id}`)).body
      expect(await leadOf(open)).toBe(to[chosen ? 0 : 1].id)
    }
    const { status, body } = await admin.post('/successions', {
      on,
      kind: 'split',
      parts: [at.third, at.office].map((to) => ({ from: at.third, to, share: '0.5', takesWork: true })),
    })
    expect([status, body.code]).toEqual([422, 'succession.heir.twice'])
  })

  test('one entered late hands over to whoever has inherited since', async () => {
    at.clock.set('2021-03-20')
    const unit = (name: string) => at.world.unit('commune', name, { parent: at.district })
    const [a, c, g] = [await unit('Xã Sớm'), await unit('Xã Giữa'), await unit('Xã Cuối')]
    const open = await task(a)
    const merge = (on: string, from: string, to: string) =>
      admin.post('/successions', { on, kind: 'merge', ends: true, parts: [{ from, to, share: '1' }] })
    expect((await merge('2021-03-15', c, g)).status).toBe(200)
    expect((await merge('2021-03-10', a, c)).status).toBe(200)
    expect(await leadOf(open)).toBe(g)
  })

  test('one that is still to come is withdrawn, its units as if they had never been', async () => {
    const { body } = await merging(['Xã Lai', 'Xã Lan'], '2022-01-01')
    const dump = await dumpOf()
    const made = await admin.post('/successions', body)
    expect((await admin.get(`/successions/${made.body.id}`)).body.state).toBe('toCome')
    expect((await admin.delete(`/successions/${made.body.id}`)).status).toBe(200)
    expect(await dumpOf()).toEqual(dump)
  })
})
