import { Zip } from 'easy-template-x'
import { expect, test } from 'vitest'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import { all, disorder, first, wordFile } from '#test/word-file.ts'
import type { Paper, PaperSection } from '../paper.ts'
import { examplePaper } from './example.ts'
import { fillTemplate } from './filling.ts'
import { starterTemplate } from './starter.ts'

const paper = examplePaper('yearReport', 'party', '2021-01-12')
const starter = () => starterTemplate('yearReport', 'party', '2021-01-12')
const open = async (one: Paper, template?: Buffer) => wordFile(await fillTemplate(template ?? (await starter()), one))

test("everything stands in the office's own file, and no place is left", async () => {
  const { document, names } = await open(paper)
  const words = all(document, 'w:p').map(({ text }) => text)
  for (const said of [
    'TỈNH ỦY ĐIỆN BIÊN',
    'BAN TUYÊN GIÁO TỈNH ỦY',
    'Số 05-BC/BTGTU',
    'Điện Biên, ngày 12 tháng 01 năm 2021',
    'BÁO CÁO',
    'I- KẾT QUẢ',
    '- Nội dung thứ nhất.',
    'Tiếp tục thực hiện các nhiệm vụ trọng tâm.',
    'K/T TRƯỞNG BAN',
    'PHÓ TRƯỞNG BAN',
    'Nguyễn Văn An',
    '- Thường trực Tỉnh ủy,- Các đơn vị trong khối,- Lưu Văn phòng.',
  ])
    expect(words).toContain(said)
  expect(document.text).not.toMatch(/[{}]|XX/)
  expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1)
})

test('what came in stands where the schema wants it and its pictures and links are found', async () => {
  const { document, part, names } = await open(paper)
  expect(disorder(document)).toEqual([])
  const relations = new Map(
    all(part('word/_rels/document.xml.rels'), 'Relationship').map(({ of }) => [of.Id, of.Target]),
  )
  const used = all(document, 'a:blip').map(({ of }) => of['r:embed'])
  expect(used).toHaveLength(1)
  for (const id of used) expect(names).toContain(`word/${relations.get(id)}`)
})

test('names keep & < > " and a brace in them names no place', async () => {
  const hostile = 'Sở "A & B" <x> {so} {khong_co}'
  const { document } = await open({ ...paper, recipients: [hostile], title: hostile })
  const words = all(document, 'w:p').map(({ text }) => text)
  expect(words).toContain(hostile)
  expect(words.some((text) => text.startsWith(`- ${hostile},`))).toBe(true)
})

test("headings take the file's own styles by their built-in name, or say their level themselves", async () => {
  const zip = await Zip.load(await starter())
  const styles = await zip.getFile('word/styles.xml').getContentText()
  zip.setFile('word/styles.xml', styles.replaceAll('"Heading1"', '"u1"').replaceAll('"Heading 1"', '"heading 1"'))
  const vietnamese = await open(paper, await zip.export(Buffer))
  expect(all(vietnamese.document, 'w:pStyle').map(({ of }) => of['w:val'])).toContain('u1')
  zip.setFile('word/styles.xml', styles.replaceAll('"Heading 1"', '"Khác"').replaceAll('"Heading1"', '"Khac"'))
  const bare = await open(paper, await zip.export(Buffer))
  const heading = all(bare.document, 'w:p').find(({ text }) => text === 'I- KẾT QUẢ')!
  expect(first(heading, 'w:outlineLvl').of['w:val']).toBe('0')
})

test('annexes follow at the end; where a table is wide the pages turn, with the margins of the file', async () => {
  const annex = (key: string, columns: number): PaperSection => {
    const head = Array.from({ length: columns }, (_, i) => `Cột ${i}`)
    const block: DocumentBlock = { type: 'figureTable', attrs: { caption: '', head, rows: [], source: '' } }
    return { key, level: 1, annex: true, number: key, title: 'SỐ LIỆU', content: { type: 'doc', content: [block] } }
  }
  const sections = [...paper.sections, annex('Phụ lục 1', 3), annex('Phụ lục 2', 9)]
  const { document } = await open({ ...paper, sections })
  expect(disorder(document)).toEqual([])
  const sizes = all(document, 'w:pgSz').map(({ of }) => `${of['w:orient'] ?? 'portrait'} ${of['w:w']}`)
  expect(sizes.map((size) => size.split(' ')[0])).toEqual(['portrait', 'landscape'])
  expect(Number(sizes[1]!.split(' ')[1])).toBeGreaterThan(Number(sizes[0]!.split(' ')[1]))
  expect(all(document, 'w:pageBreakBefore')).toHaveLength(1)
  const words = all(document, 'w:p').map(({ text }) => text)
  expect(words.findIndex((text) => text.startsWith('Phụ lục 1'))).toBeGreaterThan(words.indexOf('Nguyễn Văn An'))
})

test('a draft leaves room for number, day and signer', async () => {
  const signature = { ...paper.signature, name: null }
  const { document } = await open({ ...paper, symbol: null, issuedOn: null, signature, draft: true })
  expect(document.text).toContain('Số …-BC/BTGTU')
  expect(document.text).not.toContain('Nguyễn Văn An')
})
