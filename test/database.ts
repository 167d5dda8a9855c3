import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import pg from 'pg'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { jobNames } from '#src/app/jobs.ts'
import { preparePortal } from '#src/platform/database-server/portal-role.ts'
import { prepareReader } from '#src/platform/database-server/reader-role.ts'
import { startPostgres } from '#src/platform/embedded-postgres/index.ts'
import { startJobs } from '#src/platform/jobs.ts'
import { migrate } from '#src/platform/migrate.ts'
import { scratchFolder } from './scratch.ts'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    databaseUrl: string
    readerUrl: string
    portalUrl: string
  }
}

async function migrated(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await migrate(client, undefined, async () => {
    await prepareReader(client, 'mach_reader', randomUUID())
    await preparePortal(client, 'mach_portal', randomUUID())
  })
  await client.query('insert into workspace (demonstration) values (true)')
  await client.end()
}

let stop = async () => {}

/** One PostgreSQL a run, in memory where there is room; a template that each test file copies in 20 ms. */
export async function setup(project: TestProject) {
  const folder = scratchFolder('mach-tests-')
  const postgres = await startPostgres(folder, { durable: false })
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  await admin.query('create database template_mach')
  await migrated(postgres.url('template_mach'))
  const handlers = Object.fromEntries(jobNames.map((name) => [name, async () => {}]))
  const jobs = await startJobs(postgres.url('template_mach'), handlers, pino({ level: 'silent' }), { work: false })
  await jobs.stop()
  await admin.query('alter database template_mach is_template true allow_connections false')
  await admin.end()
  project.provide('adminUrl', postgres.url('postgres'))
  project.provide('databaseUrl', postgres.url('DATABASE'))
  project.provide('readerUrl', postgres.url('DATABASE', 'mach_reader'))
  project.provide('portalUrl', postgres.url('DATABASE', 'mach_portal'))
  stop = async () => {
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

export const teardown = () => stop()
