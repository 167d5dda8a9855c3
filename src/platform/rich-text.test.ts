import { expect, test } from 'vitest'
import { ArticleText, DocumentText, emptyText, paragraphOf } from './rich-text.ts'

const refused = (content: unknown) => ArticleText.safeParse({ type: 'doc', content: [content] }).success === false
const linked = (href: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'xem', marks: [{ type: 'link', attrs: { href } }] }],
})

test('a link that would run a script is refused', () => {
  for (const href of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', ' javascript:x', 'JAVASCRIPT:x'])
    expect(refused(linked(href)), href).toBe(true)
  expect(refused(linked('https://dienbien.example/'))).toBe(false)
})

test('nodes and attributes that no editor of ours makes are refused', () => {
  expect(refused({ type: 'html', text: '<script>' })).toBe(true)
  expect(refused({ type: 'paragraph', attrs: { onclick: 'x' } })).toBe(true)
  expect(refused({ type: 'figureTable', attrs: {} })).toBe(true)
})

test('text nested deeper than three lists is refused, however deep', () => {
  let node: unknown = paragraphOf('sâu')
  for (let n = 0; n < 5000; n++) node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] }
  expect(refused(node)).toBe(true)
})

test('an empty text and three nested lists are taken as they are', () => {
  expect(ArticleText.parse(emptyText)).toEqual(emptyText)
  let node: unknown = paragraphOf('ba tầng')
  for (let n = 0; n < 3; n++) node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] }
  const text = { type: 'doc', content: [node] }
  expect(DocumentText.parse(text)).toEqual(text)
})
