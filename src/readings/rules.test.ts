import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksByBlock, marksOf, piecesOf } from './pages/marks.ts'
import { provisionAt } from './provisions.ts'
import { countsOf, doubtsOf, linked, merged, nameKey, split, splitPlace } from './rules.ts'
import type { Draft } from './shapes.ts'

const draft = (more: Partial<Draft> = {}): Draft => ({
  id: crypto.randomUUID(),
  decision: 'open',
  content: 'Rà soát mạng lưới trường; biên soạn tài liệu',
  lead: [{ name: 'Sở Y tế', unitId: 'a' }],
  coordinating: [],
  watching: [],
  when: { kind: 'standing' },
  product: null,
  provision: null,
  sources: [{ start: 0, end: 10 }],
  confidence: 0.98,
  edited: false,
  ...more,
})
const named = (name: string, unitId: string | null = null) => ({ name, unitId })

describe('what a person should look at', () => {
  test('a name linked to no unit or to one that has ended, no lead, no deadline, words that may be no task', () => {
    const ended = new Set(['gone'])
    expect(doubtsOf(draft())).toEqual([])
    expect(doubtsOf(draft({ lead: [] }))).toEqual(['lead'])
    expect(doubtsOf(draft({ lead: [named('Ngành y tế')], when: null }))).toEqual(['lead', 'when'])
    expect(doubtsOf(draft({ watching: [named('Sở Dân số', 'gone')] }), ended)).toEqual(['watching'])
    expect(doubtsOf(draft({ confidence: 0.6 }))).toEqual(['content'])
    expect(doubtsOf(draft({ confidence: 0.6, edited: true }))).toEqual([])
  })
  test('nothing of what is decided; the counts add up', () => {
    const drafts = [
      draft({ lead: [], decision: 'accepted' }),
      draft({ lead: [], decision: 'dropped' }),
      draft({ lead: [] }),
    ]
    expect(countsOf(drafts)).toEqual({ all: 3, accepted: 1, dropped: 1, open: 1, unsure: 1 })
  })
})

describe('two drafts as one, and one as two', () => {
  test('the work of both, each unit once in its weightiest part, the places of both in order', () => {
    const a = draft({ coordinating: [named('Sở Tài chính', 'b')], sources: [{ start: 20, end: 30 }], when: null })
    const b = draft({
      content: 'Biên soạn tài liệu',
      lead: [named('Sở Tài chính', 'b')],
      product: 'Tài liệu',
      when: { kind: 'deadline', deadline: '2021-06-30' },
    })
    expect(merged(a, b)).toMatchObject({
      id: a.id,
      content: 'Rà soát mạng lưới trường; biên soạn tài liệu; biên soạn tài liệu',
      lead: [named('Sở Y tế', 'a'), named('Sở Tài chính', 'b')],
      coordinating: [],
      when: { kind: 'deadline', deadline: '2021-06-30' },
      product: 'Tài liệu',
      sources: [
        { start: 0, end: 10 },
        { start: 20, end: 30 },
      ],
    })
  })
  test('it falls apart at a semicolon first, then at a sentence, then at a comma, nowhere else', () => {
    const [first, second] = split(draft(), splitPlace(draft().content)!, 'new')
    expect([first.content, second.content, second.id]).toEqual([
      'Rà soát mạng lưới trường',
      'Biên soạn tài liệu',
      'new',
    ])
    expect(splitPlace('Rà soát, biên soạn. Tập huấn')).toBe(20)
    expect(splitPlace('Rà soát trường, biên soạn')).toBe(16)
    expect(splitPlace('Rà soát mạng lưới')).toBeNull()
  })
  test('wherever it is cut, no letter is lost and both halves have words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), fc.nat(), (content, n) => {
        const whole = draft({ content })
        const [a, b] = split(whole, 1 + (n % (content.length - 1)), 'new')
        const letters = (text: string) => text.toLowerCase().replaceAll(/[\s,.;]/g, '')
        expect(a.content !== '' && b.content !== '').toBe(true)
        if (a.content !== content && b.content !== content)
          expect(letters(a.content + b.content)).toBe(letters(content))
      }),
    )
  })
})

test('a name is linked wherever it stands, in whatever case and marks, and nowhere else', () => {
  const drafts = [
    draft({
      lead: [named('Ngành lao động')],
      coordinating: [named('NGÀNH LAO ÐỘNG'.replace('Ð', 'Đ')), named('Đoàn')],
    }),
    draft(),
  ]
  const unit = { id: 'b', name: 'Sở Lao động' }
  const [first, second] = linked(drafts, 'ngành  lao động', unit)
  expect([first!.lead, first!.coordinating]).toEqual([
    [named('Sở Lao động', 'b')],
    [named('Sở Lao động', 'b'), named('Đoàn')],
  ])
  expect(second).toBe(drafts[1])
  expect(nameKey('Sở GD&ĐT')).toBe('so gd dt')
})

test('the provision is found by the numbers from the top, however they are written, or the nearest above it', () => {
  const tree = [
    { id: 'II', parentId: null, number: 'Mục II.' },
    { id: 'II.1', parentId: 'II', number: '1.' },
    { id: 'II.1.a', parentId: 'II.1', number: 'a)' },
    { id: '5', parentId: null, number: 'Điều 5' },
    { id: '1', parentId: null, number: '1' },
    { id: '1.2', parentId: '1', number: '1.2' },
  ]
  const at = (read: string | null) => provisionAt(tree, read)
  expect([at('II.1.a'), at('ii.1'), at('II.7'), at('Điều 5'), at('1.2'), at('IX'), at(null)]).toEqual([
    'II.1.a',
    'II.1',
    'II',
    '5',
    '1.2',
    null,
    null,
  ])
})

test('a text is cut where marks begin and end, without losing or repeating a letter, each stretch with the marks over it', () => {
  const place = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
  fc.assert(
    fc.property(fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 6 }), place, (all, { start, end }) => {
      const drafts = all.map((sources) => draft({ sources }))
      const pieces = piecesOf(start, end, marksOf(drafts, new Set()))
      expect(pieces.map((piece) => piece.start)).toEqual([start, ...pieces.slice(0, -1).map((piece) => piece.end)])
      expect(pieces.at(-1)?.end).toBe(end)
      for (const piece of pieces) {
        const covering = drafts.filter(({ sources }) =>
          sources.some((s) => s.start <= piece.start && s.end >= piece.end),
        )
        expect(new Set(piece.marks.map(({ id }) => id))).toEqual(new Set(covering.map(({ id }) => id)))
      }
    }),
  )
})

test('each block has the marks that touch it, and no other', () => {
  const cuts = fc.uniqueArray(fc.nat(100), { minLength: 2 }).map((all) => all.sort((a, b) => a - b))
  const place = fc.tuple(fc.nat(100), fc.nat(20)).map(([start, more]) => ({ start, end: start + more + 1 }))
  fc.assert(
    fc.property(cuts, fc.array(place), (all, sources) => {
      const blocks = all.slice(1).map((end, i) => ({ start: all[i]!, end }))
      const marks = marksOf([draft({ sources })], new Set())
      const found = marksByBlock(blocks, marks)
      for (const [at, block] of blocks.entries())
        expect(found.get(at) ?? []).toEqual(marks.filter((mark) => mark.start < block.end && mark.end > block.start))
    }),
  )
})

test('what was dropped is marked only while it is the current row', () => {
  const dropped = draft({ decision: 'dropped' })
  expect([marksOf([dropped], new Set()).length, marksOf([dropped], new Set(), dropped.id).length]).toEqual([0, 1])
})
