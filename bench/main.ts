import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openBench } from './open.ts'
import { meets, type Result, type Row } from './row.ts'
import { access } from './rows/access.ts'
import { audit } from './rows/audit.ts'
import { country } from './rows/country.ts'
import { countryMonths } from './rows/country-months.ts'
import { dashboards } from './rows/dashboards.ts'
import { desk } from './rows/desk.ts'
import { digest } from './rows/digest.ts'
import { exports } from './rows/exports.ts'
import { figures } from './rows/figures.ts'
import { imports } from './rows/imports.ts'
import { national } from './rows/national.ts'
import { portal } from './rows/portal.ts'
import { reading } from './rows/reading.ts'
import { readingAside } from './rows/reading-aside.ts'
import { sheets } from './rows/sheets.ts'
import { start } from './rows/start.ts'
import { tasks } from './rows/tasks.ts'
import { yearReport } from './rows/year-report.ts'

const rows: readonly Row[] = [
  start,
  tasks,
  figures,
  dashboards,
  imports,
  exports,
  sheets,
  national,
  yearReport,
  portal,
  access,
  audit,
  country,
  countryMonths,
  reading,
  readingAside,
  digest,
  desk,
]

/** A whole number where it is large, three digits where it is small. */
const short = (n: number) => (n >= 100 ? String(Math.round(n)) : n.toPrecision(3))

function table(results: readonly Result[]): string {
  const lines = [['row', 'ours', 'bare', 'unit', 'ours / bare', 'goal', '', 'volume']]
  for (const r of results)
    lines.push([
      r.row,
      short(r.ours),
      short(r.bare),
      r.unit,
      short(r.ratio),
      r.goal,
      r.met ? 'met' : 'MISSED',
      r.volume,
    ])
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n')
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-bench-'))
fs.chmodSync(folder, 0o755)
const bench = await openBench(folder)
const results: Result[] = []
/** `npm run bench -- tasks` measures one row alone. */
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'))
try {
  for (const row of rows.filter(({ name }) => only.length === 0 || only.includes(name))) {
    for (const measure of await row(bench)) {
      const ratio = measure.ours / measure.bare
      results.push({ ...measure, ratio, met: meets(measure) })
      process.stderr.write(`${measure.row}: ${short(measure.ours)} ${measure.unit}, bare ${short(measure.bare)}\n`)
    }
  }
} finally {
  await bench.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(results, null, 2) : table(results)}\n`)
