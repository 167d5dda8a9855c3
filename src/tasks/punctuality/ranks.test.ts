import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranksOf } from './ranks.ts'
import { judgedIn, shareOf } from './rule.ts'

const n = fc.integer({ min: 0, max: 4 })
const shares = fc.array(fc.record({ doneOnTime: n, doneLate: n, overdue: n }), { maxLength: 12 })

test('what is judged in nothing has no rank; among the others a rank counts those with a better share', () => {
  fc.assert(
    fc.property(shares, (all) => {
      const ranks = ranksOf(all)
      for (const [at, one] of all.entries()) {
        const better = all.filter((other) => judgedIn(other) > 0 && shareOf(one)?.lt(shareOf(other)!))
        expect(ranks[at]).toBe(judgedIn(one) === 0 ? null : better.length + 1)
      }
    }),
  )
})
