import { expect, test } from 'vitest'
import { Problem } from '#src/platform/problem.ts'
import { type Draft, keepDraft, type Outside, type Shelf } from './draft.ts'

const shelfOf = (start: Record<string, string> = {}): Shelf & { held: Record<string, string> } => {
  const held = { ...start }
  return {
    held,
    getItem: (name) => held[name] ?? null,
    setItem: (name, text) => {
      held[name] = text
    },
    removeItem: (name) => {
      delete held[name]
    },
  }
}
const begun = { version: 1, content: 'đầu', savedAt: '2021-01-12T00:00:00.000Z' }
const name = 'mach.article.a.1'
function opened(save: Outside<string>['save'], shelf = shelfOf()) {
  const told: Draft<string>[] = []
  const now = () => '2021-01-12T01:00:00.000Z'
  const draft = keepDraft(begun, { name, shelf, save, tell: (one) => told.push(one), now, rest: 1e6, retry: 1e6 })
  return { draft, told, shelf, last: () => told.at(-1)! }
}
const offline = () => Promise.reject(new Problem(0, 'offline'))

test('a lost line keeps what was typed on this machine; who comes back finds it and it is sent once, under its key', async () => {
  const { draft, shelf, last } = opened(offline)
  draft.change(() => 'gõ dở')
  await draft.send()
  draft.stop()
  expect([last().state.kind, JSON.parse(shelf.held[name]!).content]).toEqual(['offline', 'gõ dở'])
  const key = JSON.parse(shelf.held[name]!).sending.key
  const sent: string[] = []
  const again = opened(async (version, content, with_) => {
    sent.push(`${version} ${content} ${with_ === key}`)
    return { version: version + 1 }
  }, shelf)
  expect([again.draft.restored, again.draft.first.content]).toEqual([true, 'gõ dở'])
  expect(await again.draft.settle()).toBe(2)
  again.draft.stop()
  expect([sent, shelf.held[name]]).toEqual([['1 gõ dở true'], undefined])
})
test('somebody saved meanwhile: nothing is sent over it before one is chosen', async () => {
  const theirs = { version: 5, content: 'của bạn', savedAt: begun.savedAt, savedBy: 'Lò Thị Mẫu' }
  const versions: number[] = []
  const { draft, last } = opened(async (version) => {
    versions.push(version)
    if (version < 5) throw new Problem(409, 'stale', { theirs })
    return { version: version + 1 }
  })
  draft.change(() => 'của tôi')
  expect(await draft.settle()).toBeUndefined()
  await draft.send()
  expect([last().state.kind, versions]).toEqual(['conflict', [1]])
  draft.take(theirs, true)
  expect(await draft.settle()).toBe(6)
  expect(last().content).toBe('của tôi')
  draft.stop()
})
test('theirs is taken as it is, and mine is gone from the machine', async () => {
  const theirs = { version: 5, content: 'của bạn', savedAt: begun.savedAt, savedBy: 'x' }
  const { draft, last, shelf } = opened(() => Promise.reject(new Problem(409, 'stale', { theirs })))
  draft.change(() => 'của tôi')
  await draft.send()
  draft.take(theirs)
  expect([last().content, last().version, shelf.held[name]]).toEqual(['của bạn', 5, undefined])
  draft.stop()
})
test('a refusal is said, and what was typed stays', async () => {
  const { draft, last, shelf } = opened(() => Promise.reject(new Problem(400, 'invalid')))
  draft.change(() => 'sai')
  expect(await draft.settle()).toBeUndefined()
  expect([last().state.kind, last().content, JSON.parse(shelf.held[name]!).content]).toEqual(['failed', 'sai', 'sai'])
  draft.stop()
})
