import fc from 'fast-check'
import { expect, test } from 'vitest'
import { picked, sentText, shownAs, typedMention, writtenText } from './mention.ts'
import { piecesOf } from './pieces.ts'

const a = '018f0000-0000-7000-8000-00000000000a'
const b = '018f0000-0000-7000-8000-00000000000b'

test('a name is looked for after an @ that begins a word, with its spaces, up to the caret and not over the end of a line', () => {
  const typed = (text: string) => typedMention(text, text.length)
  expect(typed('@')).toEqual({ from: 0, q: '' })
  expect(typed('nhờ @lo thi')).toEqual({ from: 4, q: 'lo thi' })
  expect(typed('nhờ (@lo')).toEqual({ from: 5, q: 'lo' })
  for (const none of ['ten@dienbien.vn', '@lo\nthi', 'không có', `@${'x'.repeat(41)}`])
    expect(typed(none)).toBe(undefined)
  expect(typedMention('@lo thi', 3)).toEqual({ from: 0, q: 'lo' })
})
test('the name stands in place of what was typed, one space after it, and the caret behind', () => {
  expect(picked('nhờ @lo', 4, 7, 'Lò Thị Mẫu')).toEqual({ text: 'nhờ @Lò Thị Mẫu ', caret: 16 })
  expect(picked('nhờ @lo xem', 4, 7, 'Lò Thị Mẫu')).toEqual({ text: 'nhờ @Lò Thị Mẫu xem', caret: 16 })
})
test('sent by id, the longer name first; two of one name are two persons', () => {
  const named = [
    { id: a, shown: 'Lò Thị' },
    { id: b, shown: 'Lò Thị Mẫu' },
  ]
  expect(sentText('@Lò Thị và @Lò Thị Mẫu, @Lò Thị', named)).toBe(`@{${a}} và @{${b}}, @{${a}}`)
  const [first] = named
  expect(shownAs('Lò Thị', 'Sở Y tế', b, [first!])).toBe('Lò Thị (Sở Y tế)')
  expect(shownAs('Lò Thị', 'Sở Y tế', a, [first!])).toBe('Lò Thị')
})
test('what is written at again and sent unchanged is what it was', () => {
  const names = fc.constantFrom('Lò Thị Mẫu', 'Lò Thị', 'Nguyễn Văn An')
  const part = fc.oneof(fc.constantFrom(`@{${a}}`, `@{${b}}`), fc.stringMatching(/^[a-zà-ỹ ]{0,6}$/))
  fc.assert(
    fc.property(fc.array(part), names, names, (parts, one, other) => {
      const text = parts.join('; ')
      const mentions = [
        { id: a, name: one },
        { id: b, name: other },
      ]
      const { text: written, named } = writtenText(text, mentions)
      expect(sentText(written, named)).toBe(text)
    }),
  )
})
test('names and addresses stand apart in what is shown; nothing is lost; other schemes are words', () => {
  const text = `Nhờ @{${a}} xem https://dienbien.gov.vn/van-ban?id=1. (hoặc http://mach.vn/a) javascript:alert(1)`
  expect(piecesOf(text, [{ id: a, name: 'Lò Thị Mẫu' }])).toEqual([
    { kind: 'text', text: 'Nhờ ' },
    { kind: 'name', text: '@Lò Thị Mẫu' },
    { kind: 'text', text: ' xem ' },
    { kind: 'link', text: 'https://dienbien.gov.vn/van-ban?id=1' },
    { kind: 'text', text: '. (hoặc ' },
    { kind: 'link', text: 'http://mach.vn/a' },
    { kind: 'text', text: ') javascript:alert(1)' },
  ])
  fc.assert(
    fc.property(fc.string(), (plain) => {
      const clean = plain.replaceAll('\uE000', '')
      expect(
        piecesOf(clean, [])
          .map((piece) => piece.text)
          .join(''),
      ).toBe(clean)
    }),
  )
})
