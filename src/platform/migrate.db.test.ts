import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { type Migration, migrate } from './migrate.ts'

async function connectTo(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

async function emptyDatabase() {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = await connectTo(inject('adminUrl'))
  await admin.query(`create database ${name}`)
  await admin.end()
  return inject('databaseUrl').replace('DATABASE', name)
}

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
})
const one = migration('2026-01-01-one.sql', 'create table one (id int)')
const two = migration('2026-01-02-two.sql', 'create table two (id int); insert into two values (1)')

test('a database that knows a later migration was made by a newer version, and is left as it is', async () => {
  const client = await connectTo(await emptyDatabase())
  await migrate(client, [one, two])
  await expect(migrate(client, [one])).rejects.toThrow(/newer version of Mạch \(it has 2026-01-02-two\.sql\)/)
  expect((await client.query('select * from two')).rowCount).toBe(1)
  await client.end()
})

test('a migration that was edited after it had been applied is refused', async () => {
  const client = await connectTo(await emptyDatabase())
  await migrate(client, [one])
  const edited = migration(one.name, 'create table one (id bigint)')
  await expect(migrate(client, [edited, two])).rejects.toThrow(/is not the one this database was made with/)
  expect((await client.query("select to_regclass('two') as two")).rows[0].two).toBeNull()
  await client.end()
})

test('of several migrations one of which fails, none is applied', async () => {
  const client = await connectTo(await emptyDatabase())
  await expect(migrate(client, [one, migration('2026-01-03-bad.sql', 'create tabel x ()')])).rejects.toThrow(
    /2026-01-03-bad\.sql: syntax error/,
  )
  expect((await client.query("select to_regclass('one') as one")).rows[0].one).toBeNull()
  await client.end()
})

test('servers that start at once apply each migration once, and all of them start', async () => {
  const url = await emptyDatabase()
  const clients = await Promise.all([1, 2, 3, 4].map(() => connectTo(url)))
  const applied = await Promise.all(clients.map((client) => migrate(client, [one, two])))
  expect(applied.flat().sort()).toEqual([one.name, two.name])
  expect((await clients[0]!.query('select * from two')).rowCount).toBe(1)
  await Promise.all(clients.map((client) => client.end()))
})
