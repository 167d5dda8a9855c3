import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeness, type ExpectedFigure } from './completeness.ts'

test('missing and not available stay expected, not applicable leaves, nothing arose is reported', () => {
  const figure = { state: 'expected', cell: 'number', inTime: true } as const
  expect(
    completeness([
      figure,
      { ...figure, inTime: false },
      { ...figure, cell: 'missing' },
      { ...figure, cell: 'notAvailable' },
      { ...figure, cell: 'notApplicable' },
      { ...figure, state: 'nothingArose', cell: 'missing' },
      { ...figure, state: 'exempted' },
      { ...figure, state: 'closed' },
    ]),
  ).toEqual({ expected: 5, reported: 3, onTime: 2, exempted: 1, closed: 1 })
})

test('on time is never more than reported, reported never more than expected', () => {
  const figure: fc.Arbitrary<ExpectedFigure> = fc.record({
    state: fc.constantFrom('expected', 'nothingArose', 'exempted', 'closed'),
    cell: fc.constantFrom('number', 'notApplicable', 'notAvailable', 'missing'),
    inTime: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const { onTime, reported, expected, exempted, closed } = completeness(figures)
      expect(onTime <= reported && reported <= expected).toBe(true)
      expect(expected + exempted + closed).toBeLessThanOrEqual(figures.length)
    }),
  )
})
