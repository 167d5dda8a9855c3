import { sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Tx } from './database.ts'

export type JobHandler = (data: Record<string, unknown>) => Promise<void>
export type Jobs = {
  enqueue(tx: Tx, job: string, data: object): Promise<void>
  stop(): Promise<void>
}

/**
 * Jobs in PostgreSQL, enqueued in the transaction of the act that asks for them, tried again with growing pauses.
 * `work: false` enqueues only (a command beside a running server).
 */
export async function startJobs(
  connectionString: string,
  handlers: Readonly<Record<string, JobHandler>>,
  log: Logger,
  { work = true } = {},
): Promise<Jobs> {
  const boss = new PgBoss({ connectionString, schema: 'job', max: 2, supervise: work, schedule: false })
  boss.on('error', (error) => log.error({ error }, 'jobs'))
  await boss.start()
  for (const [name, handle] of Object.entries(handlers)) {
    await boss.createQueue(name, { retryLimit: 8, retryDelay: 5, retryBackoff: true })
    if (work)
      await boss.work<Record<string, unknown>>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await handle(job.data)
      })
  }
  return {
    enqueue: async (tx, job, data) => void (await boss.send(job, data, { db: fromKysely(tx) })),
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

/** Jobs, done or waiting, whose data hold one of these texts: what is erased elsewhere may not live on in the queue. */
export const forgetJobs = async (tx: Tx, job: string, field: string, texts: readonly string[]): Promise<void> =>
  void (await sql`delete from job.job where name = ${job} and lower(data ->> ${field}) = any(${texts}::text[])`.execute(
    tx,
  ))
