import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, folder, mach, serving } from './mach.ts'

afterEach(cleanUp)

const cwdOf = (pid: string) => {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
/** Processes that work in the cluster: PostgreSQL and its children. */
const databaseProcesses = (dir: string) =>
  fs.readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && cwdOf(pid) === path.join(dir, 'postgres'))

test('kill -9 leaves no database process, and the next start works at once', async () => {
  const dir = folder()
  const { child } = await serving(['start'], { DATA_DIR: dir })
  expect(databaseProcesses(dir).length).toBeGreaterThan(1)
  child.kill('SIGKILL')
  const again = await serving(['start'], { DATA_DIR: dir })
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200)
  again.child.kill('SIGKILL')
  for (let i = 0; i < 500 && databaseProcesses(dir).length > 0; i++) await pause(10)
  expect(databaseProcesses(dir)).toEqual([])
})

test('kill -9 while a new folder is being prepared does not hinder the next start', async () => {
  const dir = folder()
  for (const after of [150, 400, 600, 800, 1000]) {
    const run = mach(['start'], { DATA_DIR: dir, PORT: '0' })
    await pause(after)
    const pids = fs.readdirSync('/proc').filter((pid) => {
      try {
        return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${dir}\0`)
      } catch {
        return false
      }
    })
    for (const pid of pids) process.kill(Number(pid), 'SIGKILL')
    await run
  }
  const { url } = await serving(['start'], { DATA_DIR: dir })
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(fs.readdirSync(dir).sort()).toEqual(['postgres', 'secret'])
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends HTTP, jobs and database in order, with exit code 0',
  async (signal) => {
    const dir = folder()
    const { child, ended, url } = await serving(['start'], { DATA_DIR: dir })
    child.kill(signal)
    child.kill(signal) // npm passes on what the terminal already sent
    expect((await ended).code).toBe(0)
    expect(databaseProcesses(dir)).toEqual([])
    await expect(fetch(url)).rejects.toThrow()
  },
)

test('a server whose PostgreSQL is killed ends with a line that says so', async () => {
  const dir = folder()
  const { ended } = await serving(['start'], { DATA_DIR: dir })
  const pid = Number(fs.readFileSync(path.join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  const { code, stderr } = await ended
  expect(code).toBe(1)
  expect(stderr).toContain('mach: PostgreSQL ended while it was in use: start again')
})
