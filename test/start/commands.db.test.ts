import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { system } from '#src/platform/actor.ts'
import { appendEvents } from '#src/platform/audit/append.ts'
import { connect } from '#src/platform/database.ts'
import { connectRunning } from '#src/platform/embedded-postgres/index.ts'
import { cleanUp, folder, mach, serving } from './mach.ts'

afterEach(cleanUp)

async function withTwoEvents(dir: string) {
  const postgres = await connectRunning(dir)
  const db = connect(postgres.url('mach'))
  const told = { action: 'setting.changed', subjectKind: 'workspace', subjectId: '1', payload: {}, actingForId: null }
  await db.transaction().execute((tx) => appendEvents(tx, [told, told], system.accountId, new Date()))
  await db.destroy()
  await postgres.stop()
}

async function change(dir: string, sql: string) {
  const postgres = await connectRunning(dir)
  const client = new pg.Client({ connectionString: postgres.url('mach') })
  await client.connect()
  await client.query(sql)
  await client.end()
  await postgres.stop()
}

test('a changed event and a missing head are found, told on standard output, and make the exit code 1', async () => {
  const dir = folder()
  expect(await mach(['verify'], { DATA_DIR: dir })).toMatchObject({
    code: 0,
    stdout: `events 0\nhead ${'0'.repeat(64)}\naccess events 0\n`,
  })
  await withTwoEvents(dir)
  expect(await mach(['verify', '--head', 'a'.repeat(64)], { DATA_DIR: dir })).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('the given head is not in the chain'),
  })
  await change(dir, "update audit_event set action = 'nothing' where seq = 1")
  const { code, stdout, stderr } = await mach(['verify'], { DATA_DIR: dir })
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'event 1 was changed\n' })
  expect(stderr).toMatch(/^mach: The audit chain does not hold .*\n$/)
})

test('a command gives the same beside a server and without one, and leaves the server running', async () => {
  const dir = folder()
  const server = await serving(['start'], { DATA_DIR: dir })
  await withTwoEvents(dir)
  const beside = await mach(['verify'], { DATA_DIR: dir })
  expect(beside).toMatchObject({ code: 0, stderr: '' })
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  server.child.kill('SIGTERM')
  await server.ended
  const alone = await mach(['verify'], { DATA_DIR: dir })
  expect(alone).toEqual(beside)
  expect(await mach(['verify', '--head', /head (\w+)/.exec(alone.stdout)?.[1] ?? ''], { DATA_DIR: dir })).toEqual(alone)
})

test('a long result arrives whole through a pipe', async () => {
  const dir = folder()
  const file = path.join(dir, 'ke-hoach.txt')
  const line = 'Giao Sở Y tế chủ trì tổ chức tập huấn cho cán bộ xã trước ngày 30/6/2021.\n'
  fs.writeFileSync(file, line.repeat(500))
  const { code, stdout } = await mach(['extract', file, '--on', '2021-01-05'], { DATA_DIR: dir })
  expect([code, stdout.length > 100_000, JSON.parse(stdout).tasks.length]).toEqual([0, true, 500])
})
