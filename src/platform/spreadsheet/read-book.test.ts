import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { columnLetter, writeBook } from './book.ts'
import { readBook } from './read-book.ts'

const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
})

test('a merged cell says the same in each place it covers; hidden and empty sheets are left out', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Ẩn', rows: [['x']], hidden: true },
      {
        name: 'Việc',
        rows: [
          ['Phụ lục', null, null],
          ['1', 'Rà soát', 'Sở Y tế'],
          ['2', 'Tiêm chủng', null],
        ],
        merges: [merge(0, 0, 0, 2), merge(1, 2, 2, 2)],
      },
      { name: 'Trống', rows: [] },
    ],
  })
  expect((await readBook(bytes)).sheets).toEqual([
    {
      name: 'Việc',
      rows: [
        ['Phụ lục', 'Phụ lục', 'Phụ lục'],
        ['1', 'Rà soát', 'Sở Y tế'],
        ['2', 'Tiêm chủng', 'Sở Y tế'],
      ],
    },
  ])
})

test('what begins like a formula goes out and comes back as the words it is', async () => {
  const said = ['=1+1', '+84', '-5', '@A1', '=HYPERLINK("x")']
  const columns = said.map(() => ({ head: 'Cột', width: 9 }))
  const bytes = await writeBook([{ name: 'Bảng của "tôi"', columns, rows: [said] }])
  expect((await readBook(bytes)).sheets[0]!.rows[1]).toEqual(said)
  const { sheets } = await (await import('hucre/xlsx')).readXlsx(bytes)
  expect([...(sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
})

test('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('ranges of merged cells that lie over one another a thousand times are refused, not spread for minutes', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => ['Rà soát', ...Array.from({ length: 99 }, () => String(at))])
  const merges = Array.from({ length: 1_000 }, () => merge(0, 0, 199, 99))
  const book = (of: typeof merges) => writeXlsx({ sheets: [{ name: 'Việc', rows, merges: of }] })
  await expect(book(merges).then(readBook)).rejects.toMatchObject({ code: 'spreadsheet.broken' })
  expect((await readBook(await book(merges.slice(0, 2)))).sheets[0]?.rows[199]?.[99]).toBe('Rà soát')
})
