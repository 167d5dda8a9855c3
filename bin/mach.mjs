#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const fail = (text) => {
  process.stderr.write(`mach: ${text}\n`)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 24)
  fail(`Node ${process.versions.node} is too old: run "npx mach" or "npm start", which bring Node 24 with them.`)

// `npm ci` builds; only a clone without its build (--ignore-scripts) comes here
const built = (file) => existsSync(new URL(`../dist/${file}`, import.meta.url))
if (!built('server/cli.js') || !built('office/index.html')) {
  process.stderr.write('Building Mạch …\n')
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) fail('the build failed: run "npm ci" and then "npm run build".')
}
await import('../dist/server/cli.js')
