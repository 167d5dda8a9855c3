import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { pdfFile } from '#test/pdf-file.ts'
import { addExtract } from './extract.ts'

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-extract-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string | Buffer) => {
  const at = path.join(folder, name)
  fs.writeFileSync(at, text)
  return at
}

async function extracted(...words: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const program = new Command()
  addExtract(program)
  try {
    await program.parseAsync(['extract', ...words], { from: 'user' })
    return { stdout: JSON.parse(out.mock.calls.join('')), stderr: err.mock.calls.join('') }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

const header = 'code,name,kind,parent_code,valid_from,valid_to,aliases'
const plan = 'Giao sở y tế rà soát trước 30/6.\n'

test('a file that cannot be read, a file of units with faults and a wrong day say what to do', async () => {
  const text = file('plan.txt', plan)
  const faulty = file('faulty.csv', `${header}\nSYT,,department,,2019-01-01,,\n`)
  const failures = await Promise.allSettled([
    extracted(path.join(folder, 'none.txt')),
    extracted(file('empty.txt', '\n')),
    extracted(text, '--units', faulty),
    extracted(text, '--on', '2021-02-30'),
  ])
  const reasons = failures.map((f) => (f.status === 'rejected' ? String(f.reason.message).replaceAll(folder, '') : ''))
  expect(reasons[0]).toMatch(/^\/none\.txt cannot be read: ENOENT/)
  expect(reasons.slice(1)).toEqual([
    '/empty.txt: The file is empty. Choose another.',
    '/faulty.csv, row 2, name: the cell is empty; fill it in. (1 in all)',
    '"2021-02-30" is no day: write --on like 2021-01-12.',
  ])
})

test('the tasks are printed as JSON with the text unchanged, its units as in the file on that day', async () => {
  const rows = [
    'SYT,Sở Y tế,department,,2019-01-01,2021-12-31,',
    'SYT,Sở Y tế và Dân số,department,,2022-01-01,,Sở Y tế',
  ]
  const units = file('units.csv', `${header}\n${rows.join('\n')}\n`)
  const { stdout, stderr } = await extracted(file('plan.txt', plan), '--units', units, '--on', '2023-01-01')
  expect(stdout).toEqual({
    text: plan,
    document: { symbol: null, issuer: null, date: null, kind: null, abstract: null },
    tasks: [
      {
        content: 'Rà soát',
        lead: ['Sở Y tế và Dân số'],
        coordinating: [],
        watching: [],
        deadline: '2023-06-30',
        rhythm: null,
        due: null,
        standing: false,
        product: null,
        provision: null,
        source: { start: 0, end: plan.indexOf('.') },
        confidence: expect.any(Number),
      },
    ],
  })
  expect(stderr).toBe('')
})

test('a PDF is read as a text is', async () => {
  const texts = [{ text: 'Giao sở y tế rà soát trước 30/6/2021.', x: 85, y: 100 }]
  const { stdout } = await extracted(file('plan.pdf', pdfFile([{ texts }])), '--on', '2021-01-01')
  expect(stdout.tasks).toMatchObject([{ content: 'Rà soát', deadline: '2021-06-30' }])
})

test('a text that gives nobody work prints no task and says so beside it', async () => {
  const { stdout, stderr } = await extracted(file('poem.txt', 'Trời xanh mây trắng.'))
  expect(stdout.tasks).toEqual([])
  expect(stderr).toMatch(/poem\.txt gives nobody a task/)
})
