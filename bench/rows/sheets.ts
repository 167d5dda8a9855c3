import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Actor } from '#src/platform/actor.ts'
import { writeBook } from '#src/platform/spreadsheet.ts'
import { mostRows } from '#src/sheets/aside/task.ts'
import { makeSheetAside } from '#src/sheets/index.ts'
import { sheetFor } from '#src/sheets/taking/detail.ts'
import { prepareSheet, startSheet } from '#src/sheets/taking/starting.ts'
import { takeSheet } from '#src/sheets/taking/taking.ts'
import { beside } from '../beside.ts'
import type { Row } from '../row.ts'
import { fillOffices } from './offices-fill.ts'

const count = 10_000
const today = '2021-01-12'
const at = new Date(`${today}T07:30:00+07:00`)

/** A board and forty departments that take the work. */
async function fill({ db }: Parameters<Row>[0]) {
  const { board, account, person } = await fillOffices(db, { called: 'Sở Đo số', login: 'nhap' })
  const names = await db
    .selectFrom('unit_version')
    .select(['unit_id', 'name'])
    .where('name', 'like', 'Sở Đo %')
    .execute()
  const actor: Actor = {
    accountId: account,
    personId: person,
    name: 'Người Đo',
    language: 'vi',
    grants: [{ role: 'coordinator', unitId: board, actingForId: null }],
  }
  return { board, account, names, actor }
}

const heads = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm']

/** A workbook of 10,000 tasks read, tried, shown and taken; against COPY of the same rows into the same tables. */
export const sheets: Row = async (bench) => {
  const { board, account, names, actor } = await fill(bench)
  const nameAt = (n: number) => names[n % names.length]!
  const rowsOf = (length: number) =>
    Array.from({ length }, (_, n) => [
      String(n + 1),
      `Rà soát, tổng hợp nội dung số ${n + 1} theo kế hoạch năm 2021`,
      nameAt(n).name,
      [nameAt(n + 1).name, nameAt(n + 7).name].join('; '),
      `${String((n % 28) + 1).padStart(2, '0')}/06/2021`,
      'Báo cáo',
    ])
  const rows = rowsOf(count)
  const fileOf = async (name: string, lines: string[][]) => {
    const file = path.join(bench.folder, name)
    const columns = heads.map((head) => ({ head, width: 20 }))
    writeFileSync(file, await writeBook([{ name: 'Nhiệm vụ', columns, rows: lines }]))
    return { name, path: file, sha256: Buffer.alloc(32) }
  }
  const upload = await fileOf('nhiem-vu.xlsx', rows)
  const view = { db: bench.reader, actor, at, today }

  // the thread as it is built, where it is: the sources would be turned from TypeScript first
  const built = path.join(import.meta.dirname, '../../dist/server/sheet.js')
  const prepare = prepareSheet({ asideSheet: makeSheetAside(existsSync(built) ? { thread: built } : {}) })

  const start = performance.now()
  const prepared = await prepare(view, { query: {} }, upload)
  const { id, version } = await bench.unitOfWork(actor, at, today, (work) => startSheet(work, {}, upload, prepared))
  const { counts } = await sheetFor(view, id, { show: 'all', after: 0, limit: 100 })
  if (counts.make !== count) throw new Error(`the sheet was refused: ${JSON.stringify(counts)}`)
  await bench.unitOfWork(actor, at, today, (work) => takeSheet(work, id, { version, rows: 'all' }))
  const ours = count / ((performance.now() - start) / 1000)

  const client = new pg.Client({ connectionString: bench.writerUrl })
  await client.connect()
  const ids = rows.map(() => randomUUID())
  const copyStart = performance.now()
  const copy = (table: string, lines: readonly string[]) =>
    pipeline(Readable.from([lines.join('')]), client.query(copyFrom(`copy ${table} from stdin`)))
  await copy(
    'task (id, content, deliverable, work_year, issuing_unit_id, lead_unit_id, deadline, made_by, made_at, changed_at)',
    rows.map(
      ([, content, , , , product], n) =>
        `${ids[n]}\t${content}\t${product}\t2021\t${board}\t${nameAt(n).unit_id}\t2021-06-${String((n % 28) + 1).padStart(2, '0')}\t${account}\t${today}\t${today}\n`,
    ),
  )
  await copy(
    'task_unit (task_id, unit_id, part, position)',
    ids.flatMap((task, n) =>
      [n, n + 1, n + 7].map(
        (of, i) => `${task}\t${nameAt(of).unit_id}\t${i === 0 ? 'lead' : 'coordinating'}\t${Math.max(0, i - 1)}\n`,
      ),
    ),
  )
  await copy(
    'task_source (task_id, quote, file_name)',
    ids.map((task, n) => `${task}\t${rows[n]!.join(' | ')}\tnhiem-vu.xlsx\n`),
  )
  const bare = count / ((performance.now() - copyStart) / 1000)
  await client.end()
  const longest = await fileOf('dai-nhat.xlsx', rowsOf(mostRows - 1))
  let took = 0
  const others = await beside(bench, async () => {
    const from = performance.now()
    const read = await prepare(view, { query: {} }, longest)
    const made = await bench.unitOfWork(actor, at, today, (work) => startSheet(work, {}, longest, read))
    await sheetFor(view, made.id, { show: 'all', after: 0, limit: 100 })
    took = performance.now() - from
  })
  const volume = `${mostRows} rows read and tried, ${others.requests} requests meanwhile, the longest ${Math.round(others.longest)} ms`
  return [
    { row: 'workbook of tasks in', ours, bare, goal: '≥ 0.3', unit: 'rows/s', volume: `${count} rows` },
    { row: 'sheet aside: read and tried, of 30 s', ours: took, bare: 30_000, goal: '≤ 1', unit: 'ms', volume },
    { row: 'sheet aside: p95 of others, of 200 ms', ours: others.p95, bare: 200, goal: '≤ 1', unit: 'ms', volume },
    {
      row: 'sheet aside: memory above idle, of 300 MB',
      ours: others.aboveIdle,
      bare: 300,
      goal: '≤ 1',
      unit: 'MB',
      volume,
    },
  ]
}
