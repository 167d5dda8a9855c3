import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { median, type Row } from '../row.ts'

const root = path.join(import.meta.dirname, '../..')
/** The least that could answer a request from a database: PostgreSQL, Fastify, one route. */
const bareServer = `
import Fastify from 'fastify'
import pg from 'pg'
import { startPostgres } from '#src/platform/embedded-postgres/index.ts'
const postgres = await startPostgres(process.env.DATA_DIR)
const pool = new pg.Pool({ connectionString: postgres.url('postgres') })
const app = Fastify()
app.get('/readyz', async () => (await pool.query('select 1')).rows[0])
await app.listen({ port: Number(process.env.PORT) })
process.on('SIGTERM', async () => { await app.close(); await pool.end(); await postgres.stop(); process.exit(0) })
`

const residentMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

async function ready(port: number): Promise<void> {
  for (let n = 0; n < 2_000; n++) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(10)
  }
  throw new Error(`nothing answers on port ${port}`)
}

/** Milliseconds until it answers, and its resident memory then; ended as a service manager would. */
async function once(launch: () => ChildProcess, port: number) {
  const start = performance.now()
  const child = launch()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await ready(port)
  const ms = performance.now() - start
  const mb = residentMb(child.pid!)
  child.kill('SIGTERM')
  await ended
  return { ms, mb }
}

/** Warm: the data folder is there. The first start of each is not counted. */
export const start: Row = async ({ folder }) => {
  const launch = (name: string, port: number, args: string[]) => () =>
    spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, DATA_DIR: path.join(folder, name), PORT: String(port) },
      stdio: ['ignore', 'ignore', 'ignore'],
    })
  const script = path.join(root, 'bench', `.bare-${process.pid}.ts`)
  fs.writeFileSync(script, bareServer)
  const ours = launch('start-ours', 31_991, ['bin/mach.mjs', 'start'])
  const bare = launch('start-bare', 31_992, [script])
  const taken = { ours: [] as { ms: number; mb: number }[], bare: [] as { ms: number; mb: number }[] }
  try {
    await once(ours, 31_991)
    await once(bare, 31_992)
    for (let n = 0; n < 5; n++) {
      taken.ours.push(await once(ours, 31_991))
      taken.bare.push(await once(bare, 31_992))
    }
  } finally {
    fs.rmSync(script)
  }
  const of = (side: 'ours' | 'bare', what: 'ms' | 'mb') => median(taken[side].map((t) => t[what]))
  return [
    { row: 'warm start', ours: of('ours', 'ms'), bare: of('bare', 'ms'), goal: '≤ 3', unit: 'ms', volume: '5 starts' },
    {
      row: 'resident memory',
      ours: of('ours', 'mb'),
      bare: of('bare', 'mb'),
      goal: '≤ 2',
      unit: 'MB',
      volume: '5 starts',
    },
  ]
}
