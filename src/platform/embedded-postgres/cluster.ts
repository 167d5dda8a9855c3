import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { codeOf, Failure } from '../failure.ts'
import { renameOrYield } from './binaries.ts'
import { give, type Owner, reaches } from './owner.ts'

export const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }

/** `<dataDir>/postgres`, or the folder that a link there points to. */
export function clusterIn(dataDir: string): string {
  const place = path.join(dataDir, 'postgres')
  return fs.lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ? fs.readlinkSync(place) : place
}

/** Where a new cluster may be made: `dataDir` itself, or under `home` when PostgreSQL's user cannot walk into it. */
export function placeFor(dataDir: string, owner: Owner, home: string, notes: string[]): string {
  const place = path.join(dataDir, 'postgres')
  if (!fs.lstatSync(place, { throwIfNoEntry: false }) && !reaches(owner, dataDir)) {
    fs.mkdirSync(home, { recursive: true, mode: 0o755 })
    const real = fs.mkdtempSync(path.join(home, 'data-'))
    fs.chmodSync(real, 0o755)
    fs.symlinkSync(path.join(real, 'postgres'), place)
  }
  const cluster = clusterIn(dataDir)
  if (cluster !== place) notes.push(`the database lies in ${cluster}`)
  if (!fs.existsSync(path.dirname(cluster)))
    throw new Failure(`The database of ${dataDir} lay in ${cluster}, which is gone: bring it back, or remove the link.`)
  return cluster
}

// Plain C loses Vietnamese letters in lower() and pg_trgm without a word.
const locale = ['--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

export function initialise(bin: string, cluster: string, owner: Owner, durable: boolean) {
  if (isMade(cluster)) return
  const part = fs.mkdtempSync(`${cluster}.`)
  give(owner, part)
  const made = spawnSync(
    path.join(bin, 'initdb'),
    // biome-ignore format: one option, one word
    ['-D', part, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...locale, '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    { ...owner, cwd: '/', env: environment, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    fs.rmSync(part, { recursive: true, force: true })
    throw new Failure(`The database could not be made in ${cluster}: ${made.error?.message ?? made.stderr}`)
  }
  renameOrYield(part, cluster)
}

export function isMade(cluster: string): boolean {
  try {
    return fs.statSync(path.join(cluster, 'PG_VERSION'), { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    throw new Failure(
      `${cluster} belongs to another user (${codeOf(error)}): start Mạch as the user who made it, or choose another DATA_DIR.`,
    )
  }
}

/** Half-made clusters of starts that were killed; called by the owner of the finished one. */
export function removeLeftovers(cluster: string) {
  const folder = path.dirname(cluster)
  const half = new RegExp(`^${path.basename(cluster)}\\.[A-Za-z0-9]{6}$`)
  for (const name of fs.readdirSync(folder))
    if (half.test(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true })
}

/** A socket's path has 107 bytes at most, so a deep cluster has its socket elsewhere. */
export function socketsOf(cluster: string): string {
  if (Buffer.byteLength(path.join(cluster, '.s.PGSQL.5432.lock')) < 100) return cluster
  const user = process.getuid?.() ?? 0
  return path.join(os.tmpdir(), `mach-${user}-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`)
}
