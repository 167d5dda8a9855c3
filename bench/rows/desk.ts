import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Bench, type Measure, median, percentile, type Row } from '../row.ts'
import { fillDesk, months, units, waiting } from './desk-fill.ts'

type Desk = Awaited<ReturnType<typeof fillDesk>>
const timed = async <T>(run: () => Promise<T>): Promise<[number, T]> => {
  const start = performance.now()
  const made = await run()
  return [performance.now() - start, made]
}

/** Units by periods, as the receiver's page asks for it, beside the one query that holds the same. */
async function matrix({ app, db }: Bench, { regime, headers }: Desk): Promise<Measure[]> {
  const ours: number[] = []
  const bare: number[] = []
  for (let n = 0; n < 15; n++) {
    const [taken, reply] = await timed(async () => app.inject({ url: `/api/v1/desk?regimeId=${regime}`, headers }))
    if (reply.statusCode !== 200 || reply.json().units.length !== units)
      throw new Error(`the desk answered ${reply.statusCode}`)
    ours.push(taken)
    const byHand = () =>
      sql`select r.id, r.unit_id, r.period, r.state, r.due_on, r.approved_on, v.name, v.short_name from expected_report r
        join unit_version v on v.unit_id = r.unit_id and v.valid @> r.due_on where r.regime_id = ${regime}::uuid
        order by r.opens_on, r.period`.execute(db)
    bare.push((await timed(byHand))[0])
  }
  const volume = `${units} units, ${months.length} months`
  return [
    { row: 'matrix of what is received', ours: median(ours), bare: median(bare), goal: '≤ 300 ms', unit: 'ms', volume },
    {
      row: 'matrix of what is received, p95',
      ours: percentile(ours, 95),
      bare: median(bare),
      goal: '≤ 300 ms',
      unit: 'ms',
      volume,
    },
  ]
}

/** From the click that receives a report to a reader who sees its figures in the province's total. */
async function visible({ app, db }: Bench, { province, regime, headers }: Desk): Promise<Measure[]> {
  const reports = await db
    .selectFrom('expected_report')
    .select(['id', 'version'])
    .where('regime_id', '=', regime)
    .where('state', '=', 'approved')
    .limit(waiting)
    .execute()
  const { id } = await db.selectFrom('indicator').select('id').where('code', '=', 'B1').executeTakeFirstOrThrow()
  const series = async () => {
    const url = `/api/v1/series?indicatorId=${id}&unitId=${province}&periods=2020-12`
    const reply = await app.inject({ url, headers })
    if (reply.statusCode !== 200)
      throw new Error(`the series answered ${reply.statusCode}: ${reply.body.slice(0, 200)}`)
    return Number(reply.json().rows[0].value ?? 0)
  }
  const sumByHand = () =>
    sql`select sum(value) from observation where indicator_id = ${id}::uuid and period = '2020-12' and current and official`.execute(
      db,
    )
  const ours: number[] = []
  const bare: number[] = []
  for (const { id: report, version } of reports) {
    const before = await series()
    const [taken, after] = await timed(async () => {
      const url = `/api/v1/reports/${report}/receipts`
      const reply = await app.inject({
        method: 'POST',
        url,
        headers: { ...headers, origin: 'http://bench.test', 'idempotency-key': randomUUID() },
        payload: { version },
      })
      if (reply.statusCode !== 200)
        throw new Error(`the receipt answered ${reply.statusCode}: ${reply.body.slice(0, 200)}`)
      return series()
    })
    if (after !== before + 100) throw new Error(`the next reader sees ${after}, not ${before + 100}`)
    ours.push(taken)
    const one = () =>
      sql`update observation set official = true where source_id = (select current_version_id from expected_report
        where id = ${report}::uuid)`.execute(db)
    bare.push((await timed(one))[0] + (await timed(sumByHand))[0])
  }
  const volume = `${reports.length} receipts, ${units} units`
  return [
    {
      row: 'received to seen by the next reader, p95',
      ours: percentile(ours, 95),
      bare: median(bare),
      goal: '≤ 1000 ms',
      unit: 'ms',
      volume,
    },
  ]
}

export const desk: Row = async (bench) => {
  const filled = await fillDesk(bench)
  return [...(await matrix(bench, filled)), ...(await visible(bench, filled))]
}
