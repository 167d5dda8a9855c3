import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acting, type BoardScene, boardScene, drafted, issued } from '#test/board.ts'
import { groupings, sortKeys } from './contract.ts'
import type { TaskRow } from './shapes.ts'
import { dueSpans, spanOf } from './spans.ts'

let scene: BoardScene
let district: string
beforeAll(async () => {
  scene = await boardScene()
  district = await scene.unit('other', 'Trung tâm Y tế huyện Tuần Giáo', { parent: scene.units.health })
  for (let n = 0; n < 23; n += 1)
    await issued(scene, {
      content: n % 2 ? `Bảo hiểm y tế hộ gia đình, đợt ${n}` : `Giáo dục nghề nghiệp, đợt ${n}`,
      leads: [[scene.units.health, scene.units.education, district][n % 3]],
      watching: n % 5 === 0 ? [scene.units.association] : [],
      when: n % 7 === 0 ? { kind: 'standing' } : { kind: 'deadline', deadline: `2021-0${(n % 6) + 1}-15` },
    })
  await issued(scene, { content: 'Giao nhiều đơn vị', leads: [scene.units.health, scene.units.education] })
  await drafted(scene, { content: 'Bản nháp' })
  const label = async (name: string) =>
    (await scene.coordinator.post('/task-labels', { unitId: scene.units.board, name, tone: 1 })).body.id
  const [one, other] = [await label('Trọng tâm'), await label('Họp tuần')]
  const { rows } = (await scene.leader.get('/tasks?rows=each')).body
  const some = (from: number, to: number) => rows.slice(from, to).map((row: { id: string }) => row.id)
  await scene.coordinator.post('/task-labelling', { ids: some(0, 6), add: [one] })
  await scene.coordinator.post('/task-labelling', { ids: some(3, 9), add: [other] })
})
afterAll(() => scene.close())

type Row = TaskRow
const all = async (client: BoardScene['leader'], query = '', limit = 500) => {
  const found: Row[] = []
  let after = ''
  do {
    const { status, body } = await client.get(`/tasks?limit=${limit}${query}${after}`)
    expect([status, body]).toEqual([200, expect.anything()])
    found.push(...body.rows)
    after = body.next ? `&after=${body.next}` : ''
  } while (after)
  return found
}
const countBy = (rows: Row[], of: (row: Row) => string) =>
  Object.fromEntries([...Map.groupBy(rows, of)].map(([key, group]) => [key, group.length]))
const ids = (rows: Row[]) => rows.map((r) => r.id)

test('a cursor that was tampered with and an unknown value are refused by field', async () => {
  expect((await scene.leader.get('/tasks?after=x')).body.fields).toEqual([{ path: 'query.after', problem: 'invalid' }])
  const forged = Buffer.from(JSON.stringify(['a\0', scene.units.health])).toString('base64url')
  for (const query of [
    `sort=content&after=${forged}`,
    'light=red,purple',
    'due=year',
    'in=lead:health',
    'in=colour:red',
  ])
    expect((await scene.leader.get(`/tasks?${query}`)).status, query).toBe(400)
  expect((await scene.leader.get('/task-groups?by=colour')).status).toBe(400)
})
test('who has nothing to do with them finds none, by any filter, search, sort or count', async () => {
  for (const by of groupings) {
    const { body } = await scene.stranger.get(`/task-groups?by=${by}`)
    expect([body.total.total, body.groups, body.count]).toEqual([0, [], 0])
  }
  for (const query of ['', '&q=giáo', '&sort=-changed', '&rows=each', `&unitId=${scene.units.health}`])
    expect(await all(scene.stranger, query)).toEqual([])
  const { body } = await scene.stranger.get('/task-counts')
  expect([body.total, body.byLight, body.extensionAsked]).toEqual([0, {}, 0])
  expect((await scene.stranger.get('/punctuality?from=2021-01-01&to=2021-12-31')).body.current.percent).toBe(null)
})
test.each(sortKeys.flatMap((key) => [key, `-${key}`]))(
  'sorted by %s, pages of 4 give every row once, in the order of one page',
  async (sort) => {
    const whole = ids(await all(scene.leader, `&sort=${sort}`))
    expect(whole).toHaveLength(25)
    expect(ids(await all(scene.leader, `&sort=${sort}`, 4))).toEqual(whole)
  },
)
test('search needs no tone marks; a code finds its task', async () => {
  const found = await all(scene.leader, '&q=bao hiem y te')
  expect(found).toHaveLength(11)
  const { code, id } = (await scene.leader.get(`/tasks/${found[0]!.id}`)).body
  expect(ids(await all(scene.leader, `&q=${code}`))).toEqual([id])
})
test('a unit filters with all below it, in any part or in one', async () => {
  const whole = await all(scene.leader, `&unitId=${scene.units.health}&rows=each`)
  expect(new Set(whole.map((r) => r.leadName))).toEqual(new Set(['Sở Y tế', 'Trung tâm Y tế huyện Tuần Giáo']))
  expect(await all(scene.leader, `&unitId=${scene.units.association}&part=watching`)).toHaveLength(5)
  expect(await all(scene.leader, `&unitId=${scene.units.association}&part=lead`)).toEqual([])
})
test('who leads sees its own; who is above sees what those below do; a child stands alone where its parent is not seen', async () => {
  expect(await all(scene.education)).toHaveLength(9)
  expect(await all(scene.health)).toHaveLength(16)
  expect((await all(scene.health)).map((r) => r.content)).toContain('Giao nhiều đơn vị')
})
test.each([
  ['leader', 'each'],
  ['leader', 'top'],
  ['health', 'top'],
] as const)('the counts of the %s are those of the rows, %s', async (who, rows) => {
  const listed = await all(scene[who], `&rows=${rows}`)
  const { body } = await scene[who].get(`/task-counts?rows=${rows}`)
  expect(body.total).toBe(listed.length)
  for (const light of ['green', 'amber', 'grey', 'none'])
    expect(body.byLight[light] ?? 0).toBe(listed.filter((r) => r.light === light).length)
  const amber = await all(scene[who], `&rows=${rows}&light=amber`)
  expect(amber.length).toBeGreaterThan(0)
  expect(amber.every((r) => r.light === 'amber')).toBe(true)
})
const keyOf: Record<(typeof groupings)[number], (row: Row) => string | number | null> = {
  lead: (row) => row.leadUnitId,
  issuing: (row) => row.issuingUnitId,
  sector: (row) => row.sectorId,
  directive: (row) => row.directiveId,
  provision: (row) => row.directiveId && scene.source.provisionId,
  bloc: () => null,
  person: (row) => row.responsibleId,
  label: (row) => row.labels.map(({ id }) => id).join('.') || null,
  year: (row) => row.workYear,
  light: (row) => row.light,
  timeliness: (row) => row.timeliness,
  state: (row) => row.state,
  month: (row) => row.deadline?.slice(0, 7) ?? null,
  day: (row) => row.deadline,
}
describe.each(groupings)('grouped by %s', (by) => {
  test.each(['leader', 'education'] as const)('the %s is told what the rows within sight add up to', async (who) => {
    const listed = await all(scene[who], '&rows=each&state=issued,draft')
    const { body } = await scene[who].get(`/task-groups?by=${by}&rows=each&state=issued,draft`)
    const naive = Map.groupBy(listed, (row) => String(keyOf[by](row) ?? 'none'))
    expect(new Set(body.groups.map((g: { key: string | null }) => g.key ?? 'none'))).toEqual(new Set(naive.keys()))
    expect([body.count, body.total.total]).toEqual([naive.size, listed.length])
    for (const group of body.groups) {
      const rows = naive.get(group.key ?? 'none')!
      const lit = rows.filter((row) => row.light !== 'none')
      const mean = lit.length ? lit.reduce((sum, row) => sum + row.percent, 0) / lit.length : null
      expect(group).toMatchObject({ total: rows.length, mean, byLight: countBy(rows, (row) => row.light) })
      expect(group.byTimeliness).toEqual(countBy(rows, (row) => row.timeliness))
      const own = await all(scene[who], `&rows=each&state=issued,draft&in=${by}:${group.key ?? 'none'}`)
      expect(new Set(ids(own))).toEqual(new Set(ids(rows)))
    }
  })
})
test.each([
  ['2021-02-01', '2021-02-28'],
  ['2021-03-15', '2021-03-15'],
  ['2020-01-01', '2020-12-31'],
  ['2022-01-01', '2022-03-31'],
])('from %s to %s runs what was issued by then and not due before, or goes on without a deadline', async (from, to) => {
  const rows = (await all(scene.leader, '&rows=each')).filter((row) => row.issuedOn !== null && row.issuedOn <= to)
  const runs = rows.filter((row) => row.deadline === null || row.deadline >= from)
  expect(ids(await all(scene.leader, `&rows=each&runsFrom=${from}&runsTo=${to}`))).toEqual(ids(runs))
})
test.each(dueSpans)('the span "%s" is that of its days', async (due) => {
  const { from, to } = spanOf(due, scene.clock.today())
  expect(ids(await all(scene.leader, `&due=${due}`))).toEqual(ids(await all(scene.leader, `&from=${from}&to=${to}`)))
})
test('the provisions of a directive count their tasks as the reader sees them', async () => {
  const { directiveId, provisionId } = scene.source
  const seen = async (client: BoardScene['leader']) => {
    const { tree } = (await client.get(`/directives/${directiveId}`)).body
    return tree.find((p: { id: string }) => p.id === provisionId).tasks
  }
  expect([await seen(scene.leader), await seen(scene.education)]).toEqual([25, 9])
  expect((await scene.stranger.get(`/directives/${directiveId}`)).status).toBe(404)
})
test('what is asked of each today: late and due soon of the lead, to confirm and to decide of the leader', async () => {
  const { tasksToday } = await import('./index.ts')
  const totals = async (who: keyof BoardScene['accounts']) => {
    const today = await tasksToday(await scene.view(scene.accounts[who]))
    return Object.fromEntries(Object.entries(today).map(([part, { total }]) => [part, total]))
  }
  const before = await totals('leader')
  const { id } = await issued(scene, { when: { kind: 'deadline', deadline: '2021-01-14' } })
  const { id: asked } = await issued(scene)
  expect((await totals('health')).dueSoon).toBeGreaterThan(0)
  await acting(scene.health, id, 'submission')
  await acting(scene.health, asked, 'extensions', { toDeadline: '2021-05-01', reason: 'x' })
  expect(await totals('leader')).toEqual({
    ...before,
    toConfirm: before.toConfirm! + 1,
    toDecide: before.toDecide! + 1,
  })
  expect((await totals('stranger')).toConfirm).toBe(0)
})
