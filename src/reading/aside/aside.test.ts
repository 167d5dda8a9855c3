import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Limits } from '#src/platform/aside.ts'
import { planUnits } from '#test/plan-units.ts'
import { makeAside } from './aside.ts'

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-aside-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const task = (text = 'Giao Sở Y tế rà soát trước 30/6.') => ({
  bytes: new Uint8Array(Buffer.from(text)),
  units: planUnits,
  groups: [],
  on: '2021-03-01',
})
/** A thread that does this instead of reading. */
const misbehaving = (name: string, does: string, more: Partial<Limits> = {}) => {
  const thread = path.join(folder, `${name}.mjs`)
  fs.writeFileSync(
    thread,
    `import { parentPort } from 'node:worker_threads'\nparentPort.once('message', () => {${does}})\n`,
  )
  return makeAside({ thread, ...more })(task()).then(
    () => 'read',
    ({ code, message }: { code?: string; message: string }) => code ?? message,
  )
}

test('a thread that dies, fails, takes too long or too much memory is refused for its own reason', async () => {
  expect({
    dies: await misbehaving('dies', 'process.exit(0)'),
    fails: await misbehaving('fails', "throw new Error('a fault of ours')"),
    slow: await misbehaving('slow', 'while (true);', { seconds: 0.3 }),
    large: await misbehaving('large', "const all = []; while (true) all.push('x'.repeat(1e6).split(''))", {
      heapMb: 32,
    }),
  }).toEqual({
    dies: 'reading.stopped',
    fails: 'a fault of ours',
    slow: 'reading.slow',
    large: 'reading.memory',
  })
})

test('what cannot be read is refused as it is without a thread; one who comes when too many wait is told so', async () => {
  const aside = makeAside({ waiting: 1 })
  const told = await Promise.allSettled([aside(task('')), aside(task()), aside(task())])
  expect(
    told.map((one) => (one.status === 'rejected' ? [one.reason.status, one.reason.code] : one.value.tasks.length)),
  ).toEqual([[422, 'reading.empty'], 1, [503, 'reading.busy']])
  expect((await aside(task())).tasks).toHaveLength(1)
})

test('after a thread that failed the next document is read in another', async () => {
  const thread = path.join(folder, 'second.mjs')
  const read = "{ read: { text: 'x', tasks: [], blocks: [], document: {} } }"
  fs.writeFileSync(
    thread,
    `import { parentPort } from 'node:worker_threads'
parentPort.on('message', (task) => (task.on === '2021-03-01' ? process.exit(0) : parentPort.postMessage(${read})))
`,
  )
  const aside = makeAside({ thread })
  await expect(aside(task())).rejects.toMatchObject({ code: 'reading.stopped' })
  expect((await aside({ ...task(), on: '2021-03-02' })).text).toBe('x')
})

test('a saved group means its units of the document’s day', async () => {
  const members = [
    { code: 'SYT', from: '2020-01-01', to: '2021-12-31' },
    { code: 'STC', from: '2022-01-01', to: null },
    { code: 'SGD', from: '2020-01-01', to: null },
  ]
  const groups = [{ name: 'Khối khoa giáo', members }]
  const aside = makeAside()
  const read = async (on: string) => {
    const { tasks } = await aside({ ...task('Giao Khối khoa giáo rà soát trước 30/6.'), groups, on })
    return tasks[0]?.lead
  }
  expect([await read('2021-03-01'), await read('2022-03-01')]).toEqual([
    ['Sở Y tế', 'Sở Giáo dục và Đào tạo'],
    ['Sở Tài chính', 'Sở Giáo dục và Đào tạo'],
  ])
})
