import fs from 'node:fs'
import path from 'node:path'
import { makeAside, type UnitLine } from '#src/reading/index.ts'
import { pdfFile } from '#test/pdf-file.ts'
import { beside } from '../beside.ts'
import type { Row } from '../row.ts'

const linesOnPage = 34
const verbs = ['rà soát', 'xây dựng kế hoạch', 'kiểm tra', 'tổ chức tập huấn', 'biên soạn tài liệu']

const unit = (n: number): UnitLine => ({
  key: '',
  code: `D${n}`,
  name: `Sở Công tác số ${n}`,
  kind: 'department',
  parentCode: '11',
  from: '2019-01-01',
  to: null,
  shortName: '',
  symbol: '',
  aliases: [],
})
const province: UnitLine = { ...unit(0), code: '11', name: 'Tỉnh Điện Biên', kind: 'province', parentCode: '' }

/** So many pages of a plan, each paragraph of two lines a task. */
const plan = (pages: number) =>
  Array.from({ length: pages }, (_, page) => ({
    texts: Array.from({ length: linesOnPage }, (_, line) => {
      const n = page * linesOnPage + line
      const text =
        line % 2 === 0
          ? `${n / 2 + 1}. Giao Sở Công tác số ${n % 40} chủ trì, phối hợp với Sở Công tác số ${(n + 7) % 40}`
          : `${verbs[n % verbs.length]} việc thứ ${n} tại các xã, hoàn thành trước ngày 30/6/2021.`
      return { text, x: line % 2 === 0 ? 100 : 70, y: 80 + line * 20, size: 11 }
    }),
  }))

/** While a long plan is read beside the server, it goes on answering, and takes no more memory than it may. */
export async function readingAside(bench: Parameters<Row>[0]): ReturnType<Row> {
  // the thread as it is built, where it is: the sources would be turned from TypeScript first
  const built = path.join(import.meta.dirname, '../../dist/server/reading.js')
  const aside = makeAside(fs.existsSync(built) ? { thread: built } : {})
  const units = [province, ...Array.from({ length: 400 }, (_, n) => unit(n))]
  const file = pdfFile(plan(60))
  const task = () => ({ bytes: new Uint8Array(file), units, groups: [], on: '2021-03-01' })
  const started = process.cpuUsage()
  await aside(task())
  const { user, system } = process.cpuUsage(started)
  // what an idle core takes: a busy machine would measure its neighbours
  const taken = (user + system) / 1_000

  let tasks = 0
  const others = await beside(bench, async () => {
    tasks = (await aside(task())).tasks.length
  })
  const volume = `60 pages, ${tasks} tasks, ${others.requests} requests meanwhile`
  return [
    {
      row: 'reading aside: processor time of 60 pages, of 2 s',
      ours: taken,
      bare: 2_000,
      goal: '≤ 1',
      unit: 'ms',
      volume,
    },
    { row: 'reading aside: p95 of others, of 200 ms', ours: others.p95, bare: 200, goal: '≤ 1', unit: 'ms', volume },
    {
      row: 'reading aside: memory above idle, of 300 MB',
      ours: others.aboveIdle,
      bare: 300,
      goal: '≤ 1',
      unit: 'MB',
      volume,
    },
  ]
}
