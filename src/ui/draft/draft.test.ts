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
test('what is typed while a save is on its way is sent after it, on top of what was saved', async () => {
  const sent: string[] = []
  const { draft, last, shelf } = opened(async (version, content) => {
    sent.push(`${version} ${content}`)
    if (sent.length === 1) draft.change(() => 'hai')
    return { version: version + 1 }
  })
  draft.change(() => 'một')
  expect(await draft.settle()).toBe(3)
  expect([sent, last().content, shelf.held[name]]).toEqual([['1 một', '2 hai'], 'hai', undefined])
  draft.stop()
})
test('what the server has rewritten is taken over, but never in place of what is typed', async () => {
  const rewritten = { version: 2, content: 'số mới', savedAt: begun.savedAt, savedBy: 'x' }
  const { draft, last } = opened(() => Promise.reject(new Problem(409, 'stale', { theirs: rewritten })))
  draft.follow({ ...rewritten, version: 1 })
  draft.follow(rewritten)
  expect([last().content, last().version]).toEqual(['số mới', 2])
  draft.change(() => 'của tôi')
  draft.follow({ ...rewritten, version: 3, content: 'của bạn' })
  expect([last().content, last().version]).toEqual(['của tôi', 2])
  draft.stop()
})
test('a copy that was begun from an older version meets what stands there, not the other way round', async () => {
  const theirs = { version: 4, content: 'của bạn', savedAt: begun.savedAt, savedBy: 'x' }
  const copy = JSON.stringify({ version: 0, content: 'dở dang', at: begun.savedAt })
  const { draft, last, shelf } = opened(
    (version) => Promise.reject(version < 4 ? new Problem(409, 'stale', { theirs }) : new Problem(0, 'offline')),
    shelfOf({ [name]: copy }),
  )
  expect([draft.restored, draft.first.content]).toEqual([true, 'dở dang'])
  await draft.send()
  expect(last().state).toEqual({ kind: 'conflict', theirs })
  expect(JSON.parse(shelf.held[name]!).content).toBe('dở dang')
  draft.stop()
})
test('a refusal is said, and what was typed stays', async () => {
  const { draft, last, shelf } = opened(() => Promise.reject(new Problem(400, 'invalid')))
  draft.change(() => 'sai')
  expect(await draft.settle()).toBeUndefined()
  expect([last().state.kind, last().content, JSON.parse(shelf.held[name]!).content]).toEqual(['failed', 'sai', 'sai'])
  draft.stop()
})
