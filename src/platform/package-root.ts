import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

function findRoot(from: string): string {
  const file = path.join(from, 'package.json')
  if (fs.existsSync(file) && JSON.parse(fs.readFileSync(file, 'utf8')).name === 'mach') return from
  const above = path.dirname(from)
  if (above === from) throw new Error('The package of Mạch has no root above its own code.')
  return findRoot(above)
}

/** Where `package.json`, `migrations/`, `dist/` and `node_modules/` lie: the same for the sources and for the bundle. */
export const packageRoot = findRoot(import.meta.dirname)
export const requireFromRoot = createRequire(path.join(packageRoot, 'package.json'))
