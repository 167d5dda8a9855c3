import { expect, test } from 'vitest'
import { chosenIn, readSettingUpSearch, withChosen } from './setting-up-search.ts'

test('what is at work is shown unless the address says otherwise, and the address does not say what goes without saying', () => {
  expect(chosenIn({}, 'running')).toEqual({ state: ['running'], rhythm: [] })
  expect(withChosen({ state: 'ended' }, { state: ['running'] }, 'running')).toEqual({})
})

test('all states, several states and a rhythm stand in the address and are read again as they were chosen', () => {
  for (const chosen of [
    { state: [], rhythm: [] },
    { state: ['running', 'ended'], rhythm: ['month', 'quarter'] },
    { state: ['toCome'], rhythm: ['day'] },
  ]) {
    const address = withChosen({ q: 'sởi' }, chosen, 'running')
    expect(address.q).toBe('sởi')
    expect(chosenIn(readSettingUpSearch(address), 'running')).toEqual(chosen)
  }
  expect(readSettingUpSearch({ q: '', state: 'all', other: 'x' })).toEqual({ state: 'all' })
})
