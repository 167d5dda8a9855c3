import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#src/platform/day.ts'
import { type BoardScene, boardScene } from '#test/board.ts'
import { taskStates } from '../moves.ts'
import type { PunctualGroup, Tally } from './contract.ts'
import { type CountedTask, type Judged, punctuality } from './rule.ts'

const today = '2021-04-15'
const quarter = { from: '2021-01-01', to: '2021-03-31' }
const asked = `from=${quarter.from}&to=${quarter.to}`
const readings = ['current', 'first'] as const

let scene: BoardScene
let admin: ReturnType<BoardScene['as']>
let people: string[]
let sectors: string[]
/** Each lead with the units above it on the last day of the quarter. */
let above: Map<string, string[]>
beforeAll(async () => {
  scene = await boardScene({ now: today })
  const { province, committee, health, education, association } = scene.units
  const centre = await scene.unit('other', 'Trung tâm Y tế huyện Tuần Giáo', { parent: health })
  const old = await scene.unit('department', 'Sở Dạy nghề', { parent: committee, to: '2020-06-30' })
  above = new Map([
    [health, [health, committee, province]],
    [education, [education, committee, province]],
    [association, [association, province]],
    [centre, [centre, health, committee, province]],
    [old, [old]],
  ])
  admin = scene.as(await scene.account('Trần Văn Ví Dụ', ['administrator', province]))
  const named = await scene.db.selectFrom('person').select('id').limit(2).execute()
  people = named.map(({ id }) => id)
  const listed = ['GD', 'YT'].map((code, position) => ({ code, name_vi: code, name_en: code, position }))
  sectors = (await scene.db.insertInto('sector').values(listed).returning('id').execute()).map(({ id }) => id)
})
afterAll(() => scene.close())

type Facts = Omit<CountedTask, 'hasChildren'> & {
  lead: number
  person: number
  sector: number
  under: number
  by: number
}
const day = fc.integer({ min: -20, max: 110 }).map((n) => addDays(quarter.from, n))
const someTask: fc.Arbitrary<Facts> = fc.record({
  state: fc.constantFrom(...taskStates),
  deadline: fc.option(day, { freq: 8 }),
  firstDeadline: day,
  submittedOn: day,
  completedOn: day,
  lead: fc.nat(4),
  person: fc.nat(2),
  sector: fc.nat(2),
  by: fc.nat(1),
  // a few stand under the one before
  under: fc.nat(7),
})
type Planted = CountedTask & { lead: string; person: string | null; sector: string | null; directive: string | null }

/** The tasks of the scene are these alone. */
async function planted(drawn: readonly Facts[]): Promise<Planted[]> {
  await scene.db.deleteFrom('task_unit').execute()
  await scene.db.deleteFrom('task').execute()
  const leads = [...above.keys()]
  const at = scene.clock.now()
  const all = drawn.map(({ lead, person, sector, under, by, ...dates }, n) => {
    const id = crypto.randomUUID()
    const whose = { lead: leads[lead]!, person: people[person] ?? null, sector: sectors[sector] ?? null }
    const directive = by === 0 ? scene.source.directiveId : null
    return { ...dates, ...whose, directive, id, child: under === 0 && n > 0 }
  })
  const parentOf = (n: number) => (all[n]!.child && !all[n - 1]!.child ? all[n - 1]!.id : null)
  await scene.db
    .insertInto('task')
    .values(
      all.map((task, n) => ({
        id: task.id,
        parent_id: parentOf(n),
        content: `Việc ${n}`,
        work_year: 2021,
        issuing_unit_id: scene.units.board,
        lead_unit_id: task.lead,
        responsible_person_id: task.person,
        sector_id: task.sector,
        directive_id: task.directive,
        state: task.state,
        deadline: task.deadline,
        first_deadline: task.firstDeadline,
        issued_on: '2020-12-01',
        submitted_on: task.submittedOn,
        completed_on: task.completedOn,
        made_by: scene.accounts.coordinator,
        made_at: at,
        changed_at: at,
      })),
    )
    .execute()
  await scene.db
    .insertInto('task_unit')
    .values(all.map(({ id, lead }) => ({ task_id: id, unit_id: lead, part: 'lead' })))
    .execute()
  const parents = new Set(all.flatMap((task, n) => (task.state === 'draft' ? [] : (parentOf(n) ?? []))))
  return all.map((task) => ({ ...task, hasChildren: parents.has(task.id) }))
}

const judged = ({ doneOnTime, doneLate, overdue }: Judged) => ({ onTime: doneOnTime, late: doneLate, overdue })
const naive = (tasks: readonly CountedTask[], reading: 'current' | 'first', span = quarter) => {
  const { share: _, ...counts } = punctuality(tasks, span, reading, today)
  return counts
}
const ask = async (path: string, client = scene.leader) => {
  const { status, body } = await client.get(path)
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}
type Pair = { current: Tally; first: Tally }

test('where nothing says that groups are ranked, an order by share is refused and no group has a rank', async () => {
  await planted(fc.sample(someTask, { numRuns: 40, seed: 1 }))
  for (const path of ['groups', 'export'])
    expect((await scene.leader.get(`/punctuality-${path}?${asked}&by=unit&sort=rank`)).body).toMatchObject({
      code: 'punctuality.not-ranked',
    })
  const { groups, ranked } = await ask(`/punctuality-groups?${asked}&by=unit`)
  expect([ranked, groups.every((one: PunctualGroup) => one.rank === null)]).toEqual([false, true])
})
test('only the administrator at the top says whether groups are ranked; an older version is told the newer', async () => {
  for (const client of [scene.leader, scene.coordinator, scene.stranger])
    expect((await client.put('/ranking', { ranked: true, version: 0 })).status).toBe(403)
  const below = scene.as(await scene.account('Quàng Văn Mẫu', ['administrator', scene.units.health]))
  expect((await below.put('/ranking', { ranked: true, version: 0 })).status).toBe(403)
  expect(await ask('/ranking', below)).toEqual({ ranked: false, version: 0, may: [] })
  expect((await admin.put('/ranking', { ranked: true, version: 1 })).body.code).toBe('stale')
  expect((await admin.put('/ranking', { ranked: true, version: 0 })).body).toMatchObject({ ranked: true, version: 1 })
  const event = await scene.db.selectFrom('audit_event').select('action').orderBy('seq', 'desc').executeTakeFirst()
  expect(event?.action).toBe('site.ranking')
})
test('ranked, the best share comes first, equal shares have one rank, and what has no figure or no name has none', async () => {
  const done = {
    state: 'done',
    deadline: '2021-02-01',
    firstDeadline: '2021-02-01',
    submittedOn: '2021-01-30',
  } as const
  const one = { ...done, completedOn: '2021-01-30', lead: 0, person: 2, by: 1, under: 1, sector: 0 }
  const late = { ...one, completedOn: '2021-02-02' }
  await planted([one, { ...late, sector: 1 }, { ...one, sector: 2 }, { ...late, sector: 2 }])
  const bySector = await ask(`/punctuality-groups?${asked}&by=sector&sort=rank`)
  expect(bySector.groups.map((g: PunctualGroup) => [g.name, g.current.percent, g.rank])).toEqual([
    ['GD', '100.0', 1],
    ['YT', '0.0', 2],
    [null, '50.0', null],
  ])
  await planted([
    one,
    { ...one, lead: 1 },
    { ...late, lead: 2 },
    { ...one, lead: 2 },
    { ...one, state: 'submitted', lead: 3 },
  ])
  const { groups } = await ask(`/punctuality-groups?${asked}&by=unit&sort=rank`)
  expect(groups.map((g: PunctualGroup) => [g.depth, g.name, g.current.percent, g.rank])).toEqual([
    [0, 'Tỉnh Điện Biên', '75.0', null],
    [1, 'UBND tỉnh Điện Biên', '100.0', 1],
    [2, 'Sở GD&ĐT', '100.0', 1],
    [2, 'Sở Y tế', '100.0', 1],
    [3, 'Trung tâm Y tế huyện Tuần Giáo', null, null],
    [1, 'Hội Khuyến học tỉnh', '50.0', 2],
  ])
  await admin.put('/ranking', { ranked: false, version: 1 })
})
test('who may see no task is told no figure and no group, by any grouping', async () => {
  await planted(fc.sample(someTask, { numRuns: 40, seed: 2 }))
  for (const by of ['unit', 'person', 'sector', 'directive']) {
    const { total, groups, count } = await ask(`/punctuality-groups?${asked}&by=${by}`, scene.stranger)
    expect([total.current.percent, total.first.percent, groups, count]).toEqual([null, null, [], 0])
  }
  expect(await ask(`/punctuality-trend?${asked}`, scene.stranger)).toEqual({ points: [] })
  expect((await scene.leader.get(`/punctuality-groups?${asked}&by=state`)).status).toBe(400)
})
test('an awaiting task gives no figure, a person with nothing else has none either', async () => {
  const waits = {
    state: 'submitted',
    deadline: '2021-02-10',
    firstDeadline: '2021-02-10',
    submittedOn: '2021-02-08',
  } as const
  await planted([{ ...waits, completedOn: null, lead: 0, person: 0, sector: 0, by: 0, under: 1 }])
  const { groups } = await ask(`/punctuality-groups?${asked}&by=person`)
  expect(groups).toEqual([expect.objectContaining({ key: people[0], current: expect.anything() })])
  expect(groups[0].current).toEqual({ doneOnTime: 0, doneLate: 0, overdue: 0, awaiting: 1, open: 0, percent: null })
})

test('in both readings groups are what the rule says of their tasks and add up to the total, and so do months', async () => {
  const keyOf = {
    person: ({ person }: Planted) => person,
    sector: ({ sector }: Planted) => sector,
    directive: ({ directive }: Planted) => directive,
  }
  const run = async (drawn: Facts[]) => {
    const tasks = await planted(drawn)
    const whole = await ask(`/punctuality?${asked}`)
    const { points } = await ask(`/punctuality-trend?${asked}`)
    const sum = (parts: Pair[], reading: 'current' | 'first') =>
      parts.reduce(
        (all, part) => {
          const { onTime, late, overdue } = judged(part[reading])
          return { onTime: all.onTime + onTime, late: all.late + late, overdue: all.overdue + overdue }
        },
        { onTime: 0, late: 0, overdue: 0 },
      )
    for (const reading of readings) {
      expect(judged(whole[reading])).toEqual(naive(tasks, reading))
      expect(sum(points, reading)).toEqual(naive(tasks, reading))
    }
    for (const [by, key] of Object.entries(keyOf)) {
      const { groups, total } = await ask(`/punctuality-groups?${asked}&by=${by}`)
      for (const reading of readings) {
        expect(total[reading]).toEqual(whole[reading])
        expect(sum(groups, reading)).toEqual(naive(tasks, reading))
        for (const group of groups as PunctualGroup[])
          expect(judged(group[reading])).toEqual(
            naive(
              tasks.filter((task) => key(task) === group.key),
              reading,
            ),
          )
      }
    }
    const { groups, total } = (await ask(`/punctuality-groups?${asked}&by=unit`)) as {
      groups: PunctualGroup[]
      total: Pair
    }
    for (const reading of readings) {
      expect(total[reading]).toEqual(whole[reading])
      for (const group of groups) {
        const led = tasks.filter(({ lead }) => above.get(lead)!.includes(group.key!))
        expect(judged(group[reading])).toEqual(naive(led, reading))
        expect(judged(group.own![reading])).toEqual(
          naive(
            led.filter(({ lead }) => lead === group.key),
            reading,
          ),
        )
      }
      const tops = groups.filter(({ depth }) => depth === 0)
      expect(sum(tops, reading)).toEqual(naive(tasks, reading))
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(someTask, { minLength: 60, maxLength: 120 }), run), {
    numRuns: 4,
    endOnFailure: true,
  })
})
test('each number is that of the list which it opens', async () => {
  await planted(fc.sample(someTask, { numRuns: 150, seed: 3 }))
  const { groups, on } = await ask(`/punctuality-groups?${asked}&by=unit`)
  const count = async (query: string) => (await ask(`/task-counts?rows=each&${asked}&${query}`)).total
  for (const { key, ended, current, first } of groups as PunctualGroup[])
    for (const kind of ['doneOnTime', 'overdue'] as const) {
      const led = ended ? `in=lead:${key}` : `leadUnderId=${key}&on=${on}`
      expect(await count(`${led}&timeliness=${kind}`)).toBe(current[kind])
      expect(await count(`${led}&timeliness=${kind}&firstDeadline=true`)).toBe(first[kind])
    }
  expect(groups.some(({ current, first }: PunctualGroup) => current.overdue !== first.overdue)).toBe(true)
})
test('the file holds the groups in both readings with the total at its foot, in the reader’s language', async () => {
  const { total } = await ask(`/punctuality-groups?${asked}&by=unit`)
  const { text } = await scene.leader.get(`/punctuality-export?${asked}&by=unit`)
  const lines = text.trim().split('\n')
  expect(lines[0]).toContain('Đơn vị chủ trì,Cấp,Xong đúng hạn (Hạn hiện nay)')
  expect(lines.at(-1)).toContain(`Tổng,,${total.current.doneOnTime},${total.current.doneLate},${total.current.overdue}`)
  expect(lines.some((line) => line.startsWith('Sở Y tế,3,'))).toBe(true)
  const { bytes } = await scene.leader.get(`/punctuality-export?${asked}&by=person&format=xlsx`)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})
