import { expect, test } from 'vitest'
import type { Actor } from '#src/platform/actor.ts'
import { nobody } from '#src/platform/actor.ts'
import { grantFor, may, mayAnywhere } from './decide.ts'

const at = (role: string, unitId: string, actingForId: string | null = null): Actor => ({
  ...nobody,
  grants: [{ role, unitId, actingForId }],
})

test('a coordinator may not issue a task, even of the own unit', () => {
  expect(may(at('coordinator', 'board'), 'task.issue', { issuing: 'board' })).toBe(false)
})
test('a leader of another unit may not issue it', () => {
  expect(may(at('leader', 'health'), 'task.issue', { issuing: 'board' })).toBe(false)
})
test('nobody may do anything', () => {
  expect(mayAnywhere(nobody, 'task.draft')).toBe(false)
})
test('the leader of the issuing unit issues', () => {
  expect(may(at('leader', 'board'), 'task.issue', { issuing: 'board', lead: 'health' })).toBe(true)
})
test('an administrator acts at the unit and its branch', () => {
  expect(may(at('administrator', 'province'), 'unit.write', { branch: ['commune', 'district', 'province'] })).toBe(true)
  expect(may(at('administrator', 'commune'), 'unit.write', { branch: ['district', 'province'] })).toBe(false)
})
test('an own grant is used before a delegated one', () => {
  const actor: Actor = {
    ...nobody,
    grants: [
      { role: 'leader', unitId: 'board', actingForId: 'other' },
      { role: 'leader', unitId: 'board', actingForId: null },
    ],
  }
  expect(grantFor(actor, 'task.confirm', { issuing: 'board' })?.actingForId).toBeNull()
})
