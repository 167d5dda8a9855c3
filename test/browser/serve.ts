import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

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

/** One demonstration for the whole run, built as `npm run demo` builds it, in a folder that is emptied afterwards. */
export default async function serve() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-browser-'))
  fs.chmodSync(folder, 0o755)
  const server = spawn(process.execPath, ['bin/mach.mjs', 'demo'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: path.join(folder, 'data'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.env.MACH_URL = await served(server)
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
