import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleText, DocumentText } from '#src/platform/rich-text.ts'
import { baseExtensions } from './extensions.ts'
import { tidy } from './tidy.ts'

type Any = Record<string, unknown>
const mark = fc.oneof(
  fc.constant({ type: 'bold' }),
  fc.constant({ type: 'underline' }),
  fc.record({
    type: fc.constant('link'),
    attrs: fc.record({
      href: fc.constantFrom('https://a.vn', 'javascript:x', '//b', '/tin/x'),
      target: fc.constant('_blank'),
    }),
  }),
)
const inline = fc.oneof(
  fc.record({
    type: fc.constant('text'),
    text: fc.string({ minLength: 1, unit: 'binary' }),
    marks: fc.array(mark, { maxLength: 3 }),
  }),
  fc.constant({ type: 'hardBreak' }),
)
const inlines = fc.array(inline, { maxLength: 4 })
const { block } = fc.letrec<{ block: Any; item: Any }>((tie) => ({
  item: fc.record({ type: fc.constant('listItem'), content: fc.array(tie('block'), { maxLength: 3 }) }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), attrs: fc.constant({ citationId: null }), content: inlines }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
      content: inlines,
    }),
    fc.record({ type: fc.constant('bulletList'), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({ start: fc.integer({ min: -3, max: 20_000 }), type: fc.constant('a') }),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
  ),
}))
const docs = fc.array(block, { maxLength: 6 }).map((content) => ({ type: 'doc', content }))
const schema = getSchema(baseExtensions())

test('whatever stands in the editor, what it gives is a text that is kept, by articles and documents', () => {
  fc.assert(
    fc.property(docs, (doc) => {
      const text = tidy(doc)
      expect(ArticleText.safeParse(text).error).toBeUndefined()
      expect(DocumentText.safeParse(text).error).toBeUndefined()
    }),
  )
})
test('what it gives can be edited again, and tidying twice changes nothing', () => {
  fc.assert(
    fc.property(docs, (doc) => {
      const text = tidy(doc)
      schema.nodeFromJSON(text).check()
      const held = schema.nodeFromJSON(text)
      const again = tidy(held.toJSON())
      expect(tidy(again)).toEqual(again)
      expect(schema.nodeFromJSON(again).textContent).toBe(held.textContent)
    }),
  )
})
test('too much in one place is parted, not lost', () => {
  const line = (n: number) => ({ type: 'paragraph', content: [{ type: 'text', text: `dòng ${n}` }] })
  const lines = Array.from({ length: 120 }, (_, n) => line(n))
  const item = (content: object[]) => ({ type: 'listItem', content })
  const doc = {
    type: 'doc',
    content: [
      { type: 'blockquote', content: lines },
      { type: 'bulletList', content: Array.from({ length: 700 }, () => item(lines.slice(0, 1))) },
      { type: 'bulletList', content: [item(lines)] },
      { type: 'paragraph', content: [{ type: 'text', text: '🎓'.repeat(15_000) }] },
    ],
  }
  const text = tidy(doc)
  expect(ArticleText.safeParse(text).error).toBeUndefined()
  const count = (one: unknown) => JSON.stringify(one).split('dòng').length
  expect(count(text)).toBe(count(doc))
  expect(JSON.stringify(text).split('🎓').length).toBe(15_001)
})
test('a node that a slice brought is left as it is, and a list deeper than three is flattened into its items', () => {
  const picture = {
    type: 'picture',
    attrs: { pictureId: '0195f000-0000-7000-8000-000000000000', alt: '', caption: '' },
  }
  const nest = (depth: number): object =>
    depth === 0
      ? { type: 'paragraph', content: [{ type: 'text', text: 'đáy' }] }
      : { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, nest(depth - 1)] }] }
  const text = tidy({ type: 'doc', content: [picture, nest(6)] })
  expect(text.content[0]).toEqual(picture)
  expect(ArticleText.safeParse(text).success).toBe(true)
  expect(JSON.stringify(text)).toContain('đáy')
})
