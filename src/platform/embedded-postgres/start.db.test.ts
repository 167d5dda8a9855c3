import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { scratchFolder } from '#test/scratch.ts'
import { socketsOf } from './cluster.ts'
import { connectRunning, type PostgresOptions, type RunningPostgres, startPostgres } from './index.ts'

const isRoot = process.getuid?.() === 0
const made: string[] = []
const running: RunningPostgres[] = []
const children: ChildProcess[] = []

function folder(): string {
  const dir = scratchFolder('mach-pg-')
  made.push(dir)
  return dir
}
async function start(dir: string, options: PostgresOptions = {}): Promise<RunningPostgres> {
  const postgres = await startPostgres(dir, { durable: false, ...options })
  running.push(postgres)
  return postgres
}
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const postgres of running.splice(0)) await postgres.stop()
  for (const dir of made.splice(0)) fs.rmSync(dir, { recursive: true, force: true })
})

async function ask(postgres: Pick<RunningPostgres, 'url'>, sql: string) {
  const client = new pg.Client({ connectionString: postgres.url('postgres') })
  client.on('error', () => {})
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}
const pidIn = (dir: string) => Number(fs.readFileSync(path.join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const lives = (pid: number) =>
  fs.existsSync(`/proc/${pid}/exe`) && fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] !== 'Z'

/** Another process that starts PostgreSQL on `dir` and lives until it is killed. */
async function elsewhere(dir: string): Promise<ChildProcess> {
  const code = `import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))}
    await startPostgres(${JSON.stringify(dir)}); process.stdout.write('up'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout!, 'data')
  return child
}
async function killed(child: ChildProcess) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}
/** Who waits on the pipe for the end of the process that started PostgreSQL. */
const watchersOf = (dir: string) =>
  fs.readdirSync('/proc').filter((pid) => {
    try {
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return command.startsWith('/bin/sh\0') && command.includes(`\0${dir}/postgres\0`)
    } catch {
      return false
    }
  })

test('a folder that is none is refused in one line', async () => {
  const file = path.join(folder(), 'file')
  fs.writeFileSync(file, '')
  await expect(start(path.join(file, 'data'))).rejects.toThrow(/cannot be written \(ENOTDIR\).*DATA_DIR/)
})

test('a second start on the same folder is refused in one line, and the first goes on', async () => {
  const dir = folder()
  const first = await start(dir)
  await expect(start(dir)).rejects.toThrow(/^\S+ is in use by another server: stop that one/)
  expect(await ask(first, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of starts at the same moment on a new folder exactly one wins, and the others damage nothing', async () => {
  const dir = folder()
  const starts = await Promise.allSettled([start(dir), start(dir), start(dir)])
  const won = starts.filter((s) => s.status === 'fulfilled')
  const lost = starts.filter((s) => s.status === 'rejected')
  expect(lost.map(({ reason }) => reason.message)).toEqual(Array(2).fill(expect.stringContaining('in use by another')))
  expect(await ask(won[0]!.value, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(fs.readdirSync(dir)).toEqual(['postgres'])
})

test('no PostgreSQL outlives a killed process, and the next start has every committed row', async () => {
  const dir = folder()
  const child = await elsewhere(dir)
  const beside = await connectRunning(dir)
  await ask(beside, 'create table kept as select 7 as row')
  const pid = pidIn(dir)
  await killed(child)
  for (let i = 0; i < 500 && lives(pid); i++) await pause(10)
  expect(lives(pid)).toBe(false)
  expect(watchersOf(dir)).toEqual([])
  expect(await ask(await start(dir), 'select * from kept')).toEqual([{ row: 7 }])
})

test('a start right after the kill waits for what is still ending', async () => {
  const dir = folder()
  await ask(await connectOnceStarted(dir), 'create table kept as select 7 as row')
  await killed(children[0]!)
  expect(await ask(await start(dir), 'select * from kept')).toEqual([{ row: 7 }])
})
const connectOnceStarted = async (dir: string) => {
  await elsewhere(dir)
  return connectRunning(dir)
}

test('a PostgreSQL whose owner and watcher were both killed is ended and started anew', async () => {
  const dir = folder()
  const child = await elsewhere(dir)
  const orphan = pidIn(dir)
  const watchers = watchersOf(dir)
  expect(watchers).toHaveLength(1)
  process.kill(Number(watchers[0]), 'SIGKILL')
  await killed(child)
  expect(lives(orphan)).toBe(true)
  const postgres = await start(dir)
  expect(postgres.notes.join()).toContain(`the PostgreSQL of a crashed server (${orphan}) was ended`)
  expect(lives(orphan)).toBe(false)
})

test('a note of a crashed PostgreSQL whose pid is by now another process’s does not hinder the start', async () => {
  const dir = folder()
  const note = path.join(dir, 'postgres/postmaster.pid')
  await (await start(dir)).stop()
  fs.writeFileSync(note, `${process.pid}\n${dir}/postgres\n`)
  const postgres = await start(dir)
  expect(await ask(postgres, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a PostgreSQL that is killed is started again with what was committed, and its owner hears of its end', async () => {
  const dir = folder()
  const first = await startPostgres(dir)
  await ask(first, 'create table kept as select 7 as row')
  process.kill(pidIn(dir), 'SIGKILL')
  await first.ended
  await first.stop()
  expect(await ask(await start(dir, { durable: true }), 'select * from kept')).toEqual([{ row: 7 }])
})

test('a command beside a server uses its PostgreSQL and leaves it running', async () => {
  const dir = folder()
  const owner = await start(dir)
  const beside = await connectRunning(dir)
  expect(await ask(beside, 'select 1 as one')).toEqual([{ one: 1 }])
  await beside.stop()
  expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a command without a server starts PostgreSQL and ends it, after the commands beside it', async () => {
  const dir = folder()
  const first = await connectRunning(dir, { durable: false })
  const second = await connectRunning(dir, { durable: false })
  const client = new pg.Client({ connectionString: second.url('postgres') })
  await client.connect()
  let ended = false
  const stopping = first.stop().then(() => {
    ended = true
  })
  await pause(300)
  expect(ended).toBe(false)
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await client.end()
  await stopping
  expect(fs.existsSync(path.join(dir, 'postgres/postmaster.pid'))).toBe(false)
})

test('a half-made cluster of a start that was killed is removed', async () => {
  const dir = folder()
  fs.mkdirSync(path.join(dir, 'postgres.Ab12Cd/base'), { recursive: true })
  await start(dir)
  expect(fs.readdirSync(dir)).toEqual(['postgres'])
})

test('Vietnamese letters keep their small forms, also in word comparison', async () => {
  const postgres = await start(folder())
  await ask(postgres, 'create extension pg_trgm')
  expect(await ask(postgres, "select lower('ĐỆ') as small, array_length(show_trgm('đệ'), 1) > 0 as words")).toEqual([
    { small: 'đệ', words: true },
  ])
})

test('a path too long for a socket, with spaces and quotes, works', async () => {
  const dir = path.join(folder(), `dữ liệu "của" 'tôi'`, 'x'.repeat(90))
  expect(await ask(await start(dir), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a folder for the socket that somebody else prepared is refused', async () => {
  const dir = path.join(folder(), 'x'.repeat(100))
  const sockets = socketsOf(path.join(dir, 'postgres'))
  made.push(sockets)
  fs.mkdirSync(sockets)
  fs.chmodSync(sockets, 0o777)
  await expect(start(dir)).rejects.toThrow(/belongs to somebody else.*shorter path/)
})

test.skipIf(!isRoot)(
  'as root in a folder that PostgreSQL’s user cannot reach, the cluster lies elsewhere and stays',
  async () => {
    const dir = folder()
    const home = path.join(folder(), 'home')
    fs.chmodSync(dir, 0o700)
    const first = await start(dir, { home })
    expect(first.notes.join()).toContain(`the database lies in ${home}/data-`)
    await ask(first, 'create table kept as select 7 as row')
    await first.stop()
    expect(await ask(await start(dir, { home }), 'select * from kept')).toEqual([{ row: 7 }])
  },
)

test.skipIf(!isRoot)('a link to a cluster that is gone is refused rather than replaced by an empty one', async () => {
  const dir = folder()
  fs.symlinkSync('/nowhere/data-x/postgres', path.join(dir, 'postgres'))
  await expect(start(dir)).rejects.toThrow(/lay in \/nowhere\/data-x\/postgres, which is gone/)
})
