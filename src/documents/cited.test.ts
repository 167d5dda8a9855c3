import { expect, test } from 'vitest'
import { DocumentText, emptyText, paragraphOf } from '#src/platform/rich-text.ts'
import { citedIn, isEmptyText, paragraphsOf, sayAnew, writeAnew } from './cited.ts'

const [a, b, c] = ['a', 'b', 'c'].map((x) => `${x.repeat(8)}-0000-4000-8000-000000000000`) as [string, string, string]
const text: DocumentText = DocumentText.parse({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Cả tỉnh có ' },
        { type: 'figure', attrs: { citationId: a, shown: '339' } },
        { type: 'text', text: ' trường' },
      ],
    },
    ...paragraphsOf('Đoạn một.\nĐoạn hai.', b),
    {
      type: 'figureTable',
      attrs: {
        caption: '',
        head: ['Chỉ tiêu', 'Thực hiện'],
        rows: [{ cells: [{ text: 'Trường' }, { text: '339', citationId: a, align: 'end' }] }],
        source: '',
      },
    },
    {
      type: 'figureChart',
      attrs: {
        kind: 'bar',
        finding: '',
        measure: '',
        labels: ['Trường'],
        series: [{ name: 'x', values: ['339'], citationIds: [c] }],
        source: '',
      },
    },
  ],
})

test('every citation is found once, in sentences, paragraphs, tables and charts', () => {
  expect(citedIn(text)).toEqual([a, b, c])
  expect(citedIn(emptyText)).toEqual([])
})
test('a figure is said anew everywhere and nowhere else; the text still fits its shape', () => {
  const anew = sayAnew(text, a, { shown: '340', value: '340' })
  expect(JSON.stringify(anew).match(/"340"/g)).toHaveLength(2)
  expect(JSON.stringify(anew)).toContain('"values":["339"]')
  expect(JSON.stringify(sayAnew(anew, c, { shown: '341', value: '341' }))).toContain('"values":["341"]')
  expect(DocumentText.safeParse(anew).success).toBe(true)
})
test('new words of a unit stand where the first of its old paragraphs stood', () => {
  const types = writeAnew(text, b, paragraphsOf('Đoạn mới.', b)).content
  expect(types.map((block) => block.type)).toEqual(['paragraph', 'paragraph', 'figureTable', 'figureChart'])
  expect(JSON.stringify(types[1])).toContain('Đoạn mới.')
})
test('a paragraph without words is not written yet; a figure alone is', () => {
  expect([isEmptyText(emptyText), isEmptyText({ type: 'doc', content: [paragraphOf('')] })]).toEqual([true, true])
  expect(isEmptyText({ type: 'doc', content: [text.content[0]!] })).toBe(false)
})
