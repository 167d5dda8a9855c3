import { expect, test, vi } from 'vitest'
import { Problem } from '#src/platform/problem.ts'
import { paragraphOf } from '#src/platform/rich-text.ts'
import type { DocumentSection } from '../shapes.ts'
import { beginSection, type SectionDraft } from './section-draft.ts'

const text = (words: string) => ({ type: 'doc' as const, content: [paragraphOf(words)] })
const section = (words: string, version = 1): DocumentSection => ({
  key: 'mot',
  level: 1,
  annex: false,
  number: 'I',
  title: 'Kết quả',
  content: text(words),
  version,
  changedBy: 'Trần Thị Ví Dụ',
  changedAt: '2021-01-12T01:00:00Z',
})
const shelfOf = (kept = new Map<string, string>()) => ({
  kept,
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
})
type Save = (version: number, content: object, key: string) => Promise<{ version: number }>
const begin = (save: Save, shelf = shelfOf(), from = section('Cũ')) => {
  let last: SectionDraft | undefined
  const draft = beginSection(from, {
    shelf,
    name: 'x',
    save,
    tell: (told) => {
      last = told
    },
    now: () => '2021-01-12T02:00:00Z',
    wait: 0,
  })
  return { draft, shelf, told: () => last ?? draft.first }
}

test('what somebody else saved meanwhile stops the save and shows both', async () => {
  const theirs = section('Của người khác', 2)
  const { draft, told, shelf } = begin(() => Promise.reject(new Problem(409, 'stale', { theirs })))
  draft.change(text('Của tôi'))
  await draft.send()
  expect(told().state).toEqual({ kind: 'conflict', theirs })
  expect(told().content).toEqual(text('Của tôi'))
  expect(shelf.kept.get('x')).toContain('Của tôi')
})
test('a lost answer is asked for again with the same key, and what is typed stays on this machine', async () => {
  const keys: string[] = []
  const save = vi.fn<Save>(async (version, _, key) => {
    keys.push(key)
    if (keys.length === 1) throw new Problem(0, 'offline')
    return { version: version + 1 }
  })
  const { draft, told, shelf } = begin(save)
  draft.change(text('Mới'))
  await draft.send()
  expect(told().state.kind).toBe('offline')
  expect(shelf.kept.get('x')).toContain('Mới')
  await draft.send()
  expect([told().state.kind, told().version, keys[0] === keys[1], shelf.kept.size]).toEqual(['saved', 2, true, 0])
})
test('what was typed while saving is saved after it', async () => {
  const sent: string[] = []
  const { draft, told } = begin(async (version, content) => {
    sent.push(JSON.stringify(content))
    if (sent.length === 1) draft.change(text('Hai'))
    return { version: version + 1 }
  })
  draft.change(text('Một'))
  await draft.send()
  expect(sent.length).toBe(2)
  expect([told().version, told().content]).toEqual([3, text('Hai')])
})
test('a copy on this machine is taken up again; one that started from an older version is a conflict', () => {
  const copyOf = (version: number) =>
    shelfOf(new Map([['x', JSON.stringify({ version, content: text('Dở dang'), at: '' })]]))
  const save = () => Promise.resolve({ version: 2 })
  expect(begin(save, copyOf(1)).draft.first).toMatchObject({ content: text('Dở dang'), restored: true })
  expect(begin(save, copyOf(1), section('Cũ', 2)).draft.first.state.kind).toBe('conflict')
})
