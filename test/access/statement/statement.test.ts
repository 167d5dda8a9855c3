import { describe, expect, test } from 'vitest'
import { type Act, acts } from '#src/access/index.ts'
import { statedActs } from './acts.ts'
import { disagreements } from './compare.ts'
import { nouns } from './nouns.ts'

describe('two statements of who may do what agree: for every role, relation, state and act', () => {
  test.each(nouns.map((noun) => [noun.name, noun] as const))('%s', (_, noun) => {
    expect(disagreements(noun)).toEqual([])
  })
  test('the statement speaks of the acts of the table, of all and of no other', () => {
    const stated = [...new Set(statedActs.map(({ act }) => act))]
    expect(stated.sort()).toEqual((Object.keys(acts) as Act[]).sort())
  })
  test('each noun’s statement speaks of its states alone', () => {
    for (const { name, stated, states, conditions = [] } of nouns) {
      const unknown = stated.flatMap((row) => [
        ...row.states.filter((state) => !states.includes(state)),
        ...row.given.filter((given) => !conditions.includes(given.replace(/^not /, ''))),
      ])
      expect([name, unknown]).toEqual([name, []])
    }
  })
})
