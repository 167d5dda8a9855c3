import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, compareVi, fold, hasInvisible } from './text.ts'

test('a search without tone marks finds the words that have them', () => {
  expect(fold('Bảo hiểm Y tế')).toBe('bao hiem y te')
  expect(fold('ĐIỆN BIÊN ĐÔNG')).toBe('dien bien dong')
  expect(fold('Ủy ban nhân dân')).toBe(fold('Uỷ ban nhân dân'))
})

test('composed and decomposed spelling fold alike', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (words) => fold(words.normalize('NFC')) === fold(words.normalize('NFD')),
    ),
  )
})

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => fold(fold(words)) === fold(words)))
})

test('a name is kept composed, trimmed, with single spaces', () => {
  expect(clean('  Tỉnh\u00a0 ủy\n Điện   Biên '.normalize('NFD'))).toBe('Tỉnh ủy Điện Biên')
})

test('đ sorts after d, and tone marks only break ties', () => {
  expect(['Đinh', 'Dương', 'An', 'Ăn', 'Dung', 'Dũng'].sort(compareVi)).toEqual([
    'An',
    'Ăn',
    'Dung',
    'Dũng',
    'Dương',
    'Đinh',
  ])
})

test('a zero-width space inside a name is seen', () => {
  expect(hasInvisible('Sở\u200b Y tế')).toBe(true)
  expect(hasInvisible('Sở Y tế')).toBe(false)
})
