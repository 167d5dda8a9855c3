import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { connectRunning } from '#src/platform/embedded-postgres/index.ts'
import { cleanUp, type Ended, folder, mach, serving } from './mach.ts'

afterEach(cleanUp)

/** One line that says what and what to do, an exit code that is not 0, nothing on standard output. */
function refused({ code, stdout, stderr }: Ended, line: RegExp) {
  expect(stderr).toMatch(line)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
}

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

test('a demonstration opened as production, production opened as a demonstration', async () => {
  const [demo, production] = [folder(), folder()]
  const one = await serving(['demo'], { DATA_DIR: demo })
  const two = await serving(['start'], { DATA_DIR: production })
  for (const { child, ended } of [one, two]) {
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  }
  refused(await mach(['start'], { DATA_DIR: demo }), /^mach: \S+ holds a demonstration: .*npm run demo/)
  refused(await mach(['demo'], { DATA_DIR: production }), /^mach: \S+ holds a production workspace: choose another/)
  expect(await inDatabase(production, 'select demonstration from workspace')).toEqual([{ demonstration: false }])
})

test('a demonstration set back before its last recorded act', async () => {
  refused(
    await mach(['demo', '--today', '2020-05-01'], { DATA_DIR: folder() }).then((ended) => ({
      ...ended,
      stderr: ended.stderr.replace(/^Building.*\n/, ''),
    })),
    /^mach: --today 2020-05-01 is earlier than the last recorded act/,
  )
})
