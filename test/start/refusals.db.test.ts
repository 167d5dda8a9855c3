import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { connectRunning } from '#src/platform/embedded-postgres/index.ts'
import { cleanUp, folder, mach, serving } from './mach.ts'
import { refused } from './refused.ts'

afterEach(cleanUp)

async function inDatabase(dir: string, sql: string) {
  const postgres = await connectRunning(dir)
  const client = new pg.Client({ connectionString: postgres.url('mach') })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  await postgres.stop()
  return rows
}

test('a wrong environment variable', async () => {
  refused(await mach(['start'], { DATA_DIR: folder(), PORT: 'abc' }), /^mach: PORT=abc cannot be used: write/)
})

test('an unknown command or option', async () => {
  const dir = folder()
  refused(await mach(['strat'], { DATA_DIR: dir }), /^mach: unknown command 'strat'/)
  refused(await mach(['start', '--today', '2021-03-01'], { DATA_DIR: dir }), /^mach: unknown option '--today'/)
  expect(fs.readdirSync(dir)).toEqual([])
})

test('a port that is in use: the line names it and another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  const dir = folder()
  refused(
    await mach(['start'], { DATA_DIR: dir, PORT: String(port) }),
    new RegExp(`^mach: Port ${port} of 127.0.0.1 is in use: .*PORT=\\d+`),
  )
  other.close()
  expect(fs.existsSync(path.join(dir, 'postgres/postmaster.pid'))).toBe(false)
})

test('an address that is not this machine’s', async () => {
  refused(await mach(['start'], { DATA_DIR: folder(), HOST: '192.0.2.1' }), /^mach: HOST=192\.0\.2\.1 is no address/)
})

test('a data folder that cannot be written', async () => {
  const file = path.join(folder(), 'file')
  fs.writeFileSync(file, '')
  refused(
    await mach(['start'], { DATA_DIR: `${file}/data` }),
    /^mach: The data folder \S+ cannot be written \(ENOTDIR\)/,
  )
})

test('a data folder in use by another server, which goes on', async () => {
  const dir = folder()
  const { url } = await serving(['start'], { DATA_DIR: dir })
  refused(await mach(['start'], { DATA_DIR: dir, PORT: '0' }), /^mach: \S+ is in use by another server/)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('an address that names a thousand records is read; a longer one is refused', async () => {
  const { url } = await serving(['start'], { DATA_DIR: folder() })
  const of = async (count: number) =>
    (await fetch(`${url}/healthz?ids=${Array(count).fill(randomUUID()).join(',')}`)).status
  expect(await of(1_000)).not.toBe(431)
  expect(await of(3_000)).toBe(431)
})

test('a database that does not answer', async () => {
  refused(
    await mach(['start'], { DATA_DIR: folder(), DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/mach' }),
    /^mach: The database at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)(?!.*geheim)/,
  )
})

test('a database of a newer version', async () => {
  const dir = folder()
  const { child, ended } = await serving(['start'], { DATA_DIR: dir })
  child.kill('SIGTERM')
  await ended
  const sha256 = createHash('sha256').update('later').digest('hex')
  await inDatabase(dir, `insert into migration (name, sha256) values ('2099-01-01-later.sql', '${sha256}')`)
  refused(await mach(['start'], { DATA_DIR: dir }), /^mach: The database was made by a newer version of Mạch/)
})

test('production opened as a demonstration', async () => {
  const production = folder()
  const { child, ended } = await serving(['start'], { DATA_DIR: production })
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  refused(await mach(['demo'], { DATA_DIR: production }), /^mach: \S+ holds a production workspace: choose another/)
  expect(await inDatabase(production, 'select demonstration from workspace')).toEqual([{ demonstration: false }])
})
