import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlug, slugOf, slugShape } from './slug.ts'

test('a title becomes readable words without tone marks', () => {
  expect(slugOf('Tỉnh ủy Điện Biên: 98,4% người dân tham gia bảo hiểm y tế')).toBe(
    'tinh-uy-dien-bien-98-4-nguoi-dan-tham-gia-bao-hiem-y-te',
  )
  expect(slugOf('')).toBe('tin-bai')
  expect(slugOf('؟ 科学')).toBe('tin-bai')
})
test('whatever the title, the address fits, ends with a whole word, and says the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const slug = slugOf(title)
      expect(slug).toMatch(slugShape)
      expect(slug.length).toBeLessThanOrEqual(90)
      expect(slugOf(title)).toBe(slug)
    }),
  )
})
test('however many articles bear one title, no two have one address', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('hoi-nghi', 'hoi-nghi-2', 'y-te'), { maxLength: 30 }), (wished) => {
      const taken = new Set<string>()
      for (const one of wished) taken.add(freeSlug(one, taken))
      expect(taken.size).toBe(wished.length)
      for (const slug of taken) expect(slug).toMatch(slugShape)
    }),
  )
})
