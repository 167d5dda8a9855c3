import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction } from '#src/platform/number.ts'
import { attainment, isWithin } from './attainment.ts'

test('an indicator without direction has no attainment, nor has an empty target', () => {
  expect(attainment('10', { value: '20' }, 'none')).toBeUndefined()
  expect(attainment('10', {}, 'up')).toBeUndefined()
})

test('a target of 0, or nothing left where less is better, is met or not, without per cent', () => {
  expect(attainment('3', { value: '0' }, 'up')).toEqual({ kind: 'judged', met: true })
  expect(attainment('3', { value: '0' }, 'down')).toEqual({ kind: 'judged', met: false })
  expect(attainment('0', { value: '0' }, 'down')).toEqual({ kind: 'judged', met: true })
  expect(attainment('0', { value: '5' }, 'down')).toEqual({ kind: 'judged', met: true })
})

test('where more is better actual by target, where less is better target by actual', () => {
  expect(attainment('85', { value: '120' }, 'up')).toEqual({ kind: 'percent', percent: '70.833333333333', met: false })
  expect(attainment('120', { value: '120' }, 'up')).toEqual({ kind: 'percent', percent: '100', met: true })
  expect(attainment('8', { value: '10' }, 'down')).toEqual({ kind: 'percent', percent: '125', met: true })
  expect(attainment('12.5', { value: '10' }, 'down')).toEqual({ kind: 'percent', percent: '80', met: false })
})

test('a tolerance lets a near miss count as met and leaves the per cent as it is', () => {
  const near = { value: '100', tolerance: '2' }
  expect(attainment('98', near, 'up')).toEqual({ kind: 'percent', percent: '98', met: true })
  expect(attainment('97.9', near, 'up')).toMatchObject({ met: false })
  expect(attainment('102', near, 'down')).toMatchObject({ met: true })
})

test('a range gives inside or outside, its ends inside, either end may be open', () => {
  const range = { from: '95', to: '105' }
  expect(['94.9', '95', '105', '105.1'].map((value) => attainment(value, range, 'up'))).toEqual(
    [false, true, true, false].map((inside) => ({ kind: 'range', inside })),
  )
  expect([isWithin('1000', { from: '95' }), isWithin('94', { from: '95' }), isWithin('94', { to: '95' })]).toEqual([
    true,
    false,
    true,
  ])
})

test('more is better: met exactly from 100 per cent on', () => {
  const amount = fc.integer({ min: 1, max: 10_000 }).map((n) => fraction(n))
  fc.assert(
    fc.property(amount, amount, fc.constantFrom('up', 'down'), (actual, target, direction) => {
      const found = attainment(actual, { value: target }, direction)
      if (found?.kind !== 'percent') throw new Error('a per cent was due')
      return found.met === fraction(found.percent).gte(100)
    }),
  )
})
