import { expect, test } from 'vitest'
import { nobody } from '#src/platform/actor.ts'
import { unitIdsOf } from './reach.ts'

test('an administrator reads no content under that grant, but under every other one', () => {
  const held = (role: string, unitId: string) => ({ role, unitId, actingForId: null })
  expect(unitIdsOf({ actor: { ...nobody, grants: [held('administrator', 'province')] } })).toEqual([])
  const both = [held('administrator', 'province'), held('reader', 'board'), held('focal', 'board')]
  expect(unitIdsOf({ actor: { ...nobody, grants: both } })).toEqual(['board'])
})
