import { expect, test } from 'vitest'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import type { Paper, PaperSection } from '../paper.ts'
import { examplePaper } from '../templates/example.ts'
import { pagesOf } from './pages.ts'

const example = examplePaper('yearReport', 'party', '2021-01-12')
const long = 'Các cấp ủy đã lãnh đạo, chỉ đạo triển khai đồng bộ các nhiệm vụ, giải pháp được giao trong năm. '
const paragraph = (text: string): DocumentBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const paper = (...content: DocumentBlock[]): Paper => ({
  ...example,
  sections: [{ key: 'a', level: 1, annex: false, number: '', title: '', content: { type: 'doc', content } }],
})
const sheets = (html: string) => html.split('<section ').slice(1)
const words = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<div class="number"[\s\S]*?<\/div>/g, '')
    .replace(/<\/(span|p|h\d|td|th)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')

test('no word is lost or said twice where a paragraph runs on to the next page', () => {
  const numbered = Array.from({ length: 14 }, (_, i) => paragraph(`(${i}) ${long.repeat(4)}`))
  const html = pagesOf(paper(...numbered), '')
  expect(sheets(html).length).toBeGreaterThan(2)
  const said = words(html)
  for (let i = 0; i < 13; i++) expect(said.split(`(${i}) ${long.repeat(4)}`.trim())).toHaveLength(2)
})

test('page numbers stand from page 2 on', () => {
  const pages = sheets(pagesOf(paper(...Array.from({ length: 12 }, () => paragraph(long.repeat(4)))), ''))
  expect(pages.map((page) => /class="number"[^>]*>(\d+)/.exec(page)?.[1])).toEqual(
    [undefined, '2', '3'].slice(0, pages.length),
  )
})

test('the head of a table stands again on each of its pages, its rows once', () => {
  const rows = Array.from({ length: 70 }, (_, i) => ({ cells: [{ text: `hàng ${i};` }, { text: String(i) }] }))
  const html = pagesOf(
    paper({ type: 'figureTable', attrs: { caption: '', head: ['Tên cột', 'Số'], rows, source: '' } }),
    '',
  )
  const pages = sheets(html).filter((page) => page.includes('class="lined"'))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.every((page) => page.includes('Tên cột'))).toBe(true)
  for (const row of [0, 40, 69]) expect(html.split(`hàng ${row};`)).toHaveLength(2)
})

test('a wide annex lies', () => {
  const head = Array.from({ length: 9 }, (_, i) => `C${i}`)
  const wide: DocumentBlock = { type: 'figureTable', attrs: { caption: '', head, rows: [], source: '' } }
  const annex: PaperSection = {
    key: 'b',
    level: 1,
    annex: true,
    number: 'Phụ lục 1',
    title: 'A',
    content: { type: 'doc', content: [wide] },
  }
  const pages = sheets(pagesOf({ ...example, sections: [...example.sections, annex] }, ''))
  expect(pages.map((page) => page.includes('lying'))).toEqual([...pages.slice(1).map(() => false), true])
})

test('words of a stranger are words, an address is one only when it leads somewhere; nothing runs', () => {
  const html = pagesOf(paper(paragraph('<img src=x onerror=alert(1)> & "A"')), 'abc')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;A&quot;')
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<script')
  expect(html).toContain('<style nonce="abc">')
})

test('lists show the signs and numbers that Word gives them', () => {
  const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(text) as never] })
  const html = pagesOf(
    paper(
      { type: 'bulletList', content: [item('gạch')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item('ba'), item('bốn')] },
    ),
    '',
  )
  expect(words(html)).toMatch(/- gạch 3\. ba 4\. bốn/)
})
