import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { exchangeOf } from '#src/app/exchange.ts'
import { system } from '#src/platform/actor.ts'
import { csvText } from '#src/platform/spreadsheet.ts'
import { memoryOf } from '../beside.ts'
import type { Row } from '../row.ts'
import { fillFigures } from './figures.ts'

/** All figures as a CSV file, batch after batch, against COPY of as many rows out. */
export const exports: Row = async (bench) => {
  const { db, reader, folder, writerUrl } = bench
  const filled = await db.selectFrom('indicator').select('id').where('code', '=', 'I7').executeTakeFirst()
  if (!filled) await fillFigures(bench)
  const { n } = await db
    .selectFrom('observation')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('current', '=', true)
    .where('official', '=', true)
    .executeTakeFirstOrThrow()
  const count = Number(n)
  const view = { db: reader, actor: system, at: new Date(), today: '2026-11-24' }
  const write = async (from: Readable, name: string) => {
    const start = performance.now()
    await pipeline(from, fs.createWriteStream(path.join(folder, name)))
    return count / ((performance.now() - start) / 1000)
  }
  let ours = 0
  const aboveIdle = await memoryOf(async () => {
    ours = await write(Readable.from(csvText(await exchangeOf('observations').rowsExporter!(view))), 'ours.csv')
  })
  const client = new pg.Client({ connectionString: writerUrl })
  await client.connect()
  const all = client.query(
    copyTo(`copy (select i.code, c.code, o.period, o.value from observation o join indicator i on i.id = o.indicator_id
      left join unit_code c on c.unit_id = o.unit_id and c.system = 'gso' where o.current and o.official
      order by i.code, o.period, c.code) to stdout csv`),
  )
  const bare = await write(all, 'bare.csv')
  await client.end()
  const volume = `${count} rows`
  return [
    { row: 'CSV export of observations', ours, bare, goal: '≥ 0.2', unit: 'rows/s', volume },
    {
      row: 'CSV export of observations: memory above idle, of 200 MB',
      ours: aboveIdle,
      bare: 200,
      goal: '≤ 1',
      unit: 'MB',
      volume,
    },
  ]
}
