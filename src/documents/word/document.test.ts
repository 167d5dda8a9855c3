import { expect, test } from 'vitest'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import { all, disorder, first, wordFile } from '#test/word-file.ts'
import type { Paper, PaperSection } from '../paper.ts'
import { examplePaper } from '../templates/example.ts'
import { ourLetters, ourWord } from './document.ts'

const example = examplePaper('yearReport', 'party', '2021-01-12')
const section = (content: DocumentBlock[], more: Partial<PaperSection> = {}): PaperSection => ({
  key: 'x',
  level: 1,
  annex: false,
  number: '',
  title: '',
  content: { type: 'doc', content },
  ...more,
})
const paragraph = (text: string): DocumentBlock & { type: 'paragraph' } => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
const table = (columns: number, rows = 3): DocumentBlock => ({
  type: 'figureTable',
  attrs: {
    caption: 'Bảng',
    head: Array.from({ length: columns }, (_, i) => `Cột ${i + 1}`),
    rows: Array.from({ length: rows }, () => ({ cells: Array.from({ length: columns }, () => ({ text: '98,4' })) })),
    source: 'Nguồn: báo cáo.',
  },
})
const openWith = async (...sections: PaperSection[]) => wordFile(await ourWord({ ...example, sections }))

test('names, words and titles keep & < > " and marks of direction; what no file can hold is taken out', async () => {
  const hostile = 'Sở "A & B" <script>\u200f\u202bחיים\u202c'
  const paper: Paper = { ...example, issuer: hostile, title: `${hostile}\u0000\ud800`, recipients: [hostile] }
  const { document, part } = await wordFile(
    await ourWord({ ...paper, sections: [section([paragraph(hostile), paragraph('ho\u0301a')])] }),
  )
  const paragraphs = all(document, 'w:p').map((one) => one.text)
  expect(paragraphs).toContain(hostile)
  expect(paragraphs).toContain(`${hostile}\ufffd`)
  expect(paragraphs).toContain(`- ${hostile},`)
  expect(paragraphs).toContain('hóa.')
  expect(first(part('docProps/core.xml'), 'dc:creator').text).toBe(hostile)
})

test('every element stands where the schema wants it, every part is named, every relation leads somewhere', async () => {
  const wide = section([table(9)], { annex: true, number: 'Phụ lục 2', title: 'SỐ LIỆU' })
  const list: DocumentBlock = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [paragraph('Ba')] }],
  }
  const { names, texts, part } = await openWith(...example.sections, section([list]), wide)
  const parts = [...texts.keys()].filter((name) => name.startsWith('word/') && name.endsWith('.xml'))
  expect(parts.flatMap((name) => disorder(part(name)))).toEqual([])
  const types = part('[Content_Types].xml')
  const typed = new Set(all(types, 'Override').map(({ of }) => of.PartName))
  const endings = new Set(all(types, 'Default').map(({ of }) => of.Extension))
  const files = names.filter((name) => !name.endsWith('/') && name !== '[Content_Types].xml')
  expect(files.filter((name) => !typed.has(`/${name}`) && !endings.has(name.split('.').at(-1)!))).toEqual([])
  const relations = all(part('word/_rels/document.xml.rels'), 'Relationship').filter(
    ({ of }) => of.TargetMode !== 'External',
  )
  expect(relations.map(({ of }) => `word/${of.Target}`).filter((name) => !names.includes(name))).toEqual([])
})

test('a planted disorder is found', () => {
  const of = {}
  const [jc, ind] = ['w:jc', 'w:ind'].map((name) => ({ name, of, children: [], text: '' }))
  expect(disorder({ name: 'w:pPr', of, children: [jc!, ind!], text: '' })).toEqual(['w:pPr: w:jc w:ind'])
})

test("sections are Word's own headings", async () => {
  const { document, part } = await openWith(
    section([paragraph('a')], { number: 'I', title: 'KẾT QUẢ' }),
    section([{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Trong mục' }] }], {
      level: 2,
      number: '1',
      title: 'Giáo dục',
    }),
  )
  const styled = all(document, 'w:p').flatMap((one) => {
    const style = all(one, 'w:pStyle')[0]?.of['w:val']
    return style?.startsWith('Heading') ? [`${style} ${one.text}`] : []
  })
  expect(styled).toEqual(['Heading1 I- KẾT QUẢ', 'Heading2 1. Giáo dục', 'Heading3 Trong mục'])
  expect(first(part('word/styles.xml'), 'w:lang').of['w:val']).toBe('vi-VN')
})

test('heads of tables repeat, rows are not torn, figures stand at the right', async () => {
  const { document } = await openWith(section([table(4)]))
  const own = all(document, 'w:tbl')[1]!
  const rows = all(own, 'w:tr')
  expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0])
  expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true)
  expect(all(rows[1]!, 'w:jc').every(({ of }) => of['w:val'] === 'right' || of['w:val'] === 'end')).toBe(true)
})

test('a list is numbered by Word and begins where it says; links and letters keep their marks', async () => {
  const marked: DocumentBlock = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'trang', marks: [{ type: 'link', attrs: { href: 'https://a.example/?a=1&b=2' } }] },
      { type: 'text', text: 'trong', marks: [{ type: 'link', attrs: { href: '/documents' } }] },
    ],
  }
  const list: DocumentBlock = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [marked] }],
  }
  const { document, part } = await openWith(section([list, paragraph('hết')]))
  expect(all(document, 'w:numPr')).toHaveLength(1)
  expect(all(part('word/numbering.xml'), 'w:start').some(({ of }) => of['w:val'] === '3')).toBe(true)
  const links = all(part('word/_rels/document.xml.rels'), 'Relationship').filter(
    ({ of }) => of.TargetMode === 'External',
  )
  expect(links.map(({ of }) => of.Target)).toEqual(['https://a.example/?a=1&b=2'])
})

test('each annex begins on a new page, and one of more than seven columns lies', async () => {
  const annex = { annex: true, number: 'Phụ lục 1', title: 'A' }
  const { document } = await openWith(section([paragraph('a')]), section([table(7)], annex), section([table(8)], annex))
  const sizes = all(document, 'w:pgSz').map(({ of }) => of['w:orient'] ?? 'portrait')
  expect(sizes).toEqual(['portrait', 'landscape'])
  expect(all(document, 'w:pageBreakBefore')).toHaveLength(1)
  expect(
    all(document, 'w:t').filter(({ text }) => text.startsWith('(Kèm theo Báo cáo số 05-BC/BTGTU, ngày 12/01/2021')),
  ).toHaveLength(2)
})

test('a chart is a picture whose words for the blind state its finding, in a line that does not cut it', async () => {
  const { document, names } = await wordFile(await ourWord(example))
  expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1)
  expect(first(document, 'wp:docPr').of.descr).toBe('Tỷ lệ trẻ em 5 tuổi ra lớp đạt 99,6%, vượt chỉ tiêu 1,2 điểm %')
  const holder = all(document, 'w:p').find((one) => all(one, 'w:drawing').length > 0)!
  expect(first(holder, 'w:spacing').of['w:lineRule']).toBe('auto')
})

test('a draft says so on its first page; a signed document does not', async () => {
  const header = async (draft: boolean) => {
    const { texts } = await wordFile(await ourWord({ ...example, draft }))
    return [...texts].filter(([name, text]) => /header\d+\.xml$/.test(name) && text.includes('DỰ THẢO')).length
  }
  expect([await header(true), await header(false)]).toEqual([1, 0])
})

test('letters in one file: each to one, from page one, lists counted anew, annexes left out', async () => {
  const list: DocumentBlock = {
    type: 'orderedList',
    attrs: { start: 1 },
    content: [{ type: 'listItem', content: [paragraph('Một')] }],
  }
  const annex = section([paragraph('Phụ lục')], { annex: true, title: 'Chương trình' })
  const names = ['Đồng chí Lò Thị Dự, Giám đốc', 'Đại diện Sở Y tế']
  const { document } = await wordFile(await ourLetters({ ...example, sections: [section([list]), annex] }, names))
  const texts = all(document, 'w:p').map((one) => one.text)
  expect(texts.filter((text) => text.startsWith('Kính gửi'))).toEqual(names.map((name) => `Kính gửi: ${name}`))
  expect(texts).not.toContain('Chương trình')
  const parts = all(document, 'w:sectPr')
  expect(parts.map((one) => [first(one, 'w:pgNumType').of['w:start'], all(one, 'w:titlePg').length])).toEqual([
    ['1', 1],
    ['1', 1],
  ])
  expect(parts.map((one) => all(one, 'w:headerReference').length)).toEqual([2, 0])
  expect(new Set(all(document, 'w:numId').map(({ of }) => of['w:val'])).size).toBe(2)
  expect(disorder(document)).toEqual([])
})
