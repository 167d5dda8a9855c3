import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, isLate, isOverdue, shareOf, stateOf } from './rules.ts'

const study = (people: number, peopleDue: number | null, lastOn: string | null = null) => ({
  ...{ people, peopleDue, lastOn, dueOn: '2021-03-31' },
})

test('who is not counted is not reached in whole, and nobody reached is no beginning', () => {
  expect([study(0, 40), study(0, null), study(12, null), study(39, 40), study(40, 40)].map(stateOf)).toEqual([
    ...['notYet', 'notYet', 'partly', 'partly', 'reached'],
  ])
})
test('on the due day nobody is late; afterwards whoever lacks one person is', () => {
  expect(isLate(study(39, 40), '2021-03-31')).toBe(false)
  expect(isOverdue(study(39, 40), '2021-04-01')).toBe(true)
  expect([
    isLate(study(40, 40, '2021-04-02'), '2021-05-01'),
    isOverdue(study(40, 40, '2021-04-02'), '2021-05-01'),
  ]).toEqual([true, false])
  expect(isLate(study(40, 40, '2021-03-31'), '2021-05-01')).toBe(false)
})
test('over units people add up, never their shares; a unit that has not said how many is left out and told', () => {
  const counts = countsOf([study(45, 50), study(10, 40), study(30, 30), study(7, null)], '2021-04-01')
  expect([shareOf(counts), counts.counted, counts.units]).toEqual([70.8, 3, 4])
  expect([counts.byState, counts.overdue]).toEqual([{ notYet: 0, partly: 3, reached: 1 }, 3])
  expect([shareOf({ people: 1999, peopleDue: 2000 }), shareOf({ people: 0, peopleDue: 0 })]).toEqual([99.9, null])
})
test('the counts of parts add up to the counts of the whole', () => {
  const one = fc.record({ due: fc.option(fc.integer({ min: 1, max: 90 })), share: fc.integer({ min: 0, max: 100 }) })
  fc.assert(
    fc.property(fc.array(one), fc.nat(), (drawn, cut) => {
      const studies = drawn.map(({ due, share }) => study(Math.floor(((due ?? 9) * share) / 100), due))
      const [a, b] = [studies.slice(0, cut), studies.slice(cut)].map((part) => countsOf(part, '2021-04-01'))
      const whole = countsOf(studies, '2021-04-01')
      expect([a!.people + b!.people, a!.peopleDue + b!.peopleDue, a!.overdue + b!.overdue]).toEqual([
        ...[whole.people, whole.peopleDue, whole.overdue],
      ])
    }),
  )
})
