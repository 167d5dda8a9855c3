import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFigures } from '#src/indicators/index.ts'
import { rows } from '#src/platform/database.ts'
import { makeReporting, type Reporting } from '#test/reporting.ts'
import { type ReportMove, type ReportState, reportStateAfter, reportStates } from './moves.ts'

let at: Reporting
beforeAll(async () => {
  at = await makeReporting()
})
afterAll(() => at.close())

type Who = keyof Reporting['people']
type Step = {
  who: Who
  act: string
  value: number
  stale: boolean
  repeat: 'no' | 'sameKey' | 'newKey'
  forward: number
}
const acts = [
  'save',
  'submissions',
  'recalls',
  'approvals',
  'returns',
  'receipts',
  'reopenings',
  'exemption',
  'require',
]
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom<Who>('focal', 'other', 'head', 'coordinator', 'leader'),
  act: fc.constantFrom(...acts),
  value: fc.integer({ min: 1, max: 500 }),
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  repeat: fc.constantFrom('no', 'no', 'sameKey', 'newKey'),
  forward: fc.integer({ min: 0, max: 5 }),
})
/** Chance alone seldom reaches a receipt: most steps are ones that the diagram has. */
const onwards: Partial<Record<ReportState, [Who, string][]>> = {
  open: [['focal', 'save']],
  draft: [
    ['focal', 'submissions'],
    ['other', 'submissions'],
    ['coordinator', 'exemption'],
  ],
  returned: [['other', 'save']],
  submitted: [
    ['head', 'approvals'],
    ['focal', 'recalls'],
  ],
  approved: [
    ['coordinator', 'receipts'],
    ['coordinator', 'returns'],
    ['head', 'recalls'],
  ],
  received: [['leader', 'reopenings']],
  exempted: [['coordinator', 'require']],
}
const reached = new Set<string>()

let keys = 0
/** Does one act over HTTP, and perhaps again, as after a lost answer or by an impatient hand. */
async function act(id: string, { forward, value, stale, repeat, ...chance }: Step) {
  const found = await at.db
    .selectFrom('expected_report')
    .select(['version', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  reached.add(found.state)
  const legal = onwards[found.state as ReportState] ?? []
  const [who, verb] = forward < 4 ? legal[forward % legal.length]! : [chance.who, chance.act]
  const version = stale ? found.version - 1 : found.version
  const client = at.as(at.people[who])
  const send = (key: string) => {
    if (verb === 'save')
      return client.put(`/reports/${id}/content`, { version, content: at.content(at.commune, String(value)) }, { key })
    if (verb === 'require') return client.delete(`/reports/${id}/exemption`, { version }, { key })
    const reason = ['returns', 'reopenings', 'exemption'].includes(verb) ? { reason: 'Lý do' } : {}
    return client.post(`/reports/${id}/${verb}`, { version, ...reason }, { key })
  }
  const key = `property-key-${++keys}`
  const first = await send(key)
  if (repeat === 'sameKey') expect((await send(key)).text).toBe(first.text)
  if (repeat === 'newKey' && first.status === 200)
    expect((await send(`${key}-again`)).status).toBeGreaterThanOrEqual(400)
  expect([200, 403, 409, 422]).toContain(first.status)
}

/** What must hold of the report after any acts: one row, a legal walk, and exactly the figures of what stands. */
async function invariants(id: string) {
  const report = await at.db.selectFrom('expected_report').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const moves = await at.db
    .selectFrom('report_move')
    .selectAll()
    .where('expected_report_id', '=', id)
    .orderBy('seq')
    .execute()
  let state: ReportState = 'open'
  for (const move of moves) {
    expect(move.from_state).toBe(state)
    const next = reportStateAfter(state, move.move as ReportMove)
    expect(next).toBe(move.to_state)
    state = next!
  }
  expect(report.state).toBe(state)
  const cells = await rows(
    at.reader,
    sql<{ value: string; official: boolean; source: string }>`
      select value::text, official, source_id as source from observation o join indicator i on i.id = o.indicator_id
      where o.current and o.unit_id = ${at.commune} and i.code = 'HS'`,
  )
  const sent = state === 'approved' || state === 'received'
  expect(cells).toHaveLength(sent ? 1 : 0)
  if (sent) {
    const { content } = await at.db
      .selectFrom('report_version')
      .select('content')
      .where('id', '=', report.current_version_id)
      .executeTakeFirstOrThrow()
    const value = (content as ReturnType<Reporting['content']>).sections.p2?.cells?.[0]?.value
    expect(cells[0]).toEqual({ value, official: state === 'received', source: report.current_version_id })
  }
  await completeness(state, cells[0]?.value ?? null)
}

async function completeness(state: ReportState, value: string | null) {
  const { id } = await at.db.selectFrom('indicator').select('id').where('code', '=', 'HS').executeTakeFirstOrThrow()
  const read = async (provisional: boolean) =>
    (
      await readFigures(await at.view(), { indicators: [id], units: [at.district], periods: ['2020-Q4'], provisional })
    )[0]!
  const [official, all] = [await read(false), await read(true)]
  const expected = state === 'exempted' ? 2 : 3
  expect(official).toMatchObject({
    expected,
    reported: state === 'received' ? 1 : 0,
    value: state === 'received' ? value : null,
  })
  expect(all).toMatchObject({ expected, reported: value === null ? 0 : 1, value })
}

test('whatever is done, repeated or retried, a report is counted exactly once, and only as its state allows', async () => {
  const id = await at.reportOf(at.commune)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        await act(id, one)
        await invariants(id)
      }
    }),
    { numRuns: 12 },
  )
  expect([...reached].toSorted()).toEqual(reportStates.toSorted())
}, 120_000)
