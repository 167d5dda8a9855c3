import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReporting, type Reporting } from '#test/reporting.ts'
import type { Step } from './shapes.ts'

let at: Reporting
let bloc: string
const stamp = { made_at: new Date('2021-01-05T02:00:00Z') }
beforeAll(async () => {
  at = await makeReporting()
  const made = await at.db
    .insertInto('bloc')
    .values({ name: 'Khối giáo dục', coordinator_id: at.office })
    .returning('id')
    .executeTakeFirstOrThrow()
  bloc = made.id
  await at.db.updateTable('regime').set({ bloc_id: bloc }).where('id', '=', at.regime.id).execute()
})
afterAll(() => at.close())

const board = async (who: keyof Reporting['people'] = 'leader', year = 2020) =>
  (await at.as(at.people[who]).get(`/work-years/${bloc}/${year}`)).body
const step = async (name: Step['name'], who: keyof Reporting['people'] = 'leader', year = 2020) =>
  (await board(who, year)).steps.find((one: Step) => one.name === name) as Step
const codes = ({ missing }: Step) => missing.map(({ code, n }) => `${code} ${n}`)

test('a reader elsewhere finds no such year, whoever they are there', async () => {
  expect((await at.as(at.people.stranger).get(`/work-years/${bloc}/2020`)).status).toBe(404)
  expect((await at.as(at.people.focal).get(`/work-years/${bloc}/2020`)).status).toBe(404)
})

test('reports: those of the year by regimes of the bloc, the exempted left out, each missing one named', async () => {
  expect(await step('reports')).toMatchObject({ done: 0, total: 3, state: 'going' })
  const [first, second] = [await at.reportOf(at.commune), await at.reportOf(at.second)]
  await at.db.updateTable('expected_report').set({ state: 'received' }).where('id', '=', first).execute()
  await at.db.updateTable('expected_report').set({ state: 'exempted' }).where('id', '=', second).execute()
  const now = await step('reports')
  expect(now).toMatchObject({ done: 1, total: 2, facts: { exempted: 1 } })
  expect(now.missing).toEqual([
    { code: 'open', n: 1, name: 'Xã Chiềng Sinh', to: `/reports/${await at.reportOf(at.third)}` },
  ])
  // the first quarter of 2021 has no report yet, so the next year is not waiting for anything
  expect(await step('reports', 'leader', 2022)).toMatchObject({ total: 0, state: 'done' })
})

test('figures: what is official is checked; missing, not available and provisional are told apart', async () => {
  const { id } = await at.db.selectFrom('indicator').select('id').where('code', '=', 'HS').executeTakeFirstOrThrow()
  const cell = (unit_id: string, more: object) => ({
    indicator_id: id,
    unit_id,
    period: '2020-Q4',
    source_kind: 'report',
    source_id: id,
    owner_kind: 'form',
    owner_id: id,
    current: true,
    official: true,
    at: stamp.made_at,
    ...more,
  })
  const before = await step('figures')
  await at.db
    .insertInto('observation')
    .values([cell(at.commune, { value: '120' }), cell(at.third, { value: '80', official: false })])
    .execute()
  const after = await step('figures')
  expect(after.done).toBe(before.done + 1)
  expect(codes(after)).toContain('provisional 1')
  await at.db
    .updateTable('observation')
    .set({ value: null, state: 'notAvailable', note: 'Chưa tổng hợp', official: true })
    .where('unit_id', '=', at.third)
    .execute()
  expect(codes(await step('figures'))).toContain('notAvailable 1')
})

test('the summary report: its draft is the own unit’s affair, its signature everybody’s', async () => {
  const document = {
    ...stamp,
    purpose: 'yearReport',
    owner_unit_id: at.office,
    subject_kind: 'workYear',
    subject_id: bloc,
    bloc_id: bloc,
    work_year: 2020,
    side: 'party',
    title: 'Báo cáo tổng kết',
    made_by: at.people.coordinator,
    changed_at: stamp.made_at,
  }
  const { id } = await at.db.insertInto('document').values(document).returning('id').executeTakeFirstOrThrow()
  expect(await step('summary')).toMatchObject({ done: 1, total: 3, facts: { state: 'draft' } })
  expect((await step('summary', 'province')).facts).toMatchObject({ state: 'none' })
  await at.db
    .updateTable('document')
    .set({
      state: 'signed',
      number: 7,
      symbol: '07-BC',
      issued_on: '2021-01-11',
      signer_name: 'Cà Văn Định',
      signed_by: at.people.leader,
      signed_at: stamp.made_at,
    })
    .where('id', '=', id)
    .execute()
  expect(await step('summary', 'province')).toMatchObject({ state: 'done', facts: { symbol: '07-BC' } })
})

test('the conference, its conclusions and the news follow one another', async () => {
  expect(await step('conclusions')).toMatchObject({ state: 'waiting', total: null })
  expect(await step('news')).toMatchObject({ state: 'waiting', total: null })
  const { id } = await at.db
    .insertInto('meeting')
    .values({
      ...stamp,
      kind: 'hoiNghi',
      title: 'Hội nghị tổng kết',
      place: 'Hội trường',
      starts_at: new Date('2021-01-12T07:00:00Z'),
      ends_at: new Date('2021-01-12T10:00:00Z'),
      owner_unit_id: at.office,
      bloc_id: bloc,
      work_year: 2020,
      sums_up: true,
      made_by: at.people.coordinator,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await at.db
    .insertInto('participant')
    .values([
      { meeting_id: id, part: 'delegate', position: 0, unit_id: at.commune, confirmed_at: stamp.made_at },
      { meeting_id: id, part: 'delegate', position: 1, unit_id: at.second },
    ])
    .execute()
  expect(codes(await step('conference'))).toEqual(['uninvited 1'])
  await at.db.updateTable('meeting').set({ state: 'invited', invited_at: stamp.made_at }).where('id', '=', id).execute()
  expect(await step('conference')).toMatchObject({ done: 1, total: 2, state: 'going' })
  await at.db.updateTable('meeting').set({ state: 'held', held_at: stamp.made_at }).where('id', '=', id).execute()
  expect((await step('conference')).state).toBe('done')
  expect(codes(await step('conclusions'))).toEqual(['noConclusion 1'])
  await at.db.insertInto('conclusion').values({ meeting_id: id, number: 1, text: 'Rà soát trường, lớp' }).execute()
  expect(codes(await step('conclusions'))).toEqual(['notTasked 1'])
  const task = await at.db
    .insertInto('task')
    .values({
      ...stamp,
      content: 'Rà soát trường, lớp',
      bloc_id: bloc,
      work_year: 2021,
      issuing_unit_id: at.office,
      lead_unit_id: at.commune,
      made_by: at.people.coordinator,
      changed_at: stamp.made_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await at.db.updateTable('conclusion').set({ task_id: task.id }).execute()
  expect(codes(await step('conclusions'))).toEqual(['notIssued 1'])
  expect(await step('orientation')).toMatchObject({ facts: { tasks: 1, drafts: 1 }, state: 'going' })
  await at.db.updateTable('task').set({ state: 'issued', issued_on: '2021-01-12' }).where('id', '=', task.id).execute()
  expect((await step('conclusions')).state).toBe('done')
  expect(await step('news')).toMatchObject({ done: 0, total: 1, state: 'going' })
})

test('receiving the last report of the year and closing it at once never leaves a closed year half received', async () => {
  const id = await at.reportOf(at.third)
  await at.db.updateTable('expected_report').set({ state: 'approved' }).where('id', '=', id).execute()
  const report = await at.db
    .selectFrom('expected_report')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { version } = await board()
  const names = ['figures', 'summary', 'orientation', 'conference', 'conclusions', 'news']
  const [received, closed] = await Promise.all([
    at.as(at.people.coordinator).post(`/reports/${id}/receipts`, { version: report.version }),
    at.as(at.people.leader).post(`/work-years/${bloc}/2020/closings`, { version, despite: names }),
  ])
  const { state } = await at.db
    .selectFrom('expected_report')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (closed.status === 200) expect(state).toBe('received')
  else expect([received.status, closed.body.code]).toEqual([200, 'workYear.not-ready'])
})

test('reports, tasks and plans of the bloc that are out of the reader’s reach are neither counted nor listed', async () => {
  const path = `/work-years/${bloc}/2020`
  const told = async () => {
    const read = async (more: string) => (await at.as(at.people.leader).get(`${path}${more}`)).body
    const [{ plan, steps }, pace, results, tasks] = await Promise.all(['', '/pace', '/results', '/tasks'].map(read))
    const { reports, figures, unfinished, orientation } = Object.fromEntries(steps.map((one: Step) => [one.name, one]))
    const { rows, plans } = tasks
    return { plan, pace: pace.total, results, reports, figures, unfinished, orientation, rows, plans }
  }
  const by = { made_by: at.people.coordinator, ...stamp }
  const task = { ...by, bloc_id: bloc, state: 'issued', issued_on: '2020-12-01', changed_at: stamp.made_at }
  const ofOffice = { ...task, content: 'Việc của phòng', work_year: 2020, issuing_unit_id: at.office }
  const { id: task_id } = await at.db
    .insertInto('task')
    .values({ ...ofOffice, lead_unit_id: at.office })
    .returning('id')
    .executeTakeFirstOrThrow()
  const before = await told()
  expect([before.rows.length, before.rows[0].plan]).toEqual([1, null])

  const hidden = { issuing_unit_id: at.province, lead_unit_id: at.province, content: 'Việc của tỉnh' }
  await at.db
    .insertInto('task')
    .values([2020, 2021].map((work_year) => ({ ...task, ...hidden, work_year })))
    .execute()
  const directive = {
    symbol: '9-KH/TU',
    issuer_name: 'Tỉnh ủy',
    issued_on: '2020-12-01',
    kind: 'keHoach',
    state: 'inForce',
  }
  const { id: plan } = await at.db
    .insertInto('directive')
    .values({ ...by, ...directive, abstract: 'Kế hoạch', bloc_id: bloc, owner_unit_id: at.province })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: work_year_id } = await at.db
    .insertInto('work_year')
    .values({ bloc_id: bloc, year: 2020, next_plan_id: plan, ...stamp })
    .onConflict((c) => c.columns(['bloc_id', 'year']).doUpdateSet({ next_plan_id: plan }))
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await told()).toEqual(before)

  const decided = { task_id, work_year_id, decision: 'carriedOver', plan_id: plan, at: stamp.made_at }
  await at.db
    .insertInto('task_decision')
    .values({ ...decided, by_account_id: at.people.leader })
    .execute()
  await at.db
    .updateTable('expected_report')
    .set({ receiving_unit_id: at.province })
    .where('id', '=', await at.reportOf(at.third))
    .execute()
  const after = await told()
  expect(after.rows).toMatchObject([{ decision: 'carriedOver', plan: null }])
  expect([after.reports.total, after.pace]).toEqual([before.reports.total - 1, before.pace - 1])
  expect(after.figures.total).toBeLessThan(before.figures.total)
})
