import path from 'node:path'
import { pino } from 'pino'
import { assemble } from '#src/app/assemble.ts'
import { makeClock } from '#src/platform/clock.ts'
import { preparePortal } from '#src/platform/database-server/portal-role.ts'
import { connectOnce } from '#src/platform/database-server/reach.ts'
import { prepareReader } from '#src/platform/database-server/reader-role.ts'
import { startPostgres } from '#src/platform/embedded-postgres/index.ts'
import { migrate } from '#src/platform/migrate.ts'
import { readSecret } from '#src/platform/secret.ts'
import { onDisk } from '#src/platform/storage.ts'
import type { Bench } from './row.ts'

/** A durable database of its own with the real server over it, without a socket. */
export async function openBench(folder: string): Promise<Bench & { stop(): Promise<void> }> {
  const postgres = await startPostgres(path.join(folder, 'data'))
  const admin = await connectOnce(postgres.url('postgres'))
  await admin.query('create database bench')
  await admin.end()
  const client = await connectOnce(postgres.url('bench'))
  await migrate(client, undefined, async () => {
    await prepareReader(client, 'mach_reader', 'bench')
    await preparePortal(client, 'mach_portal', 'bench')
  })
  await client.query('insert into workspace (demonstration) values (true)')
  await client.end()
  const writerUrl = postgres.url('bench')
  const assembled = await assemble({
    writerUrl,
    readerUrl: postgres.url('bench', 'mach_reader'),
    clock: makeClock(0),
    log: pino({ level: 'silent' }),
    publicUrl: 'http://bench.test',
    secret: readSecret({ secretKey: 'one that seals nothing worth hiding', dataDir: '' }),
    storage: onDisk(path.join(folder, 'files')),
    work: false,
    requestsPerMinute: 1_000_000_000,
  })
  return {
    ...assembled,
    folder,
    writerUrl,
    postgres,
    stop: async () => {
      await assembled.close()
      await postgres.stop()
    },
  }
}
