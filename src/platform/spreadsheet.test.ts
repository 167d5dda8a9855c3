import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { Problem } from './problem.ts'
import { readSheet, tabulate, writeCsv, writeWorkbook } from './spreadsheet.ts'

const refused = async (bytes: Uint8Array) => {
  const error = await readSheet('a.csv', bytes).then(
    () => undefined,
    (e) => e,
  )
  return error instanceof Problem ? error : undefined
}
const refusal = async (bytes: Uint8Array) => (await refused(bytes))?.code
const namesIn = async (bytes: Uint8Array) =>
  tabulate(await readSheet('a.csv', bytes), ['code', 'name']).rows.map((r) => r.name)
const text = 'code,name\n03127,Phường Him Lam\n03145,"Xã Thanh Minh, Điện Biên"\n'
const names = ['Phường Him Lam', 'Xã Thanh Minh, Điện Biên']

/** windows-1258 writes tone marks after the letter. */
const toned = (words: string) =>
  [...words]
    .map((c) =>
      c
        .normalize('NFD')
        .replace(/^(.)([\u0302\u0306\u031b])/u, (m) => m.normalize('NFC'))
        .replace(/^(.)([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/u, '$1$3$2')
        .replace(/^(.[\u0302\u0306\u031b])/u, (m) => m.normalize('NFC')),
    )
    .join('')

test('a file in an old Vietnamese code page is refused, not read as nonsense', async () => {
  expect(await refusal(Buffer.from('code,name\n1,Ph\xad\xeang Thanh B\xd7nh \xae\xb5o\n', 'latin1'))).toBe(
    'spreadsheet.encoding',
  )
})
test('an empty file, a header without names, an unclosed quote and a broken workbook are refused', async () => {
  expect(await refusal(Buffer.from(''))).toBe('spreadsheet.empty')
  expect(await refusal(Buffer.from(',,\n1,2,3\n'))).toBe('spreadsheet.empty')
  expect(await refusal(Buffer.from('code,name\n1,"Xã\n'))).toBe('spreadsheet.broken')
  expect(await refusal(Buffer.from('PK\u0003\u0004nothing'))).toBe('spreadsheet.broken')
})
test('a quote that is not closed is named by the line on which it was opened', async () => {
  const line = async (text: string) => (await refused(Buffer.from(text)))?.details.line
  const rest = Array.from({ length: 50 }, (_, at) => `${at},Xã ${at}\n`).join('')
  expect(await line(`code,name\n1,"Xã A"\n2,"Xã\nB ""C""\n${rest}`)).toBe(3)
  expect(await line(`code,name\n1,"Xã A\n2,"Xã B"\n${rest}`)).toBe(2)
  expect(await line(`code,name\n1,Xã "A"\n${rest}`)).toBe(2)
})
test('text that a spreadsheet would take for a formula goes out as words, and comes back unchanged', async () => {
  const said = ['=1+1', '+84', '-a', '@A1', "'=1", "''-x", "'quoted", '-5', '-1.5']
  const rows = said.map((text, at) => [String(at), text])
  const file = writeCsv({ name: 'a', columns: ['code', 'name'], rows })
  expect(file.toString().split('\n').slice(1, 5)).toEqual(["0,'=1+1", "1,'+84", "2,'-a", "3,'@A1"])
  expect(await namesIn(file)).toEqual(said)
  expect(await namesIn(await writeWorkbook({ name: 'a', columns: ['code', 'name'], rows }))).toEqual(said)
})
test('a workbook that would unpack to gigabytes is refused before it is opened', async () => {
  const bytes = await writeWorkbook({ name: 'a', columns: ['code'], rows: [['1']] })
  bytes.writeUInt32LE(4_000_000_000, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24)
  expect(await refusal(bytes)).toBe('spreadsheet.large')
})

test('missing, unknown and repeated columns are named; so are empty cells, hidden characters and cells beyond the header', async () => {
  const header = tabulate(await readSheet('a.csv', Buffer.from('code,colour,code\n1,red,2\n')), ['code', 'name'])
  expect(header.faults.map((f) => [f.row, f.column, f.code])).toEqual([
    [1, 'name', 'column.missing'],
    [1, 'colour', 'column.unknown'],
    [1, 'code', 'column.twice'],
  ])
  const cells = tabulate(await readSheet('a.csv', Buffer.from('code,name\n\n1,\n2,Xã\u200b A\n3,Xã B,more\n')), [
    'code',
    'name',
  ])
  expect(cells.faults.map((f) => [f.row, f.column, f.code])).toEqual([
    [3, 'name', 'cell.empty'],
    [4, 'name', 'cell.invisible'],
    [5, '#3', 'cell.beyond'],
  ])
})

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 little-endian with mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 big-endian without mark', Buffer.from(text, 'utf16le').swap16()],
  ['windows-1258', iconv.encode(toned(text), 'windows-1258')],
  ['NFD with stray spaces', Buffer.from(text.replace('Phường', '  Phường').normalize('NFD'))],
  ['semicolons and CRLF', Buffer.from(text.replaceAll('\n', '\r\n').replace(/,(?! )/g, ';'))],
])('%s is read alike', async (_, bytes) => {
  expect(await namesIn(bytes)).toEqual(names)
})

test('what is written is read again the same, as text and as a workbook; numbers in workbooks are numbers', async () => {
  const grid = {
    name: 'a',
    columns: ['code', 'value'],
    rows: [
      ['03127', '12.5'],
      ['DB-SYT', '0.1'],
      ['x;"y"', '12345678901234567890'],
    ],
  }
  const again = async (bytes: Uint8Array) => {
    const sheet = await readSheet('a', bytes)
    return { columns: sheet.columns, rows: sheet.rows.map((r) => r.texts) }
  }
  expect(await again(writeCsv(grid))).toEqual({ columns: grid.columns, rows: grid.rows })
  expect(await again(await writeWorkbook(grid, ['value']))).toEqual({ columns: grid.columns, rows: grid.rows })
})
