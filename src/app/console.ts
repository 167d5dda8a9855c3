import { system } from '#src/platform/actor.ts'
import { readConfig } from '#src/platform/config.ts'
import { connect, readerOf, type Writer } from '#src/platform/database.ts'
import type { Jobs } from '#src/platform/jobs.ts'
import { makeLog } from '#src/platform/log.ts'
import { unitOfWork, type View, type Work } from '#src/platform/work.ts'
import { react } from './reactions.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** What a command works with: who can start it holds the data already, so it acts as the system itself. */
export type Console = Workspace & {
  db: Writer
  view: View
  act<T>(run: (work: Work) => Promise<T>): Promise<T>
}

/** Opens DATA_DIR, whether or not a server runs on it, for the time of one command. */
export async function atConsole<T>(run: (console: Console) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace(readConfig(process.env), 'command')
  const { database, clock } = workspace
  const db = connect(database.writerUrl, { max: 4 })
  const readerDb = connect(database.readerUrl, { max: 4 })
  let jobs: Promise<Jobs> | undefined
  // started only by a command that enqueues: most do not
  const startedJobs = () => {
    jobs ??= import('#src/platform/jobs.ts').then(({ startJobs }) =>
      startJobs(database.writerUrl, {}, makeLog(), { work: false }),
    )
    return jobs
  }
  const inWork = unitOfWork({ db, react, enqueue: async (...job) => (await startedJobs()).enqueue(...job) })
  try {
    return await run({
      ...workspace,
      db,
      view: { db: readerOf(readerDb), actor: system, at: clock.now(), today: clock.today() },
      act: (work) => inWork(system, clock.now(), clock.today(), work),
    })
  } finally {
    await (await jobs)?.stop()
    await Promise.all([db.destroy(), readerDb.destroy()])
    await database.stop()
  }
}
