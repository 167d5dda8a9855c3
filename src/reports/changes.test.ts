import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedLines, changesBetween } from './changes.ts'
import type { Cell, Content } from './content.ts'

const unitId = '6b2e7c1e-5e0b-4c25-8f0e-2a4c4a0b7a11'
const cell = (indicator: string, value: string, more: Partial<Cell> = {}): Cell => ({
  unitId,
  indicator,
  item: '',
  value,
  ...more,
})
const sections = [{ id: 'p1' }, { id: 'p2' }]
const of = (text: string, ...cells: Cell[]): Content => ({ sections: { p1: { text }, p2: { cells } } })

test('a figure that was changed, came or went is named with what it was and is, an explanation as well', () => {
  const before = of('', cell('A', '1'), cell('B', '2'), cell('C', '3'), cell('E', '5'))
  const after = of('', cell('A', '1'), cell('B', '20'), cell('D', '4'), cell('E', '5', { note: 'Đã đối chiếu' }))
  expect(changesBetween(sections, before, after).cells).toEqual([
    { path: `p2/${unitId}/B`, was: cell('B', '2'), now: cell('B', '20') },
    { path: `p2/${unitId}/C`, was: cell('C', '3'), now: null },
    { path: `p2/${unitId}/E`, was: cell('E', '5'), now: cell('E', '5', { note: 'Đã đối chiếu' }) },
    { path: `p2/${unitId}/D`, was: null, now: cell('D', '4') },
  ])
})

test('a paragraph that was said otherwise is paired with what stood there; the others are not named', () => {
  const { paragraphs } = changesBetween(sections, of('Một.\nHai.\nBa.'), of('Một.\nHai, sửa.\nBa.\nBốn.'))
  expect(paragraphs).toEqual([
    { sectionId: 'p1', was: 'Hai.', now: 'Hai, sửa.' },
    { sectionId: 'p1', was: null, now: 'Bốn.' },
  ])
})

test('nothing arose and files are told when they come and go', () => {
  const before: Content = { sections: { p1: { files: ['a', 'b'] }, p2: { nothingArose: true } } }
  const after: Content = { sections: { p1: { files: ['b', 'c'] }, p2: {} } }
  expect(changesBetween(sections, before, after)).toEqual({
    cells: [],
    paragraphs: [],
    nothingArose: [{ sectionId: 'p2', was: true, now: false }],
    files: [{ sectionId: 'p1', added: ['c'], removed: ['a'] }],
  })
})

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
test('the changes between two texts, taken from the one, make the other; between a text and itself there are none', () => {
  fc.assert(
    fc.property(lines, lines, (was, now) => {
      const pairs = changedLines(was, now)
      const gone = pairs.flatMap((pair) => (pair.was === null ? [] : [pair.was]))
      const come = pairs.flatMap((pair) => (pair.now === null ? [] : [pair.now]))
      const without = (all: readonly string[], some: readonly string[]) =>
        some.reduce((left, one) => left.toSpliced(left.indexOf(one), 1), [...all]).toSorted()
      expect(without(was, gone)).toEqual(without(now, come))
      expect(changedLines(was, was)).toEqual([])
    }),
  )
})

test('two texts of very many paragraphs are told as a whole, without counting each against each', () => {
  const many = Array.from({ length: 1_100 }, (_, n) => `đoạn ${n}`)
  expect(changedLines(many, many.with(5, 'khác'))).toHaveLength(1_100)
})
