import { expect, test } from 'vitest'
import { fold, hasInvisible, tidy } from './text.ts'

test('a zero-width space inside a name is seen', () => {
  expect(hasInvisible('Sở\u200b Y tế')).toBe(true)
  expect(hasInvisible('Sở Y tế')).toBe(false)
})
test('folding drops every mark and keeps the letters', () => {
  expect(fold('Bảo hiểm Y tế Điện Biên Ẳng Cang')).toBe('bao hiem y te dien bien ang cang')
  expect(fold('Noọng Hẹt'.normalize('NFD'))).toBe('noong het')
})
test('a name typed in pieces and with stray spaces is kept in one form', () => {
  expect(tidy('  Xã\u00a0 Mường  Ảng '.normalize('NFD'))).toBe('Xã Mường Ảng')
})
