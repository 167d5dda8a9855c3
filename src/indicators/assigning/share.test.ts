import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, type Fraction, fraction } from '#src/platform/number.ts'
import { type Sharer, shared } from './share.ts'

const total = (parts: ReadonlyMap<string, Fraction>) =>
  [...parts.values()].reduce((sum, part) => sum.add(part), fraction('0'))
const weights = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 140 })
const sharersOf = (all: readonly number[]): Sharer[] =>
  all.map((weight, at) => ({ id: `u${at}`, rank: String(at).padStart(4, '0'), weight: fraction(weight) }))
/** A whole with up to three decimals, also below 0. */
const wholes = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => fraction(n).div(1000))
const decimals = fc.integer({ min: 0, max: 3 })

test('the parts add up to all of the whole that pieces of the last decimal can make', () => {
  fc.assert(
    fc.property(wholes, weights, decimals, (whole, all, places) => {
      fc.pre(all.some((weight) => weight > 0))
      const piece = fraction(1).div(10 ** places)
      const rest = whole.sub(total(shared(whole, sharersOf(all), places)))
      expect(rest.abs().lt(piece)).toBe(true)
      if (whole.div(piece).d === 1n) expect(exact(rest)).toBe('0')
    }),
  )
})

test('no part is a full piece off its exact share, and nobody without weight gets any', () => {
  fc.assert(
    fc.property(wholes, weights, decimals, (whole, all, places) => {
      fc.pre(all.some((weight) => weight > 0))
      const sum = all.reduce((a, b) => a + b, 0)
      const parts = shared(whole, sharersOf(all), places)
      for (const { id, weight } of sharersOf(all)) {
        const off = parts.get(id)!.sub(whole.mul(weight).div(sum)).abs()
        expect(off.mul(10 ** places).lt(1)).toBe(true)
        if (weight.equals(0)) expect(parts.get(id)!.equals(0)).toBe(true)
      }
    }),
  )
})

test('in which order the units come changes nothing', () => {
  const shuffled = weights.chain((all) =>
    fc.tuple(fc.constant(sharersOf(all)), fc.shuffledSubarray(sharersOf(all), { minLength: all.length })),
  )
  fc.assert(
    fc.property(wholes, shuffled, decimals, (whole, [one, other], places) => {
      const texts = (sharers: Sharer[]) =>
        [...shared(whole, sharers, places)].map(([id, part]) => `${id} ${exact(part)}`).sort()
      expect(texts(other)).toEqual(texts(one))
    }),
  )
})

test('equal claims: the last pieces go to those that stand first; without any weight nothing is divided', () => {
  const three = ['c', 'a', 'b'].map((id) => ({ id, rank: id, weight: fraction(1) }))
  const parts = shared(fraction('100'), three, 0)
  expect(['a', 'b', 'c'].map((id) => exact(parts.get(id)!))).toEqual(['34', '33', '33'])
  expect(shared(fraction('100'), [{ id: 'a', rank: 'a', weight: fraction(0) }], 0).size).toBe(0)
})
