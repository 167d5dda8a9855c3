import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { mayAnywhere } from '#src/access/index.ts'
import { forgetDigest } from '#src/messages/index.ts'
import { sendPasswordLinks, signedIn, stillReads, tokenHolder } from '#src/people/index.ts'
import { system } from '#src/platform/actor.ts'
import { accessNotes } from '#src/platform/audit/access-notes.ts'
import { connect, type Pooled, type Reader, readerOf, type Writer } from '#src/platform/database.ts'
import { uploadLimit } from '#src/platform/endpoint.ts'
import { buildServer } from '#src/platform/http.ts'
import { type JobHandler, type Jobs, startJobs } from '#src/platform/jobs.ts'
import { type Mailer, type StillReads, sendLetters } from '#src/platform/mail.ts'
import type { Secret } from '#src/platform/secret.ts'
import type { Storage } from '#src/platform/storage.ts'
import { type UnitOfWork, unitOfWork } from '#src/platform/work.ts'
import type { Clock, World } from '#src/platform/world.ts'
import type { jobNames } from './jobs.ts'
import { react } from './reactions.ts'
import { slicesWith } from './slices.ts'
import { startTimed } from './timed.ts'

export type Outside = {
  writerUrl: string
  readerUrl: string
  clock: Clock
  log: Logger
  publicUrl: string
  /** Seals second factors. */
  secret: Secret
  /** Default: the session's token, as people keep it. */
  signedIn?: World['signedIn']
  /** Where uploaded files are kept. */
  storage: Storage
  mailer?: Mailer
  trustProxy?: boolean | string
  metricsToken?: string
  /** false: takes no jobs from the queue and asks the clock for nothing (a command beside a server, most tests). */
  work?: boolean
  connections?: number
  planning?: Pooled['planning']
  requestsPerMinute?: number
  busyAfter?: number
  notFoundPage?: (request: FastifyRequest) => string | Promise<string>
  pages?: readonly ((app: FastifyInstance, world: World) => Promise<void>)[]
}

export type Assembled = {
  app: FastifyInstance
  db: Writer
  reader: Reader
  unitOfWork: UnitOfWork
  jobs: Jobs
  close(): Promise<void>
}

type Handlers = Record<(typeof jobNames)[number], JobHandler>
/** `inWork` comes later: its own jobs are enqueued with what these handlers start. */
const handlers = (db: Writer, { mailer, publicUrl, clock, storage }: Outside, inWork: () => UnitOfWork): Handlers => ({
  mail: async ({ ids }) => {
    const reads: StillReads = (tx, address, units) => stillReads(tx, address, units, clock.today())
    const sending = { mailer, domain: new URL(publicUrl).hostname, stillReads: reads, unsent: forgetDigest }
    if (mailer) await sendLetters(db, { ...sending, mailer }, ids as string[])
  },
  dropFile: ({ key }) => storage.drop(String(key)),
  passwordLinks: async ({ who, address }) =>
    inWork()(system, clock.now(), clock.today(), (work) =>
      sendPasswordLinks(work, { clock, publicUrl }, String(who), String(address)),
    ),
})

/** Joins the slices with what the outside gives. The only place that knows all of both. */
export async function assemble(outside: Outside): Promise<Assembled> {
  const { writerUrl, readerUrl, clock, log, publicUrl, secret } = outside
  const pooled = { max: outside.connections, planning: outside.planning }
  const db = connect(writerUrl, pooled)
  const readerDb = connect(readerUrl, pooled)
  const reader = readerOf(readerDb)
  const jobs = await startJobs(
    writerUrl,
    handlers(db, outside, () => inWork),
    log,
    { work: outside.work ?? true },
  )
  const inWork: UnitOfWork = unitOfWork({ db, enqueue: jobs.enqueue, react })
  const noteAccess = accessNotes(db, clock.real)
  const world: World = {
    db,
    reader,
    clock,
    log,
    unitOfWork: inWork,
    publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
    trustProxy: outside.trustProxy ?? false,
    uploadLimit,
    signedIn: outside.signedIn ?? ((token, touch) => signedIn(db, token, clock.real(), touch, clock.today())),
    tokenHolder: (token, scope) => tokenHolder(db, token, scope, clock.real(), clock.today()),
    noteAccess,
  }
  const { metricsToken, requestsPerMinute, busyAfter, pages, notFoundPage } = outside
  const app = await buildServer({
    world,
    slices: slicesWith({ storage: outside.storage, db, clock, secret, publicUrl, noteAccess }),
    mayAnywhere: mayAnywhere as never,
    ...(metricsToken !== undefined && { metricsToken }),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(busyAfter !== undefined && { busyAfter }),
    ...(pages && { pages }),
    ...(notFoundPage && { notFoundPage }),
  })
  const clockwork = (outside.work ?? true) ? startTimed({ unitOfWork: inWork, clock, log, publicUrl }) : undefined
  return {
    app,
    db,
    reader,
    unitOfWork: inWork,
    jobs,
    close: async () => {
      await app.close()
      await clockwork?.stop()
      await jobs.stop()
      await Promise.all([db.destroy(), readerDb.destroy()])
    },
  }
}
