import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directiveStates } from './moves.ts'
import { standingOn } from './standing-on.ts'

const entered = { onDay: '2020-01-10', seq: 1, toState: 'inForce' }
const amended = { onDay: '2021-05-01', seq: 2, toState: 'amended' }
const plain = { validFrom: null, validTo: null, moves: [entered, amended], coming: [] }

test.each([
  ['2020-01-09', 'draft'],
  ['2020-01-10', 'inForce'],
  ['2021-04-30', 'inForce'],
  ['2021-05-01', 'amended'],
  ['2030-01-01', 'amended'],
])('on %s it is %s', (day, state) => expect(standingOn(day, plain)).toBe(state))

test('before its first day it does not hold yet, on its last day it still does', () => {
  const spanned = { ...plain, moves: [entered], validFrom: '2020-02-01', validTo: '2020-12-31' }
  const on = (day: string) => standingOn(day, spanned)
  expect([on('2020-01-31'), on('2020-02-01'), on('2020-12-31'), on('2021-01-01')]).toEqual([
    'notYet',
    'inForce',
    'inForce',
    'expired',
  ])
})

test('what is entered for a day to come holds from that day', () => {
  const coming = { ...plain, coming: [{ fromDay: '2022-01-01', kind: 'supersede' as const }] }
  expect([standingOn('2021-12-31', coming), standingOn('2022-01-01', coming)]).toEqual(['amended', 'superseded'])
})

test('from day to day it only goes on in the diagram', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10))
  const kind = fc.constantFrom('amend' as const, 'supersede' as const)
  fc.assert(
    fc.property(fc.array(fc.record({ fromDay: day, kind })), fc.option(day), day, day, (coming, validTo, a, b) => {
      const facts = { validFrom: null, validTo, moves: [{ ...entered, onDay: '2021-01-01' }], coming }
      const [first, then] = [a, b].toSorted().map((one) => directiveStates.indexOf(standingOn(one, facts) as 'draft'))
      expect(then).toBeGreaterThanOrEqual(first!)
      // superseded and expired are both ends: neither follows the other
      expect([first, then]).not.toEqual([3, 4])
    }),
  )
})
