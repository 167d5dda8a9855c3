import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { Failure } from '../failure.ts'
import { environment } from './cluster.ts'
import { give, type Owner } from './owner.ts'

/**
 * PostgreSQL outlives nobody: a watcher waits on a pipe that closes when our process ends, however it ends, and then asks
 * for a fast shutdown. It forks off before PostgreSQL takes over the shell's pid, so there is no moment without it, and
 * twice, so that it is no child of PostgreSQL. `gone` says that the pid may already be somebody else's.
 */
const watched = '( { read -r word <&3; [ "$word" = gone ] || kill -INT $$; } >/dev/null 2>&1 & ); exec "$@" 3<&-'

// Only for data that may be lost: tests.
const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]

/** Its name can be guessed, and who owns it could answer in PostgreSQL's place: only our own folder will do. */
function makeSockets(sockets: string, owner: Owner) {
  if (!fs.lstatSync(sockets, { throwIfNoEntry: false })) {
    fs.mkdirSync(sockets, { mode: 0o700 })
    give(owner, sockets)
  }
  const made = fs.lstatSync(sockets)
  if (!made.isDirectory() || made.uid !== (owner.uid ?? process.getuid?.()) || made.mode & 0o077)
    throw new Failure(`${sockets} belongs to somebody else: remove it, or choose a DATA_DIR with a shorter path.`)
}

export type Launch = { bin: string; cluster: string; sockets: string; owner: Owner; durable: boolean }

export type Launched = { pid: number; ended: Promise<void> }

/** Resolves when the server accepts connections; `ended` when its process is gone. */
export async function launch({ bin, cluster, sockets, owner, durable }: Launch): Promise<Launched> {
  if (sockets !== cluster) makeSockets(sockets, owner)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories="${sockets.replaceAll('"', '""')}"`,
    'unix_socket_permissions=0700',
    ...(durable ? [] : careless),
  ]
  const command = [path.join(bin, 'postgres'), '-D', cluster, ...settings.flatMap((setting) => ['-c', setting])]
  // its own process group: Ctrl-C must reach our process only, which closes the database last
  const child = spawn('/bin/sh', ['-c', watched, 'mach-postgres', ...command], {
    ...owner,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const pipe = child.stdio[3] as Writable
  pipe.on('error', () => {})
  child.once('exit', () => pipe.end('gone\n'))
  await accepts(child, cluster)
  return { pid: child.pid!, ended: new Promise((resolve) => child.once('exit', () => resolve())) }
}

function accepts(child: ChildProcess, cluster: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (text) => {
      said = (said + text).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      // empty: another start has made it this moment and not yet written its pid
      if (/lock file .* (already exists|is empty)/.test(said)) return reject(inUse(cluster))
      const last = said.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? said
      reject(new Failure(`PostgreSQL could not start on ${cluster} (${code ?? signal}): ${last}`))
    })
  })
}

export const inUse = (dataDir: string) =>
  new Failure(`${dataDir} is in use by another server: stop that one, or choose another folder with DATA_DIR.`)
