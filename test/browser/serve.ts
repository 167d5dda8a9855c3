import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import type { FullConfig } from '@playwright/test'
import { setup as build } from '../built.ts'
import { scratchFolder } from '../scratch.ts'
import { copyData, whatWasSetAside } from '../set-aside.ts'
import { addressOf } from './halves.ts'

const root = path.join(import.meta.dirname, '../..')

/** The address in the demonstration's welcome, once it serves. */
const served = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (text) => {
      said += text
      const url = /(http:\/\/\S+)\/app/.exec(said)?.[1]
      if (url) resolve(url)
    })
    server.stderr?.on('data', (text) => {
      said += text
    })
    server.once('exit', (code) => reject(new Error(`The demonstration ended (${code}): ${said.slice(-2000)}`)))
  })
const launch = (dataDir: string) =>
  spawn(process.execPath, ['bin/mach.mjs', 'demo'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
async function stop(server: ChildProcess) {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

/** Built as `npm run demo` builds it, and closed again. */
async function built(dataDir: string): Promise<string> {
  const server = launch(dataDir)
  await served(server)
  await stop(server)
  return dataDir
}

/** A demonstration for each half of the journeys, copied from one, in a folder that is emptied afterwards. */
export default async function serve({ projects }: FullConfig) {
  build()
  const folder = scratchFolder('mach-browser-')
  const first = whatWasSetAside() ?? (await built(path.join(folder, 'first')))
  const servers = projects.map(({ name }) => {
    copyData(first, path.join(folder, name))
    return [name, launch(path.join(folder, name))] as const
  })
  for (const [name, server] of servers) process.env[addressOf(name)] = await served(server)
  return async () => {
    await Promise.all(servers.map(([, server]) => stop(server)))
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
