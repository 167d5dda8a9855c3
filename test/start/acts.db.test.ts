import { once } from 'node:events'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { connectRunning } from '#src/platform/embedded-postgres/index.ts'
import { firstAdministrator, visitor } from './browser.ts'
import { cleanUp, folder, mach, serving } from './mach.ts'

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

test('kill -9 in the middle of acts: every acknowledged act is there, none by half, and the chain holds', async () => {
  const dir = folder()
  const { child, url, stdout, ended } = await serving(['start'], { DATA_DIR: dir })
  const { send, cookie } = await firstAdministrator(url, stdout)
  let acknowledged = 0
  const acts = [0, 1, 2, 3].map(async () => {
    for (;;) {
      await send('PUT', '/me/language', { language: acknowledged % 2 ? 'vi' : 'en' })
      acknowledged += 1
      if (acknowledged === 60) child.kill('SIGKILL')
    }
  })
  await Promise.allSettled(acts)
  await ended

  const again = await serving(['start'], { DATA_DIR: dir })
  const [row] = await inDatabase(
    dir,
    `select count(*)::int as told, (select language from account) as language,
      (select payload->>'language' from audit_payload order by seq desc limit 1) as last
    from audit_event where action = 'account.language'`,
  )
  expect(row.told).toBeGreaterThanOrEqual(acknowledged)
  expect(row.told).toBeLessThanOrEqual(acknowledged + acts.length)
  expect(row.language).toBe(row.last)
  expect((await visitor(again.url, cookie()).send('GET', '/me')).login).toBe('quantri')
  expect(await mach(['verify'], { DATA_DIR: dir })).toMatchObject({ code: 0, stderr: '' })
})

test('a letter that waited when the server was killed is sent by the next one, once', async () => {
  const letters: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (part) => {
        text += part
      })
      stream.on('end', () => {
        letters.push(text)
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as { port: number }
  const dir = folder()

  // port 1 answers nobody: the letter stays in the outbox
  const first = await serving(['start'], { DATA_DIR: dir, SMTP_URL: 'smtp://127.0.0.1:1' })
  await firstAdministrator(first.url, first.stdout)
  await inDatabase(dir, "update person set email = 'thu@example.vn'")
  await visitor(first.url).send('POST', '/password-links', { who: 'quantri' })
  first.child.kill('SIGKILL')
  await first.ended

  await serving(['start'], { DATA_DIR: dir, SMTP_URL: `smtp://127.0.0.1:${port}` })
  for (const limit = Date.now() + 60_000; letters.length === 0 && Date.now() < limit; )
    await new Promise((resolve) => setTimeout(resolve, 100))
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  server.close()
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatch(/^To: thu@example\.vn/m)
})
