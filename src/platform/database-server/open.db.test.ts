import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { scratchFolder } from '#test/scratch.ts'
import { readConfig } from '../config.ts'
import { readSecret } from '../secret.ts'
import { openDatabase } from './index.ts'
import { unreadable } from './reader-role.ts'
import { checkServer } from './suitable.ts'

const root = scratchFolder('mach-open-')
afterAll(() => fs.rmSync(root, { recursive: true }))

const freshName = () => `test_${randomUUID().replaceAll('-', '')}`
const urlOf = (name: string) => inject('databaseUrl').replace('DATABASE', name)

async function asking<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return ask(client).finally(() => client.end())
}
const asAdmin = (sql: string) => asking(inject('adminUrl'), (client) => client.query(sql))

function open(databaseUrl: string) {
  const DATA_DIR = fs.mkdtempSync(path.join(root, 'data-'))
  const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR, SECRET_KEY: 'k'.repeat(32) })
  return openDatabase(config, readSecret(config))
}

test('a server that does not answer is named without its password', async () => {
  await expect(open('postgres://mach:geheim@127.0.0.1:1/mach')).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\): start it, or correct DATABASE_URL\.$/,
  )
})

test('a user the server does not know is refused in one line', async () => {
  await expect(open(urlOf('mach').replace('postgres@', 'nobody_here@'))).rejects.toThrow(
    /refuses the user "nobody_here".*correct DATABASE_URL/,
  )
})

test('too old a server is refused', async () => {
  await asking(inject('adminUrl'), async (client) => {
    await expect(checkServer(client, { version: 99 })).rejects.toThrow(/is too old: Mạch needs version 99 or newer/)
  })
})

test('a database whose locale loses Vietnamese letters is refused before anything is made in it', async () => {
  const name = freshName()
  await asAdmin(`create database ${name} template template0 locale 'C' locale_provider libc`)
  await expect(open(urlOf(name))).rejects.toThrow(/loses Vietnamese letters/)
  expect(await asking(urlOf(name), (c) => c.query("select to_regclass('migration') as there"))).toMatchObject({
    rows: [{ there: null }],
  })
})

test('a user who may create nothing is told to become the owner', async () => {
  const name = freshName()
  await asAdmin(`create role ${name} login`)
  await asAdmin(`create database ${name}`)
  await expect(open(urlOf(name).replace('postgres@', `${name}@`))).rejects.toThrow(/make it the owner/)
})

test('a missing database is created so that Vietnamese letters keep their small forms', async () => {
  const name = freshName()
  const { writerUrl } = await open(urlOf(name))
  const { rows } = await asking(writerUrl, (c) => c.query("select lower('ĐỆ') as small, current_database() as name"))
  expect(rows).toEqual([{ small: 'đệ', name }])
})

test('the reader selects and nothing else, and not from tables that hold secrets', async () => {
  const { readerUrl } = await open(urlOf(freshName()))
  await asking(readerUrl, async (client) => {
    for (const table of unreadable)
      await expect(client.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/)
    await client.query('set default_transaction_read_only = off')
    await expect(client.query('insert into workspace (demonstration) values (true)')).rejects.toThrow(
      /permission denied/,
    )
    await expect(client.query('create table x (id int)')).rejects.toThrow(/permission denied/)
    expect((await client.query('select count(*) from unit')).rowCount).toBe(1)
  })
})

test('where the reading role may not be made, reading is read-only under the same user, and a note says so', async () => {
  const name = freshName()
  await asAdmin(`create role ${name} login`)
  await asAdmin(`create database ${name} owner ${name}`)
  const { readerUrl, notes } = await open(urlOf(name).replace('postgres@', `${name}@`))
  expect(notes.join()).toContain('reading is not held apart')
  await asking(readerUrl, async (client) => {
    await expect(client.query('insert into workspace (demonstration) values (true)')).rejects.toThrow(/read-only/)
    expect((await client.query('select count(*) from unit')).rowCount).toBe(1)
  })
})

test('servers that start at once on an empty database server all start', async () => {
  const url = urlOf(freshName())
  const opened = await Promise.all([open(url), open(url), open(url)])
  expect(new Set(opened.map(({ readerUrl }) => readerUrl)).size).toBe(1)
})
