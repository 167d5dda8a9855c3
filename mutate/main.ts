import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { missedByNoTest } from './by-tests.ts'
import { switchedCopy } from './copy.ts'
import type { Guard } from './guards.ts'
import { unseenRows } from './rows.ts'

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'rows-only': { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    again: { type: 'string' },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

/** The same sample at every run with the same seed. */
function sampled(all: readonly Guard[], size: number): Guard[] {
  let state = Number(asked.seed)
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
  return all
    .map((guard) => ({ guard, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, size)
    .map(({ guard }) => guard)
    .toSorted((a, b) => a.id - b.id)
}

/** `--again LOG`: those alone that an earlier run says survived, wherever their lines have moved. */
const before = asked.again ? fs.readFileSync(asked.again, 'utf8').split('\n') : undefined
const survivedBefore = ({ file, kind, said }: Guard) =>
  before?.some(
    (line) => line.startsWith(`  SURVIVES ${file}:`) && line.includes(` (${kind};`) && line.endsWith(said),
  ) ?? true

const sliceOf = (file: string) => file.split('/')[1]!
/** Of these slices, the addresses they serve; of the ground that every slice stands on, all. */
function prefixesOf(slices: readonly string[]): string[] {
  if (slices.some((slice) => ['access', 'platform', 'documents', 'units'].includes(slice))) return []
  const contracts = slices.flatMap((slice) => fs.globSync(`src/${slice}/**/*[cC]ontract*.ts`))
  const texts = contracts.map((file) => fs.readFileSync(file, 'utf8'))
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/path: '([^']+)'/g)].map(([, at]) => at!)))]
}

type Told = { id?: number; killed?: string | null; asked?: number }

const { folder, guards } = switchedCopy()
const env = { ...process.env, MUTATE_ASKED: path.join(folder, 'asked.json') }
const vitest = (words: readonly string[], more: Record<string, string> = {}) =>
  spawnSync('npx', ['vitest', 'run', '--config', 'mutate/vitest.config.ts', ...words], {
    cwd: folder,
    env: { ...env, ...more },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })

/** Every guard on one ground, by the questions of test/access. */
function askAll(some: readonly Guard[]): Map<number, Told> {
  const report = path.join(folder, 'report.jsonl')
  fs.writeFileSync(report, '')
  const prefixes = asked.only ? prefixesOf([...new Set(some.map(({ file }) => sliceOf(file)))]) : []
  fs.writeFileSync(env.MUTATE_ASKED, JSON.stringify({ guards: some, prefixes, report }))
  const run = vitest(['mutate/killing.test.ts'])
  const told: Told[] = fs
    .readFileSync(report, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  for (const other of told.filter(({ id }) => id === undefined)) say(JSON.stringify(other))
  if (run.status !== 0) say(run.stdout.slice(-4000) + run.stderr.slice(-2000))
  return new Map(told.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]])))
}

const rows = unseenRows()
say(`rows of the table: ${rows.total - rows.survivors.length} of ${rows.total} missed`)
for (const line of rows.survivors) say(`  SURVIVES ${line}`)
if (!asked['rows-only']) {
  const among = guards.filter((one) => (!asked.only || path.matchesGlob(one.file, asked.only)) && survivedBefore(one))
  const some = asked.sample ? sampled(among, Number(asked.sample)) : among
  say(`guards: ${guards.length} in the source, ${some.length} taken away in turn`)
  const told = askAll(some)
  const unasked = some.filter((guard) => !told.get(guard.id)?.killed)
  if (!asked.quick) say(`guards: ${some.length - unasked.length} of ${some.length} missed by the questions`)
  const survivors = asked.quick ? unasked : missedByNoTest(unasked, folder, vitest, say)
  say(`guards: ${some.length - survivors.length} of ${some.length} missed`)
  for (const { id, file, line, kind, said } of survivors)
    say(`  SURVIVES ${file}:${line} (${kind}; ${told.get(id)?.asked ?? 0} questions) ${said}`)
}
fs.rmSync(folder, { recursive: true, force: true })
