import { expect, test } from 'vitest'
import { extensionFault, fitsParent, isOpen, parentPercent } from './family.ts'
import { taskStates } from './moves.ts'

test('a later deadline must be later, and not after the parent’s', () => {
  expect(extensionFault('2021-03-31', '2021-03-31', null)).toBe('not-later')
  expect(extensionFault('2021-03-31', '2021-05-01', '2021-04-30')).toBe('after-parent')
  expect(extensionFault('2021-03-31', '2021-04-30', '2021-04-30')).toBeUndefined()
})

test('a child may be due with its parent, not after it', () => {
  expect([fitsParent('2021-04-01', '2021-03-31'), fitsParent('2021-03-31', '2021-03-31')]).toEqual([false, true])
  expect([fitsParent('2021-04-01', null), fitsParent(null, '2021-03-31')]).toEqual([true, true])
})

test('a parent stands at the mean of its children not cancelled', () => {
  expect(parentPercent([])).toBeNull()
  expect(parentPercent([{ state: 'cancelled', percent: 50 }])).toBeNull()
  const children = [
    { state: 'done', percent: 100 },
    { state: 'issued', percent: 0 },
    { state: 'cancelled', percent: 90 },
    { state: 'inProgress', percent: '33.5' },
  ] as const
  expect(parentPercent(children)).toBe('44.5')
})

test('open is what was issued and neither done nor cancelled', () => {
  expect(taskStates.filter(isOpen)).toEqual(['issued', 'inProgress', 'submitted', 'returned'])
})
