import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, foldPlaces, written } from './fold.ts'

test('each letter keeps its place in the source, composed or not', () => {
  const composed = foldPlaces('Sở Y tế')
  const apart = foldPlaces('Sở Y tế'.normalize('NFD'))
  expect([composed.bare, composed.marked]).toEqual(['so y te', 'sở y tế'])
  expect([apart.bare, apart.marked]).toEqual([composed.bare, composed.marked])
  expect(written(apart, 3, 7)).toBe('Y tế')
  expect(apart.places[3]).toBe('Sở '.normalize('NFD').length)
})

test('letters that nobody sees take no place: soft hyphens, zero widths, the mark at the beginning of a file', () => {
  const folded = foldPlaces('\ufeffSở\u00ad Y\u200b tế')
  expect(folded.bare).toBe('so y te')
  expect(written(folded, 0, 7)).toBe('Sở Y tế')
})

test('old and new places of tone marks are one, other tones are not', () => {
  expect(canonical('Hoà, thuỷ')).toBe(canonical('hòa thủy'))
  expect(canonical('hoá')).not.toBe(canonical('hòa'))
  expect(canonical('tài')).not.toBe(canonical('tai'))
})

test('whatever is written, every letter has a place, in order, inside the source', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      const { bare, marked, places } = foldPlaces(words)
      expect(bare).toHaveLength(marked.length)
      expect(places).toHaveLength(bare.length + 1)
      expect(places.every((place, i) => i === 0 || place > places[i - 1]!)).toBe(true)
      expect(places.at(-1)).toBe(words.length)
    }),
  )
})
