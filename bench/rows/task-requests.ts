import { tokenHash } from '#src/people/tokens.ts'
import { type Bench, type Measure, percentile } from '../row.ts'

const year = 'from=2020-01-01&to=2020-12-31'
/** What a person asks of the table: its pages, its sums, its words, and what stands above it. */
const asked = {
  list: [
    '/tasks',
    '/tasks?sort=-changed',
    '/tasks?q=bao%20hiem%20y%20te',
    '/tasks?light=blue',
    '/tasks?state=submitted',
  ],
  'grouped totals': ['/task-groups?by=lead&rows=each', '/task-counts?rows=each', '/task-groups?by=light&rows=each'],
  punctuality: [`/punctuality?${year}`, `/punctuality-groups?by=unit&${year}`, `/punctuality-trend?step=month&${year}`],
}
/** What the page of the table asks all at once when it is opened. */
const opened = ['/tasks', '/task-counts?rows=each', '/task-counts?rows=top', `/punctuality?${year}`, '/task-table']
const rounds = 40

/** A reader of the whole province, signed in. */
async function signIn({ db }: Bench, accountId: string, unitId: string) {
  const now = new Date()
  const span = { made_at: now, seen_at: now, ends_at: new Date(now.getTime() + 3_600_000) }
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash('table'), account_id: accountId, ...span, complete: true, address: '', agent: '' })
    .execute()
  await db
    .insertInto('role_grant')
    .values({ account_id: accountId, role: 'reader', unit_id: unitId, valid: '[2019-01-01,)' })
    .execute()
  return { cookie: 'mach_session=table', host: 'bench.test' }
}

/** Whole requests over the same tasks, one person after the other: what 95 of 100 wait at most. */
export async function taskRequests(bench: Bench, accountId: string, province: string, volume: string) {
  const headers = await signIn(bench, accountId, province)
  const request = async (at: string) => {
    const { statusCode, body } = await bench.app.inject({ url: `/api/v1${at}`, headers })
    if (statusCode !== 200) throw new Error(`${at} answered ${statusCode}: ${body.slice(0, 200)}`)
  }
  const time = async (run: () => Promise<unknown>) => {
    const start = performance.now()
    await run()
    return performance.now() - start
  }
  const measures: Measure[] = []
  const measure = async (row: string, runs: readonly (() => Promise<unknown>)[], limit: number) => {
    const taken: number[] = []
    for (const run of runs) await run()
    for (let n = 0; n < rounds; n++) for (const run of runs) taken.push(await time(run))
    const ours = percentile(taken, 95)
    measures.push({ row: `${row}, p95, of ${limit} ms`, ours, bare: limit, goal: '≤ 1', unit: 'ms', volume })
  }
  for (const [what, addresses] of Object.entries(asked))
    await measure(
      `requests of ${what}`,
      addresses.map((at) => () => request(at)),
      100,
    )
  await measure('task table opened, all it asks at once', [() => Promise.all(opened.map(request))], 200)
  return measures
}
