import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { assemble } from '#src/app/assemble.ts'
import type { Actor } from '#src/platform/actor.ts'
import { system } from '#src/platform/actor.ts'
import { readSecret } from '#src/platform/secret.ts'
import { onDisk } from '#src/platform/storage.ts'
import type { Work } from '#src/platform/work.ts'
import { portalPages } from '#src/portal/index.ts'
import { builders } from './builders.ts'
import { clientOf } from './client.ts'
import { actorOf } from './sign-in.ts'

export type TestClock = { real(): Date; now(): Date; today(): string; set(at: string): void }

/** A fixed clock: `set('2021-03-16')` or `set('2021-03-16T10:00+07:00')`. */
function fixedClock(start: string): TestClock {
  const instant = (at: string) => new Date(at.length === 10 ? `${at}T07:30:00+07:00` : at)
  let now = instant(start)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
  return {
    real: () => now,
    now: () => now,
    today: () => day.format(now),
    set: (at) => {
      now = instant(at)
    },
  }
}

async function copyOfTemplate() {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  await admin.query(`create database ${name} template template_mach strategy file_copy`)
  await admin.end()
  return {
    url: inject('databaseUrl').replace('DATABASE', name),
    readerUrl: inject('readerUrl').replace('DATABASE', name),
    portalUrl: inject('portalUrl').replace('DATABASE', name),
  }
}

/**
 * A world of its own for one test file: a fresh database, the real server without a socket, a clock to set.
 * `realSignIn`: the token is a session's, not the account's id; `withToken(token)` speaks with it.
 * `portal`: with the public side, whose pages are asked anew at every request unless `freshFor` says otherwise.
 * `as(accountId)` gives a client signed in as that account; `act(run)` runs a unit of work as the system or an account.
 */
type Wanted = { now?: string; realSignIn?: boolean; portal?: boolean; freshFor?: number }
export async function makeWorld({ now = '2021-01-12', realSignIn = false, portal = false, freshFor = 0 }: Wanted = {}) {
  const { url, readerUrl, portalUrl } = await copyOfTemplate()
  const clock = fixedClock(now)
  const publicUrl = 'http://mach.test'
  const secret = readSecret({ secretKey: 'a secret that is long enough for tests', dataDir: '' })
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-files-'))
  const storage = onDisk(files)
  const publicSide = portalPages({ portalUrl, storage, connections: 4, planning: 'once', freshFor })
  const outside = await assemble({
    writerUrl: url,
    readerUrl,
    clock,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    publicUrl,
    secret,
    ...(!realSignIn && { signedIn: (token) => actorOf(outside.db, token) }),
    storage,
    ...(portal && { pages: [publicSide.add], notFoundPage: publicSide.missing }),
    work: false,
    connections: 4,
    planning: 'once',
    requestsPerMinute: 1_000_000,
    busyAfter: 0,
  })
  const { app, db, reader, unitOfWork } = outside
  const act = async <T>(run: (work: Work) => Promise<T>, as: Actor | string = system): Promise<T> => {
    const actor = typeof as === 'string' ? await actorOf(db, as) : as
    if (!actor) throw new Error(`no account ${String(as)}`)
    return unitOfWork(actor, clock.now(), clock.today(), run)
  }
  const view = async (as: Actor | string = system) => {
    const actor = typeof as === 'string' ? await actorOf(db, as) : as
    if (!actor) throw new Error(`no account ${String(as)}`)
    return { db: reader, actor, at: clock.now(), today: clock.today() }
  }
  return {
    app,
    db,
    reader,
    clock,
    url,
    portalUrl,
    act,
    view,
    ...builders(db),
    as: (accountId: string) => clientOf(app, publicUrl, accountId),
    withToken: (token: string) => clientOf(app, publicUrl, token),
    secret,
    storage,
    anonymous: clientOf(app, publicUrl),
    close: async () => {
      await outside.close()
      fs.rmSync(files, { recursive: true, force: true })
    },
  }
}
export type TestWorld = Awaited<ReturnType<typeof makeWorld>>
