import { createHash } from 'node:crypto'
import pg from 'pg'
import { system } from '#src/platform/actor.ts'
import { appendEvents } from '#src/platform/audit/append.ts'
import { verifyChain } from '#src/platform/audit/verify.ts'
import type { Row } from '../row.ts'

const batch = 5_000

/** The audit chain of a province over some decades, verified; against reading the same rows and hashing the same bytes once. */
export const audit: Row = async ({ db, reader, writerUrl }) => {
  const count = Number(process.env.BENCH_EVENTS ?? 1_000_000)
  for (let n = 0; n < count; n += batch) {
    const told = Array.from({ length: Math.min(batch, count - n) }, (_, at) => ({
      action: 'task.progressed',
      subjectKind: 'task',
      subjectId: `${n + at}`,
      payload: { status: `Đã hoàn thành bước ${n + at}`, percent: at % 100 },
      actingForId: null,
    }))
    await db.transaction().execute((tx) => appendEvents(tx, told, system.accountId, new Date()))
  }
  const perSecond = async (run: () => Promise<number>) => {
    const start = performance.now()
    const events = await run()
    return events / ((performance.now() - start) / 1000)
  }
  const ours = await perSecond(async () => {
    const { events, faults } = await verifyChain(reader)
    if (faults.length > 0) throw new Error(`the chain does not hold: ${JSON.stringify(faults[0])}`)
    return events
  })
  const client = new pg.Client({ connectionString: writerUrl })
  await client.connect()
  const bare = await perSecond(async () => {
    let events = 0
    for (let after = 0; ; after += batch) {
      const { rows } = await client.query(
        'select e.*, p.salt, p.payload::text from audit_event e join audit_payload p using (seq) where seq > $1 order by seq limit $2',
        [after, batch],
      )
      for (const row of rows) {
        createHash('sha256').update(row.salt).update(row.payload).digest()
        createHash('sha256').update(row.action).update(row.payload_hash).update(row.prev_hash).digest()
      }
      events += rows.length
      if (rows.length === 0) return events
    }
  })
  await client.end()
  return [
    { row: 'verification of the audit chain', ours, bare, goal: '≥ 0.5', unit: 'events/s', volume: `${count} events` },
  ]
}
