import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { periodContaining } from '#src/periods/index.ts'
import { audience, channel, leaflets, makeOutreach, type Outreach } from '#test/outreach.ts'

let at: Outreach
beforeAll(async () => {
  at = await makeOutreach()
})
afterAll(() => at.close())

type Feed = { fieldId?: string; choiceId?: string; whereFieldId?: string; whereChoiceId?: string; fromDay?: string }
const add = (indicatorId: string, feed: Feed = {}, who: 'keeper' | 'admin' = 'keeper') =>
  at.people[who].post('/activity-feeds', { typeId: at.typeId, indicatorId, fromDay: '2019-01-01', ...feed })
const fed = async (indicatorId: string, feed: Feed = {}) => {
  const { status, body } = await add(indicatorId, feed)
  expect([status, body.code]).toEqual([200, undefined])
  return body
}
const valueAt = async (indicatorId: string, unit: string, period: string) =>
  (await at.figures(indicatorId)).get(`${unit} ${period}`)?.value

test('who keeps the indicator says what feeds it, and only what can be counted', async () => {
  const { id } = await at.indicator()
  expect((await add(id, {}, 'admin')).status).toBe(403)
  expect((await add(id, { fieldId: channel.field })).body.fields).toEqual([
    { path: 'body.fieldId', problem: 'unknown' },
  ])
  expect((await add(id, { fieldId: leaflets, choiceId: audience.pupils })).status).toBe(400)
  expect((await add(id, { whereFieldId: audience.field, whereChoiceId: audience.pupils })).status).toBe(400)
  expect((await add((await at.indicator({ kind: 'ratio' })).id)).body.code).toBe('feed.not-number')
  expect((await add((await at.indicator({ kinds: [] })).id)).body.code).toBe('feed.collection-unsaid')
  await fed(id)
  expect((await add(id)).body.code).toBe('feed.taken')
})

test('a figure follows what is entered, corrected, moved to another period and removed, in the same act', async () => {
  const { id } = await at.indicator()
  await at.enter('first', '2020-02-03', 40)
  const feed = await fed(id, { fieldId: audience.field })
  expect(feed.written).toBe(1)
  const { id: session, version } = await at.enter('first', '2020-03-03', 2, { workers: 5 })
  expect(await valueAt(id, at.units.first, '2020-Q1')).toBe('47')
  const edited = await at.people.first.put(`/activities/${session}`, { ...at.session('2020-04-03', 9), version })
  expect([await valueAt(id, at.units.first, '2020-Q1'), await valueAt(id, at.units.first, '2020-Q2')]).toEqual([
    '40',
    '9',
  ])
  await at.people.first.delete(`/activities/${session}`, { version: edited.body.version, reason: 'Ghi nhầm' })
  expect(await valueAt(id, at.units.first, '2020-Q2')).toBeUndefined()
  expect((await at.figures(id)).get(`${at.units.first} 2020-Q1`)).toMatchObject({
    official: true,
    owner_kind: 'activity',
  })
})

test('it counts at the nearest unit at or above it where the indicator is collected, and nowhere else', async () => {
  const [communes, provinces] = [await at.indicator(), await at.indicator({ kinds: ['province'], periodicity: 'year' })]
  await fed(communes.id)
  await fed(provinces.id)
  const before = Number((await valueAt(provinces.id, at.units.province, '2018')) ?? 0)
  expect(before).toBe(0)
  await at.enter('party', '2020-07-03', 1)
  const { id: above } = await at.enter('district', '2020-07-04', 1)
  expect(await valueAt(communes.id, at.units.first, '2020-Q3')).toBe('1')
  expect((await at.figures(communes.id)).get(`${at.units.district} 2020-Q3`)).toBeUndefined()
  const { body } = await at.people.district.get(`/activities/${above}`)
  expect(body.countedIn.filter(({ code }: { code: string }) => code === communes.code)).toMatchObject([
    { state: 'nowhere', unitId: null },
  ])
  expect(Number(await valueAt(provinces.id, at.units.province, '2020'))).toBeGreaterThanOrEqual(2)
})

test('only what the condition asks for is counted, from the day the feed begins, and the register shows just that', async () => {
  const { id } = await at.indicator()
  await at.enter('second', '2020-08-01', 100, { online: true })
  await at.enter('second', '2020-08-20', 7, { online: true })
  await at.enter('second', '2020-08-21', 30)
  const feed = await fed(id, {
    fieldId: audience.field,
    choiceId: audience.pupils,
    whereFieldId: channel.field,
    whereChoiceId: channel.online,
    fromDay: '2020-08-15',
  })
  expect(await valueAt(id, at.units.second, '2020-Q3')).toBe('7')
  const register = `/activities?feedId=${feed.id}&unitId=${at.units.second}&period=2020-Q3`
  expect((await at.people.second.get(register)).body.totals).toEqual({ count: 1, sums: { [audience.field]: '7' } })
  expect((await at.people.second.get(`/activities?feedId=${at.typeId}`)).status).toBe(404)
})

test('a figure that a form owns is left as it is; ended, a feed leaves its figures or takes them back', async () => {
  const { id } = await at.indicator()
  const cell = {
    indicator_id: id,
    unit_id: at.units.third,
    period: '2020-Q3',
    value: '5',
    official: true,
    current: true,
  }
  const from = { source_kind: 'report', source_id: id, owner_kind: 'form', owner_id: id, at: at.clock.now() }
  await at.db
    .insertInto('observation')
    .values({ ...cell, ...from })
    .execute()
  await at.enter('third', '2020-08-01', 1)
  const feed = await fed(id)
  expect([feed.left, await valueAt(id, at.units.third, '2020-Q3')]).toEqual([1, '5'])
  await at.enter('third', '2020-11-01', 1)
  expect((await at.people.keeper.delete(`/activity-feeds/${feed.id}`, { version: 9, takeBack: false })).status).toBe(
    409,
  )
  await at.people.keeper.delete(`/activity-feeds/${feed.id}`, { version: 1, takeBack: false })
  await at.enter('third', '2020-11-02', 1)
  expect(await valueAt(id, at.units.third, '2020-Q4')).toBe('1')
  const anew = await fed(id)
  expect(await valueAt(id, at.units.third, '2020-Q4')).toBe('2')
  await at.people.keeper.delete(`/activity-feeds/${anew.id}`, { version: 1, takeBack: true })
  // what stood there before is current again
  expect(await valueAt(id, at.units.third, '2020-Q4')).toBe('1')
})

const days = ['2020-01-15', '2020-03-31', '2020-04-01', '2020-09-30', '2020-12-31', '2021-01-01']
type Step = {
  who: 'first' | 'second' | 'party'
  act: 'enter' | 'edit' | 'remove'
  day: string
  pupils: number
  online: boolean
  pick: number
}
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom('first', 'second', 'party'),
  act: fc.constantFrom('enter', 'enter', 'edit', 'remove'),
  day: fc.constantFrom(...days),
  pupils: fc.integer({ min: 0, max: 9 }),
  online: fc.boolean(),
  pick: fc.nat(),
})

test('whatever is entered, corrected and removed, each figure is what the activities there come to, counted anew', async () => {
  const [sums, counts] = [await at.indicator(), await at.indicator({ periodicity: 'month' })]
  const online = { whereFieldId: channel.field, whereChoiceId: channel.online }
  // the world holds what the tests before this one entered: only what is entered here is counted
  const typeId = (await at.people.admin.post('/activity-types', { ...at.typeBody, ownerUnitId: at.units.province }))
    .body.id
  await at.people.keeper.post('/activity-feeds', {
    typeId,
    indicatorId: sums.id,
    fieldId: audience.field,
    fromDay: '2020-02-01',
  })
  await at.people.keeper.post('/activity-feeds', { typeId, indicatorId: counts.id, fromDay: '2019-01-01', ...online })
  type Known = { id: string; version: number; who: Step['who']; day: string; pupils: number; online: boolean }
  const known: Known[] = []
  const play = async ({ who, act, day, pupils, online: isOnline, pick }: Step) => {
    const body = at.session(day, pupils, { online: isOnline })
    const own = known.filter((one) => one.who === who)
    const one = own[pick % Math.max(1, own.length)]
    if (act === 'enter' || !one) {
      const made = (await at.people[who].post('/activities', { ...body, typeId })).body
      known.push({ ...made, who, day, pupils, online: isOnline })
    } else if (act === 'edit') {
      const made = (await at.people[who].put(`/activities/${one.id}`, { ...body, version: one.version })).body
      Object.assign(one, made, { day, pupils, online: isOnline })
    } else {
      await at.people[who].delete(`/activities/${one.id}`, { version: one.version, reason: 'Ghi nhầm' })
      known.splice(known.indexOf(one), 1)
    }
  }
  // the party committee of a commune stands in the commune
  const unitOf = { first: at.units.first, party: at.units.first, second: at.units.second }
  const naive = (periodicity: 'quarter' | 'month', counted: Known[], amount: (one: Known) => number) => {
    const cells = new Map<string, number>()
    for (const one of counted) {
      const key = `${unitOf[one.who]} ${periodContaining(one.day, periodicity)}`
      cells.set(key, (cells.get(key) ?? 0) + amount(one))
    }
    return Object.fromEntries([...cells].map(([key, value]) => [key, String(value)]).sort())
  }
  const stored = async (id: string) =>
    Object.fromEntries([...(await at.figures(id))].map(([key, { value }]) => [key, value]).sort())
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      for (const one of steps) await play(one)
      const since = known.filter(({ day }) => day >= '2020-02-01')
      expect(await stored(sums.id)).toEqual(naive('quarter', since, ({ pupils }) => pupils))
      expect(await stored(counts.id)).toEqual(
        naive(
          'month',
          known.filter((one) => one.online),
          () => 1,
        ),
      )
    }),
    { numRuns: 6, endOnFailure: true },
  )
})
