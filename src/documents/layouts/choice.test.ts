import { describe, expect, test } from 'vitest'
import { layoutOn, signModesOn } from './choice.ts'

describe('the layout of a document', () => {
  test.each([
    ['party', '2018-04-02', 'party-2018'],
    ['party', '2018-04-03', 'party-2018'],
    ['party', '2021-01-12', 'party-2018'],
    ['party', '2026-05-26', 'party-2018'],
    ['party', '2026-05-27', 'party-2026'],
    ['party', '2030-01-01', 'party-2026'],
    ['state', '2019-12-31', 'state-2020'],
    ['state', '2021-01-12', 'state-2020'],
    ['state', '2026-05-27', 'state-2020'],
  ] as const)('of the %s side on %s is %s', (side, on, key) => {
    expect(layoutOn(side, on).key).toBe(key)
  })

  test('says how one signs: with slashes on the party side, with full stops on the state side', () => {
    expect(Object.fromEntries(signModesOn('party', '2021-01-12'))).toMatchObject({ TM: 'T/M', KT: 'K/T', TL: 'T/L' })
    expect(Object.fromEntries(signModesOn('state', '2021-01-12'))).toMatchObject({ TM: 'TM.', KT: 'KT.', TUQ: 'TUQ.' })
    expect(signModesOn('party', '2026-06-01').some(([mode]) => mode === 'TUQ')).toBe(false)
  })

  test('ends with a full stop on the party side and with ./. on the state side', () => {
    expect([layoutOn('party', '2026-06-01').end, layoutOn('state', '2026-06-01').end]).toEqual(['.', './.'])
  })
})
