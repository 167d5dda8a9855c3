import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf, type Part, shareOf } from './rules.ts'

const part = (id: string, parentId: string | null, more: Partial<Part> = {}): Part => ({
  ...{ id, parentId, noNeed: null, tasks: 0, targets: 0 },
  ...more,
})
const marks = (...parts: Part[]) => Object.fromEntries(coverageOf(parts).parts.map(({ id, mark }) => [id, mark]))

test('a part without task and target is not covered by what stands beside or under it', () => {
  expect(marks(part('1', null), part('2', null, { tasks: 1 }), part('1a', '1', { targets: 1 }))).toEqual({
    ...{ '1': 'none', '2': 'own', '1a': 'own' },
  })
})
test('a task of a heading covers what stands under it, unless that needs none', () => {
  const found = coverageOf([part('1', null, { tasks: 2 }), part('1a', '1'), part('1b', '1', { noNeed: 'Khái niệm' })])
  expect(found.parts.map(({ mark }) => mark)).toEqual(['own', 'above', 'notNeeded'])
  expect(found.counts).toEqual({ total: 2, own: 0, above: 1, notNeeded: 1, none: 0 })
})
test('what a heading is said not to need is needed where a part of it has a task all the same', () => {
  expect(marks(part('1', null, { noNeed: 'Mục đích' }), part('1a', '1'), part('1b', '1', { tasks: 1 }))).toEqual({
    ...{ '1': 'notNeeded', '1a': 'notNeeded', '1b': 'own' },
  })
})
test('per cent are never rounded up to whole, and of nothing there is none', () => {
  expect(shareOf({ own: 298, above: 1, none: 1 })).toBe(99)
  expect(shareOf({ own: 0, above: 0, none: 0 })).toBeNull()
})

/** Once more by descent: what a heading says is handed down until a part says something itself. */
function naive(parts: readonly Part[]) {
  const counts = { total: 0, own: 0, above: 0, notNeeded: 0, none: 0 }
  const descend = (parentId: string | null, said: 'above' | 'notNeeded' | 'none') => {
    for (const one of parts.filter((each) => each.parentId === parentId)) {
      const covered = one.tasks > 0 || one.targets > 0
      const below = covered ? 'above' : one.noNeed !== null ? 'notNeeded' : said
      if (parts.some((each) => each.parentId === one.id)) descend(one.id, below)
      else {
        counts.total += 1
        counts[covered ? 'own' : below] += 1
      }
    }
  }
  descend(null, 'none')
  return counts
}

test('coverage is what a naive recomputation finds', () => {
  const few = fc.integer({ min: 0, max: 1 })
  const one = fc.record({ up: fc.nat(), tasks: few, targets: few, noNeed: fc.constantFrom(null, null, 'Không cần') })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (drawn) => {
      const parts = drawn.map(({ up, ...rest }, at) => ({
        ...rest,
        id: `${at}`,
        parentId: at === 0 || up % (at + 1) === at ? null : `${up % (at + 1)}`,
      }))
      const { counts } = coverageOf(parts)
      expect(counts).toEqual(naive(parts))
      expect(counts.own + counts.above + counts.notNeeded + counts.none).toBe(counts.total)
    }),
  )
})
