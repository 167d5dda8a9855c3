import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { readSheet, rowReader, tableRows, writeWorkbook } from '../spreadsheet.ts'

/** A file that comes in pieces of so many bytes. */
const inPieces = (bytes: Buffer, size: number) => () =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size))

async function read(bytes: Buffer, size: number) {
  const sheet = await tableRows('a.csv', inPieces(bytes, size))
  const rows: { row: number; texts: readonly string[] }[] = []
  for await (const batch of sheet.batches) rows.push(...batch)
  const { rows: count, sha256 } = sheet.whole()
  return { columns: sheet.columns, rows, fileName: sheet.fileName, sha256, count }
}
const refused = (bytes: Buffer, size = 7) =>
  read(bytes, size).then(
    () => undefined,
    (error) => (error instanceof Problem ? [error.code, error.details.line] : error),
  )

const text = [
  'code,name',
  '1,"Xã ""A"", Điện Biên"',
  '2,"Phường',
  'Him Lam"',
  '',
  '3,Đường phố cổ',
  "4,'=1+1",
  '5,',
].join('\n')

test('however a file is cut into pieces, it is read as if it were whole, with the same digest and numbers of rows', async () => {
  const files = [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}\n`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(text.replaceAll('\n', '\r\n')),
    Buffer.from('code;name\r1;Xã A\r2;Xã B\r'),
    await writeWorkbook({ name: 'a', columns: ['code', 'name'], rows: [['1', 'Xã A']] }),
  ]
  for (const file of files) {
    const whole = await readSheet('a.csv', file)
    // the first piece tells a workbook, and two bytes a letter
    for (const size of [8, 9, 11, 16, 40, 100_000])
      expect(await read(file, size)).toEqual({ ...whole, count: whole.rows.length })
  }
})

test('an old Vietnamese page is read though a tone mark falls into another piece than its letter', async () => {
  const toned = 'code,name\n1,Phươ\u0300ng Thanh Bi\u0300nh\n2,Xa\u0303 Pa\u0300 Khoang\n'
  const file = iconv.encode(toned, 'windows-1258')
  for (const size of [5, 6, 7, 8, 100])
    expect((await read(file, size)).rows.map(({ texts }) => texts[1])).toEqual(['Phường Thanh Bình', 'Xã Pà Khoang'])
  expect(await refused(Buffer.from('code,name\n1,Ph\xad\xeang Thanh B\xd7nh \xae\xb5o\n', 'latin1'))).toEqual([
    'spreadsheet.encoding',
    undefined,
  ])
})

test('what cannot be read is refused wherever in the file it stands; a broken quote by the line it was opened on', async () => {
  const rest = Array.from({ length: 50 }, (_, at) => `${at},Xã ${at}\n`).join('')
  expect(await refused(Buffer.from(`code,name\n${rest}1,"Xã A"\n2,"Xã\nB ""C""\n${rest}`))).toEqual([
    'spreadsheet.broken',
    53,
  ])
  expect(await refused(Buffer.from(`code,name\n${rest}1,Xã "A"\n${rest}`))).toEqual(['spreadsheet.broken', 52])
  expect(await refused(Buffer.from(`code,name\n${rest}\0\n`))).toEqual(['spreadsheet.encoding', undefined])
  expect(await refused(Buffer.from(''))).toEqual(['spreadsheet.empty', undefined])
  expect(await refused(Buffer.from('%PDF-1.7 và nhiều nữa'))).toEqual(['spreadsheet.other', undefined])
  expect(await refused(Buffer.from(`code,name\n1,"${'dài '.repeat(600_000)}`), 50_000)).toEqual([
    'spreadsheet.broken',
    2,
  ])
}, 60_000)

test('a file of more bytes or rows than may be is refused by how many may be', async () => {
  const piece = Buffer.from('1\n'.repeat(500_000))
  const many = async (count: number, of: Buffer) => {
    const sheet = await tableRows('a.csv', () => Array.from({ length: count }, () => of))
    for await (const _ of sheet.batches);
  }
  await expect(many(3, piece)).rejects.toMatchObject({ code: 'spreadsheet.rows', details: { rows: 1_000_000 } })
  const wide = Buffer.from(`${'x'.repeat(9_999)},1\n`.repeat(100))
  await expect(many(140, wide)).rejects.toMatchObject({ code: 'spreadsheet.large' })
}, 120_000)

test('each cell that is wrong is told as its row goes by', () => {
  const { faults, read: take } = rowReader(['code', 'name', 'x'], ['code'], ['name'])
  expect(faults).toEqual([{ row: 1, column: 'x', code: 'column.unknown', facts: { known: ['code', 'name'] } }])
  const told: string[] = []
  const row = take({ row: 7, texts: [' ', 'Xa\u0303\u200b', '', 'y'] }, ({ column, code }) =>
    told.push(`${column} ${code}`),
  )
  expect(row).toEqual({ row: 7, code: '', name: 'Xã\u200b' })
  expect(told).toEqual(['code cell.empty', 'name cell.invisible', '#4 cell.beyond'])
})
