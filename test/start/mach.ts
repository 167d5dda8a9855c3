import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { scratchFolder } from '../scratch.ts'

const cli = path.resolve('bin/mach.mjs')
const children: ChildProcess[] = []
const folders: string[] = []

export type Ended = { code: number | null; stdout: string; stderr: string }
export type Serving = { child: ChildProcess; url: string; stdout: string; ended: Promise<Ended> }
type Environment = Record<string, string>

export function folder(): string {
  const made = scratchFolder('mach-start-')
  folders.push(made)
  return made
}

/** Starts the real command line; `said` grows while it runs. */
export function launch(args: readonly string[], environment: Environment) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [cli, ...args], { env: { PATH, HOME, ...environment } })
  children.push(child)
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text) => {
      said[stream] += text
    })
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...said }))
  return { child, said, ended }
}

/** Runs the real command line to its end. */
export const mach = (args: readonly string[], environment: Environment): Promise<Ended> =>
  launch(args, environment).ended

/** Starts a server and resolves once it says where it is reached. */
export async function serving(args: readonly string[], environment: Environment): Promise<Serving> {
  const { child, said, ended } = launch(args, { PORT: '0', ...environment })
  for (;;) {
    const url = /https?:\/\/[\w.:]+/.exec(said.stdout)?.[0]
    // what is printed with the address comes in the same moment
    if (url && said.stdout.endsWith('\n')) await pause(200)
    if (url) return { child, url, stdout: said.stdout, ended }
    const over = await Promise.race([ended, once(child.stdout!, 'data').then(() => undefined)])
    if (over) throw new Error(`mach ${args.join(' ')} ended: ${over.stderr}`)
  }
}

export async function cleanUp() {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  for (const made of folders.splice(0)) fs.rmSync(made, { recursive: true, force: true, maxRetries: 5 })
}
