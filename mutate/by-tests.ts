import fs from 'node:fs'
import path from 'node:path'
import type { Guard } from './guards.ts'

type Run = (words: readonly string[], more?: Record<string, string>) => { status: number | null }
type Reached = { file: string; ms: number; ids: readonly number[] }
type Report = { testResults: readonly { name: string; status: string }[] }

/** What the questions have asked already as everybody, and what asks the built command line. */
const left = ['test/access/walk-*', 'test/access/lists.*', 'test/start/**', 'test/reading/**', 'test/types.*']

/** Runs every other test once with all guards in place: which guards each file passes by. One that fails so judges nothing. */
function reachedBy(folder: string, run: Run): Reached[] {
  const [told, report] = [path.join(folder, 'reached.jsonl'), path.join(folder, 'whole.json')]
  fs.writeFileSync(told, '')
  const but = left.flatMap((one) => ['--exclude', one])
  run(['src', 'test', ...but, '--reporter', 'json', '--outputFile', report, '--silent'], { MUTATE_REACHED: told })
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report
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
    const missed =
      files.length > 0 && run(['--bail', '1', '--silent', ...files], { GUARD_GONE: String(guard.id) }).status !== 0
    say(
      `  ${missed ? 'missed  ' : 'SURVIVES'} ${guard.file}:${guard.line} (${guard.kind}; ${files.length} files) ${guard.said}`,
    )
    return !missed
  })
}
