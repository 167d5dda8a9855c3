import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const configs = ['vite.config.ts', 'vite.server.config.ts', 'vite.compressed.ts', 'vite.worker.ts']
const sources = ['src', 'demo', ...configs, 'package-lock.json']
const products = ['dist/office/index.html', 'dist/server/cli.js']

const changedAt = (file: string) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0
/** A folder's own time tells of what was taken out of it. */
const within = (source: string): string[] => [
  source,
  ...fs
    .readdirSync(path.join(root, source), { recursive: true, encoding: 'utf8' })
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(source, name)),
]
const files = (source: string) => (fs.statSync(path.join(root, source)).isDirectory() ? within(source) : [source])

/** What is tested from outside is what `npm ci` built, built anew only when a source has changed since. */
export function setup() {
  const oldest = Math.min(...products.map(changedAt))
  if (sources.flatMap(files).every((file) => changedAt(file) <= oldest)) return
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed.')
}
