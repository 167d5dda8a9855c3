import pg from 'pg'
import { may } from '#src/access/index.ts'
import { tokenHash } from '#src/people/tokens.ts'
import type { Actor } from '#src/platform/actor.ts'
import type { Bench, Row } from '../row.ts'

const decisions = 2_000_000
const allowed = { microseconds: 20, queries: 1 }
const unit = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Somebody with ten grants, asked about a record of a branch twelve units deep: mostly no, seldom yes. */
function microseconds(): number {
  const roles = ['coordinator', 'leader', 'focal', 'head', 'reader'] as const
  const grants = Array.from({ length: 10 }, (_, n) => ({ role: roles[n % 5]!, unitId: unit(n), actingForId: null }))
  const actor: Actor = { accountId: unit(90), personId: unit(91), name: 'Người Đo', language: 'vi', grants }
  const standings = Array.from({ length: 64 }, (_, n) => ({
    issuing: unit(n),
    lead: unit(n + 1),
    coordinating: [unit(n + 2), unit(n + 3)],
    branch: Array.from({ length: 12 }, (_, at) => unit(n + at)),
  }))
  const acts = ['task.confirm', 'task.progress', 'unit.write', 'report.receive'] as const
  let yes = 0
  const run = (times: number) => {
    for (let n = 0; n < times; n++) if (may(actor, acts[n & 3]!, standings[n & 63]!)) yes++
  }
  run(100_000)
  const start = performance.now()
  run(decisions)
  const taken = performance.now() - start
  if (yes === 0) throw new Error('nothing was allowed')
  return (taken * 1000) / decisions
}

/** What is asked of the database until it is known who asks and what for: of a page that anybody signed in may open. */
async function queriesOf({ app, db }: Bench): Promise<number> {
  const person = await db.insertInto('person').values({ name: 'Người Đo' }).returning('id').executeTakeFirstOrThrow()
  const account = await db
    .insertInto('account')
    .values({ person_id: person.id, login: 'do-quyen' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const now = new Date()
  const span = { made_at: now, seen_at: now, ends_at: new Date(now.getTime() + 3_600_000) }
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash('do'), account_id: account.id, ...span, complete: true, address: '', agent: '' })
    .execute()
  const asked: string[] = []
  const { submit } = pg.Query.prototype
  pg.Query.prototype.submit = function (this: pg.Query & { text: string }, connection) {
    asked.push(this.text)
    return submit.call(this, connection)
  }
  try {
    const { statusCode } = await app.inject({
      url: `/api/v1/tasks/${unit(1)}`,
      headers: { cookie: 'mach_session=do', host: 'bench.test' },
    })
    if (statusCode !== 404) throw new Error(`answered ${statusCode}`)
  } finally {
    pg.Query.prototype.submit = submit
  }
  if (asked.length === 0) throw new Error('no query was seen')
  return asked.filter((text) => /\b(session|role_grant)\b/.test(text)).length
}

/** Both against what is allowed. A request first: while two million are decided, the server would rightly say it is busy. */
export const access: Row = async (bench) => {
  const queries = await queriesOf(bench)
  return [
    {
      row: 'queries to know who may do what',
      ours: queries,
      bare: allowed.queries,
      goal: '≤ 1',
      unit: 'queries',
      volume: '1 request',
    },
    {
      row: 'decision of who may do what',
      ours: microseconds(),
      bare: allowed.microseconds,
      goal: '≤ 1',
      unit: 'µs',
      volume: `${decisions.toLocaleString('en')} decisions`,
    },
  ]
}
