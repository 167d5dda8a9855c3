import { deflateRawSync } from 'node:zlib'
import { Zip } from 'easy-template-x'
import { expect, test } from 'vitest'
import { inShort, planUnits } from '#test/plan-units.ts'
import { extract, readSource } from '../index.ts'

const emptyZip = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')
const types = (extra = '') => `<Types><Override PartName="/word/document.xml" ContentType="main+xml"/>${extra}</Types>`

async function packed(files: Record<string, string>): Promise<Buffer> {
  const zip = await Zip.load(emptyZip)
  for (const [name, text] of Object.entries(files)) zip.setFile(name, text)
  return zip.export(Buffer)
}
/** One part of 70 MB in 70 kB. */
function bomb(): Buffer {
  const name = 'word/document.xml'
  const data = deflateRawSync(Buffer.alloc(70_000_000, ' '), { level: 1 })
  const [local, central, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)]
  local.write('PK\x03\x04', 'latin1')
  local.writeUInt16LE(name.length, 26)
  central.write('PK\x01\x02', 'latin1')
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(data.length, 20)
  central.writeUInt16LE(name.length, 28)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + data.length, 16)
  return Buffer.concat([local, Buffer.from(name), data, central, Buffer.from(name), end])
}
const word = (body: string, more: Record<string, string> = {}) =>
  packed({
    '[Content_Types].xml': types(),
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  })
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (text: string, marks = '') => `<w:p><w:pPr>${marks}</w:pPr>${run(text)}</w:p>`
const cell = (text: string, marks = '') => `<w:tc><w:tcPr>${marks}</w:tcPr>${p(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const textOf = async (body: string, more = {}) => (await readSource(await word(body, more))).text.trim()

const refusal = (bytes: Buffer): Promise<string> =>
  readSource(bytes).then(
    ({ text }) => text,
    (error: { code: string }) => error.code,
  )

test('each file that cannot be read is refused for its own reason', async () => {
  const whole = await word(p('Giao Sở Y tế rà soát.'))
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const document = whole.indexOf('word/document.xml') + 30
  const deep = '<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500)
  const files = {
    empty: refusal(Buffer.from(' \n')),
    cut: refusal(whole.subarray(0, whole.length - 30)),
    changed: refusal(
      Buffer.concat([whole.subarray(0, document), Buffer.alloc(20, 255), whole.subarray(document + 20)]),
    ),
    unclosed: refusal(await word('<w:p><w:r>')),
    declared: refusal(await packed({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' })),
    password: refusal(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])),
    old: refusal(old),
    macros: refusal(
      await word(p('a'), {
        '[Content_Types].xml': types('<Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
      }),
    ),
    workbook: refusal(await packed({ '[Content_Types].xml': types(), 'xl/workbook.xml': '<a/>' })),
    scan: refusal(await word('<w:p><w:r><w:drawing/></w:r></w:p>')),
    pdf: refusal(Buffer.from('%PDF-1.7 …')),
    letters: refusal(Buffer.from([0x53, 0xf4, 0xfe, 0x20])),
    bomb: refusal(bomb()),
    deep: refusal(await word(deep)),
  }
  const told = Object.entries(files).map(async ([name, said]) => [name, await said] as const)
  expect(Object.fromEntries(await Promise.all(told))).toEqual({
    empty: 'reading.empty',
    cut: 'reading.damaged',
    changed: 'reading.damaged',
    unclosed: 'reading.damaged',
    declared: 'reading.damaged',
    password: 'reading.password',
    old: 'reading.oldWord',
    macros: 'reading.macros',
    workbook: 'reading.notWord',
    scan: 'reading.noText',
    pdf: 'reading.pdfDamaged',
    letters: 'reading.encoding',
    bomb: 'reading.bomb',
    deep: 'reading.deep',
  })
})

test('insertions are kept, deletions dropped, with the paragraphs and rows they take', async () => {
  const changed = `<w:p>${run('Giao Sở ')}<w:del><w:r><w:delText>Tài chính</w:delText></w:r></w:del><w:ins>${run('Y tế')}</w:ins>${run(' rà soát.')}</w:p>`
  const moved = `<w:p><w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo></w:p>`
  const joined = p('Trước ', '<w:rPr><w:del/></w:rPr>') + p('ngày 30/6.')
  const rows = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('bỏ')}</w:tr>${row(cell('giữ'))}</w:tbl>`
  expect(await textOf(changed + moved + joined + rows)).toBe('Giao Sở Y tế rà soát.\nmới\nTrước ngày 30/6.\ngiữ')
})

test('numbers that Word draws are part of the text, its own and those of a style', async () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'bullet', '-')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
  const styles =
    '<w:styles><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style></w:styles>'
  const at = (n: number) => `<w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="5"/></w:numPr>`
  const body = [
    p('A', '<w:pStyle w:val="Con"/>'),
    p('B', at(1)),
    p('C', at(2)),
    p('D', at(2)),
    p('E', at(3)),
    p('F', at(0)),
    p('G', at(1)),
    p('H', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
  ]
  expect(await textOf(body.join(''), { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toBe(
    'I. A\n1. B\n1.1. C\n1.2. D\n- E\nII. F\n1. G\nH',
  )
})

test('a cell merged downwards counts in each of its rows, one merged across is a group', async () => {
  const down = (first: boolean) => `<w:vMerge${first ? ' w:val="restart"' : ''}/>`
  const table = [
    row(
      cell('TT', down(true)),
      cell('Nội dung công việc', down(true)),
      cell('Đơn vị thực hiện', '<w:gridSpan w:val="2"/>'),
      cell('Thời gian', down(true)),
    ),
    row(cell('', down(false)), cell('', down(false)), cell('Chủ trì'), cell('Phối hợp'), cell('', down(false))),
    row(cell('I. Tuyên truyền', '<w:gridSpan w:val="5"/>')),
    row(
      cell('1'),
      cell('Tổ chức hội nghị'),
      cell('Sở Y tế', down(true)),
      cell('Sở Tài chính', down(true)),
      cell('Quý II'),
    ),
    row(cell('2'), cell('Biên soạn tài liệu'), cell('', down(false)), cell('', down(false)), cell('Tháng 9')),
  ]
  const source = await readSource(await word(`${p('PHỤ LỤC')}<w:tbl>${table.join('')}</w:tbl>`))
  const { tasks } = extract({ ...source, units: planUnits, on: '2021-03-01' })
  expect(tasks.map((task) => [task.provision, inShort(task)])).toEqual([
    ['I.1', 'Sở Y tế | Sở Tài chính | 2021-06-30 | Tổ chức hội nghị'],
    ['I.2', 'Sở Y tế | Sở Tài chính | 2021-09-30 | Biên soạn tài liệu'],
  ])
  expect(source.text.slice(tasks[1]!.source.start, tasks[1]!.source.end)).toMatch(/^2\tBiên soạn tài liệu\t+Tháng 9$/)
})

test('frames, lines broken by hand, tables in tables and characters written by number are read once', async () => {
  const frame = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('Khung')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('Khung')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const broken = `<w:p>${run('Sở Y tế &amp; Sở &#x54;ài chính')}<w:r><w:br/></w:r>${run('- Rà soát')}</w:p>`
  const inner = `<w:tbl><w:tr><w:tc>${p('ngoài')}<w:tbl>${row(cell('trong'))}</w:tbl>${p('sau')}</w:tc></w:tr></w:tbl>`
  expect(await textOf(frame + broken + inner)).toBe('Khung\nSở Y tế & Sở Tài chính\n- Rà soát\nngoài\ntrong\nsau')
})
