import fc from 'fast-check'
import Fraction from 'fraction.js'
import { expect, test } from 'vitest'
import { bodyOf, cellOf, type Draft, emptyDraft, equally, missingIn, restOf } from './draft.ts'

const unit = (value: string) => ({ value, label: `Xã ${value}` })
const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft('2025-07-01'), ...more })

test('a merger asks for two units, or one that joins an existing unit', () => {
  const successors = [{ key: 'k', unit: unit('C') }]
  expect(missingIn(draft({ kind: 'merge', sources: [], successors }))).toEqual(['sources'])
  expect(missingIn(draft({ kind: 'merge', sources: [unit('A')], successors }))).toEqual([])
  const begins = { name: 'Xã Mới', code: 'M', kind: 'commune' as const, parent: undefined }
  expect(missingIn(draft({ kind: 'merge', sources: [unit('A')], successors: [{ key: 'k', begins }] }))).toEqual([
    'sources',
  ])
})

test('a split is not looked at before its shares add up to 100', () => {
  const split = draft({
    kind: 'split',
    sources: [unit('A')],
    successors: [
      { key: '1', unit: unit('B') },
      { key: '2', unit: unit('C') },
    ],
    percents: { [cellOf('A', '1')]: '60', [cellOf('A', '2')]: '39,9' },
  })
  expect(missingIn(split)).toEqual(['shares'])
  expect(restOf(split, 'A').toString()).toBe('0.1')
  expect(bodyOf(split).parts?.map(({ share }) => share)).toEqual(['0.6', '0.399'])
})

test('a renamed unit is its own successor with its new name; a dissolved one has no parts', () => {
  const sources = [unit('A'), unit('B')]
  expect(bodyOf(draft({ kind: 'rename', sources, newName: ' Xã Mới ' }))).toMatchObject({
    parts: [{ from: 'A', to: 'A', share: '1' }],
    becomes: { name: 'Xã Mới' },
  })
  const gone = bodyOf(draft({ kind: 'dissolve', sources, successors: [{ key: 'k', unit: unit('C') }] }))
  expect(gone).toMatchObject({ dissolves: 'A', takesOver: 'C', ends: true })
  expect(gone.parts).toBeUndefined()
})

test('split equally, the shares of any number of units are exactly the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), (count) => {
      const successors = Array.from({ length: count }, (_, n) => ({ key: String(n), unit: unit(`N${n}`) }))
      const split = equally(draft({ kind: 'split', sources: [unit('A')], successors }), 'A')
      expect(missingIn(split)).toEqual([])
      const shares = bodyOf(split).parts!.map(({ share }) => share)
      expect(shares.every((share) => /^\d+(\.\d+)?$/.test(share))).toBe(true)
      expect(shares.reduce((sum, share) => sum.add(share), new Fraction(0)).equals(1)).toBe(true)
    }),
  )
})
