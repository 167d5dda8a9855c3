import { expect, test } from 'vitest'
import { paragraphOf } from '#src/platform/rich-text.ts'
import { type Checked, checkArticle, creditLine, plainLines, writesBy } from './rules.ts'

const whole: Checked = {
  title: 'Hội nghị',
  dateline: 'Điện Biên',
  lead: 'Sáng 12/01.',
  body: { type: 'doc', content: [paragraphOf('Nội dung')] },
  textCredit: 'Hà Văn Thí',
  photoCredit: '',
  tags: ['khoa giáo'],
  cover: null,
  sources: [],
}
const picture = (alt: string) => ({
  type: 'picture' as const,
  attrs: { pictureId: '0195f000-0000-7000-8000-000000000000', alt, caption: '' },
})

test('a picture without its words, or without who took it, keeps an article from being published', () => {
  const body = { type: 'doc' as const, content: [paragraphOf('Nội dung'), picture(' ')] }
  expect(checkArticle({ ...whole, body, cover: { alt: '' } }).missing).toEqual([
    'photoCredit',
    'coverAlt',
    'pictureAlt',
  ])
  const told = { type: 'doc' as const, content: [paragraphOf('x'), picture('Hội trường')] }
  expect(checkArticle({ ...whole, body: told, photoCredit: 'X' }).missing).toEqual([])
})
test('a text of blanks alone is no text', () => {
  expect(checkArticle({ ...whole, body: { type: 'doc', content: [paragraphOf('  ')] } }).missing).toEqual(['body'])
})
test('what is only advised keeps nothing from being published', () => {
  expect(checkArticle({ ...whole, lead: 'a'.repeat(301), dateline: '', tags: [] })).toEqual({
    missing: [],
    advised: ['leadLong', 'dateline', 'cover', 'tags', 'sources'],
  })
})
test('one name for text and pictures is said once', () => {
  expect(creditLine('Hà Thí', 'Hà Thí')).toBe('Tin, ảnh: Hà Thí')
  expect(creditLine('Hà Thí', 'Lò Mẫu')).toBe('Tin: Hà Thí; ảnh: Lò Mẫu')
  expect([creditLine('Hà Thí', ''), creditLine('', 'Lò Mẫu'), creditLine('', '')]).toEqual([
    'Tin: Hà Thí',
    'Ảnh: Lò Mẫu',
    '',
  ])
})
test('nobody writes in what the clock is about to publish, or in what was withdrawn', () => {
  expect((['draft', 'submitted', 'scheduled', 'published', 'withdrawn'] as const).map(writesBy)).toEqual([
    'article.write',
    'article.publish',
    undefined,
    'article.publish',
    undefined,
  ])
})
test('the words of a text are its paragraphs, headings and items, line by line', () => {
  const list = { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [paragraphOf('Một')] }] }
  expect(plainLines({ content: [paragraphOf('Đầu'), list, paragraphOf('')] })).toEqual(['Đầu', 'Một'])
})
