import { expect, test } from 'vitest'
import { addressTyped } from './address.ts'

test('what would run, or leads nowhere, is no address', () => {
  for (const typed of ['javascript:alert(1)', 'data:text/html,x', '//evil.vn', 'hai từ', '', 'file:///c', 'vbscript:x'])
    expect(addressTyped(typed)).toBeUndefined()
})
test('what people type becomes an address', () => {
  expect(addressTyped(' dienbien.gov.vn/tin ')).toBe('https://dienbien.gov.vn/tin')
  expect(addressTyped('HTTPS://a.vn')).toBe('https://a.vn')
  expect(addressTyped('ban@dienbien.vn')).toBe('mailto:ban@dienbien.vn')
  expect(addressTyped('/tin/hoi-nghi')).toBe('/tin/hoi-nghi')
})
