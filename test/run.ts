import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { scratchFolder } from './scratch.ts'

/** `npm test`: what is quickly known is asked first and at once; the first part that fails ends the run. */
const folder = scratchFolder('mach-run-')
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }))

const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
  })

const part = (command: string) =>
  new Promise<boolean>((resolve) => {
    const env = { ...process.env, MACH_SET_ASIDE: path.join(folder, 'demonstration') }
    const child = spawn(`exec ${command}`, { shell: true, stdio: 'inherit', env })
    running.add(child)
    child.once('exit', (code) => {
      running.delete(child)
      if (code !== 0) process.stderr.write(`\n${command}: failed\n`)
      resolve(code === 0)
    })
  })

for (const together of [['npm run lint', 'npm run types', 'knip'], ['vitest run'], ['playwright test']]) {
  const passed = await Promise.all(together.map(part))
  if (passed.includes(false)) process.exit(1)
}
