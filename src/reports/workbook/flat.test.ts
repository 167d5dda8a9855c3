import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, Content } from '../content.ts'
import { flatten, keyOf, placeOf, withAnswers } from './flat.ts'

const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replaceAll(/[\s\0]/g, '_'))
const figure = fc.integer({ min: -9999, max: 9999 }).map(String)
const about = fc.oneof(
  fc.record({ value: figure }),
  fc.record({ value: figure, note: word }),
  fc.record({ numerator: figure, denominator: figure }),
  fc.record({ state: fc.constantFrom('notApplicable' as const, 'notAvailable' as const), reason: word }),
)
const cell = fc
  .tuple(fc.constantFrom('u1', 'u2'), fc.constantFrom('HS', 'GV'), fc.constantFrom('', 'Nam|nữ', 'Khác'), about)
  .map(([unitId, indicator, item, of]): Cell => ({ ...of, unitId, indicator, item }))
const content: fc.Arbitrary<Content> = fc
  .record({
    p1: fc.record({ text: word }),
    p2: fc.record({
      cells: fc.uniqueArray(cell, { selector: (c) => `${c.unitId} ${c.indicator} ${c.item}` }),
    }),
    p3: fc.oneof(fc.constant({}), fc.constant({ nothingArose: true })),
  })
  .map((sections) => ({ sections, officialCopy: { number: '1', on: '2021-01-01', signer: 'A' } }))

const told = (content: Content) => flatten(content, (code) => code === 'GV')

const cellsOf = ({ sections }: Content) =>
  (sections.p2?.cells ?? []).toSorted((a, b) =>
    JSON.stringify([a.unitId, a.indicator, a.item]) < JSON.stringify([b.unitId, b.indicator, b.item]) ? -1 : 1,
  )

test('the answers of a draft, put into another, make it say the same; what is no answer stays', () => {
  fc.assert(
    fc.property(content, content, (one, other) => {
      const [from, to] = [told(one), told(other)]
      const gone = [...from.keys()].filter((key) => !to.has(key)).map((key) => [key, ''] as const)
      const made = withAnswers(one, new Map([...gone, ...to]))
      expect(new Map([...told(made)].toSorted())).toEqual(new Map([...to].toSorted()))
      expect(cellsOf(made)).toEqual(cellsOf(other))
      expect(made.officialCopy).toEqual(one.officialCopy)
    }),
  )
})

test('a key says its place again, whatever its item is called; what is no key says none', () => {
  const place = { sectionId: 'p2', unitId: 'u', code: 'HS', item: 'a|b|', part: 'why' } as const
  expect(placeOf(keyOf(place))).toEqual(place)
  expect(placeOf('p1|text')).toEqual({ sectionId: 'p1', part: 'text' })
  for (const wrong of ['', 'p1', 'p1|words', 'p1|text|u', 'p2|value', 'p2|value|u', 'p2|total|u|HS|'])
    expect(placeOf(wrong)).toBeUndefined()
})

test('a number is the same however it is written; words and texts stay what they are, though they be digits', () => {
  const cells = ['HS', 'GV'].map((indicator) => ({ unitId: 'u', indicator, item: '', value: '007.50', note: '007.50' }))
  const flat = told({ sections: { p1: { text: '007.50' }, p2: { cells } } })
  expect([...flat.values()]).toEqual(['007.50', '7.5', '007.50', '007.50', '007.50'])
})
