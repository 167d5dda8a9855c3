import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { exchangeOf } from '#src/app/exchange.ts'
import { system } from '#src/platform/actor.ts'
import { readSheet } from '#src/platform/spreadsheet.ts'
import type { Row } from '../row.ts'
import { fillFigures } from './figures.ts'

const count = 200_000

/** A CSV file of 200,000 observations, read, checked and taken; against COPY of the same rows into the same table. */
export const imports: Row = async (bench) => {
  const { db } = bench
  const filled = await db.selectFrom('indicator').select('id').where('code', '=', 'I7').executeTakeFirst()
  if (!filled) await fillFigures(bench)
  const units = await db.selectFrom('unit_code').select(['unit_id', 'code']).where('code', 'like', 'C%').execute()
  const known = await db.selectFrom('indicator').select(['id', 'code']).where('code', 'like', 'I%').limit(20).execute()
  const rows = (first: number) =>
    Array.from({ length: count }, (_, n) => {
      const month = String((Math.floor(n / 20_000) % 12) + 1).padStart(2, '0')
      return { i: known[Math.floor(n / 1_000) % 20]!, u: units[n % 1_000]!, p: `${first}-${month}`, v: n }
    })
  const csv = `indicator,unit,period,value\n${rows(2022)
    .map((r) => `${r.i.code},${r.u.code},${r.p},${r.v}`)
    .join('\n')}\n`
  const start = performance.now()
  const sheet = await readSheet('observations.csv', Buffer.from(csv))
  const { faults } = await bench.unitOfWork(system, new Date(), '2026-11-24', (work) =>
    exchangeOf('observations').importer(work, sheet, { apply: true }),
  )
  const ours = count / ((performance.now() - start) / 1000)
  if (faults.length > 0) throw new Error(`the import was refused: ${JSON.stringify(faults[0])}`)

  const client = new pg.Client({ connectionString: bench.writerUrl })
  await client.connect()
  const none = '00000000-0000-0000-0000-000000000000'
  const text = rows(2023)
    .map((r) => `${r.i.id}\t${r.u.unit_id}\t${r.p}\t${r.v}\timport\t${none}\timport\t${none}\tt\tt\t2026-11-24\n`)
    .join('')
  const copyStart = performance.now()
  const into = client.query(
    copyFrom(`copy observation (indicator_id, unit_id, period, value, source_kind, source_id, owner_kind, owner_id,
      official, current, at) from stdin`),
  )
  await pipeline(Readable.from([text]), into)
  const bare = count / ((performance.now() - copyStart) / 1000)
  await client.end()
  return [{ row: 'CSV import of observations', ours, bare, goal: '≥ 0.3', unit: 'rows/s', volume: `${count} rows` }]
}
