import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { exchangeOf } from '#src/app/exchange.ts'
import { system } from '#src/platform/actor.ts'
import { tableRows } from '#src/platform/spreadsheet.ts'
import { memoryOf } from '../beside.ts'
import type { Bench, Row } from '../row.ts'
import { fillFigures } from './figures.ts'

type Figure = { i: { id: string; code: string }; u: { unit_id: string; code: string }; p: string; v: number }

/** So many figures of a thousand communes, twenty indicators a month. */
async function* figuresFrom(db: Bench['db'], year: number, count: number): AsyncGenerator<Figure[]> {
  const units = await db.selectFrom('unit_code').select(['unit_id', 'code']).where('code', 'like', 'C%').execute()
  const known = await db.selectFrom('indicator').select(['id', 'code']).where('code', 'like', 'I%').limit(20).execute()
  for (let from = 0; from < count; from += 1_000) {
    const month = Math.floor(from / 20_000)
    const p = `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    const i = known[Math.floor(from / 1_000) % 20]!
    yield units.slice(0, 1_000).map((u, n) => ({ i, u, p, v: from + n }))
  }
}

async function* csvOf(figures: AsyncIterable<Figure[]>) {
  yield 'indicator,unit,period,value\n'
  for await (const of of figures) yield of.map((r) => `${r.i.code},${r.u.code},${r.p},${r.v}\n`).join('')
}

const none = '00000000-0000-0000-0000-000000000000'
async function* copyOf(figures: AsyncIterable<Figure[]>) {
  for await (const of of figures)
    yield of
      .map((r) => `${r.i.id}\t${r.u.unit_id}\t${r.p}\t${r.v}\timport\t${none}\timport\t${none}\tt\tt\t2026-11-24\n`)
      .join('')
}

async function imported(bench: Bench, file: string) {
  const sheet = await tableRows('observations.csv', () => fs.createReadStream(file, { highWaterMark: 512 * 1024 }))
  const { faults, counts } = await bench.unitOfWork(system, new Date(), '2026-11-24', (work) =>
    exchangeOf('observations').rowsImporter!(work, sheet, { apply: true }),
  )
  if (faults.length > 0) throw new Error(`the import was refused: ${JSON.stringify(faults[0])}`)
  return counts.added ?? 0
}

async function copied({ writerUrl }: Bench, figures: AsyncIterable<Figure[]>): Promise<void> {
  const client = new pg.Client({ connectionString: writerUrl })
  await client.connect()
  const into = client.query(
    copyFrom(`copy observation (indicator_id, unit_id, period, value, source_kind, source_id, owner_kind, owner_id,
      official, current, at) from stdin`),
  )
  await pipeline(Readable.from(copyOf(figures)), into)
  await client.end()
}

const timed = async (run: () => Promise<unknown>) => {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

/** A CSV file of figures, read row after row, checked and taken; against COPY of as many rows into the same table. */
export const imports: Row = async (bench) => {
  const { db, folder } = bench
  const filled = await db.selectFrom('indicator').select('id').where('code', '=', 'I7').executeTakeFirst()
  if (!filled) await fillFigures(bench)
  const file = path.join(folder, 'observations.csv')
  const take = async (year: number, count: number) => {
    await pipeline(Readable.from(csvOf(figuresFrom(db, year, count))), fs.createWriteStream(file))
    let seconds = 0
    const aboveIdle = await memoryOf(async () => {
      seconds = await timed(() => imported(bench, file))
    })
    return { rate: count / seconds, aboveIdle }
  }
  const [some, many] = [200_000, 1_000_000]
  const ours = await take(2030, some)
  const bare = some / (await timed(() => copied(bench, figuresFrom(db, 2032, some))))
  const all = await take(2040, many)
  const volume = `${some} rows`
  return [
    { row: 'CSV import of observations', ours: ours.rate, bare, goal: '≥ 0.4', unit: 'rows/s', volume },
    {
      row: 'CSV import of a million observations, of 50,000 rows a second',
      ours: all.rate,
      bare: 50_000,
      goal: '≥ 1',
      unit: 'rows/s',
      volume: `${many} rows`,
    },
    {
      row: 'CSV import of a million observations: memory above idle, of 300 MB',
      ours: all.aboveIdle,
      bare: 300,
      goal: '≤ 1',
      unit: 'MB',
      volume: `${many} rows`,
    },
  ]
}
