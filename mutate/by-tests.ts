import fs from 'node:fs'
import path from 'node:path'
import type { Guard } from './guards.ts'

type Run = (words: readonly string[], more?: Record<string, string>) => { stdout: string; stderr: string }
type Reached = { file: string; ms: number; ids: readonly number[] }
type Report = {
  testResults: readonly { name: string; status: string; assertionResults: readonly { status: string }[] }[]
}

/** What the questions have asked already as everybody, and what asks the built command line. */
const left = [
  'mutate/**',
  'test/access/walk-*',
  'test/access/lists.*',
  'test/start/**',
  'test/reading/**',
  'test/types.*',
]

/** What a run tells of its tests. One that tells nothing, because it never began, would pass for a guard that is missed: it ends all. */
function toldBy(folder: string, run: Run, words: readonly string[], more: Record<string, string>) {
  const report = path.join(folder, 'tests.json')
  fs.rmSync(report, { force: true })
  const { stdout, stderr } = run([...words, '--silent=true', '--reporter=json', `--outputFile=${report}`], more)
  if (!fs.existsSync(report)) throw new Error(`no test was run: ${stdout.slice(-2000)}${stderr.slice(-2000)}`)
  return (JSON.parse(fs.readFileSync(report, 'utf8')) as Report).testResults
}

/** Runs every other test once with all guards in place: which guards each file passes by. One that fails so judges nothing. */
function reachedBy(folder: string, run: Run): Reached[] {
  const told = path.join(folder, 'reached.jsonl')
  fs.writeFileSync(told, '')
  const but = left.flatMap((one) => ['--exclude', one])
  const testResults = toldBy(folder, run, ['src', 'test', ...but], { MUTATE_REACHED: told })
  const sound = new Set(testResults.filter(({ status }) => status === 'passed').map(({ name }) => name))
  const lines = fs.readFileSync(told, 'utf8').split('\n').filter(Boolean)
  return lines.map((line): Reached => JSON.parse(line)).filter(({ file }) => sound.has(file))
}

/** Of the guards that no question missed, those that no test misses: each asked of the files that pass by it, the quickest first. */
export function missedByNoTest(
  guards: readonly Guard[],
  folder: string,
  run: Run,
  say: (line: string) => void,
): Guard[] {
  if (guards.length === 0) return []
  const reached = reachedBy(folder, run).toSorted((a, b) => a.ms - b.ms)
  say(`tests: ${reached.length} files pass by ${new Set(reached.flatMap(({ ids }) => ids)).size} guards`)
  return guards.filter((guard) => {
    const files = reached.filter(({ ids }) => ids.includes(guard.id)).map(({ file }) => file)
    const told = files.length > 0 ? toldBy(folder, run, ['--bail=1', ...files], { GUARD_GONE: String(guard.id) }) : []
    const missed = told.some(({ assertionResults }) => assertionResults.some(({ status }) => status === 'failed'))
    say(
      `  ${missed ? 'missed  ' : 'SURVIVES'} ${guard.file}:${guard.line} (${guard.kind}; ${files.length} files) ${guard.said}`,
    )
    return !missed
  })
}
