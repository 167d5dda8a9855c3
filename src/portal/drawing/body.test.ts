import { expect, test } from 'vitest'
import type { ArticleText } from '#src/platform/rich-text.ts'
import { bodyOf } from './body.ts'

const id = '00000000-0000-7000-8000-000000000001'
const drawn = (...content: ArticleText['content']) =>
  bodyOf({ type: 'doc', content }, [{ id, width: 1600, height: 900, widths: [640, 1280] }], 'Ảnh không còn').join('')

test('what is written is never markup', () => {
  const text = drawn({ type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script> & "x"' }] })
  expect(text).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>')
})

test('bold within a link, and a line that ends', () => {
  const link = { type: 'link' as const, attrs: { href: 'https://vidu.vn/?a=1&b="2"' } }
  const text = drawn({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'báo cáo', marks: [link, { type: 'bold' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'hết' },
    ],
  })
  expect(text).toBe(
    '<p><a href="https://vidu.vn/?a=1&amp;b=&quot;2&quot;" rel="noopener nofollow"><strong>báo cáo</strong></a><br>hết</p>',
  )
})

test('lists within lists, and one that begins elsewhere', () => {
  const point = (words: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] })
  const text = drawn({
    type: 'orderedList',
    attrs: { start: 3 },
    content: [
      {
        type: 'listItem',
        content: [point('ba'), { type: 'bulletList', content: [{ type: 'listItem', content: [point('a')] }] }],
      },
    ],
  })
  expect(text).toBe('<ol start="3"><li><p>ba</p><ul><li><p>a</p></li></ul></li></ol>')
})

test('a picture has its size and widths; one that is gone says so in words', () => {
  const attrs = { pictureId: id, alt: 'Hội trường', caption: 'Quang cảnh' }
  expect(drawn({ type: 'picture', attrs })).toContain(`srcset="/anh/${id}/640.webp 640w, /anh/${id}/1280.webp 1280w"`)
  const gone = drawn({ type: 'picture', attrs: { ...attrs, pictureId: id.replace(/1$/, '2') } })
  expect(gone).toBe(
    '<figure><p class="no-picture">Ảnh không còn (Hội trường)</p><figcaption>Quang cảnh</figcaption></figure>',
  )
})
