import { expect, test } from 'vitest'
import { byName, faultsOf, sharedSentences } from '../../bench/reading/check.ts'
import { type Labelled, readCorpus } from '../../bench/reading/label.ts'
import { groupsOf, readUnits } from '../../bench/reading/units.ts'

const [corpus, units] = await Promise.all([readCorpus(), readUnits()])
const listed = byName(units)
const half = (split: 'design' | 'test') => corpus.filter(({ label }) => label.split === split)
const tasksOf = (documents: readonly Labelled[]) => documents.flatMap(({ label }) => label.tasks)

test('every label is true to its document', () => {
  expect(corpus.flatMap((one) => faultsOf(one, listed))).toEqual([])
})

test('no two documents share a long sentence', () => {
  expect(sharedSentences(corpus)).toEqual([])
  expect(sharedSentences([corpus[0]!, { ...corpus[0]!, name: 'copy' }])).not.toEqual([])
})

test('both halves are alike: as many documents, about as many tasks, each with documents that assign nothing', () => {
  expect(Math.abs(half('design').length - half('test').length)).toBeLessThanOrEqual(1)
  const [design, kept] = [tasksOf(half('design')).length, tasksOf(half('test')).length]
  expect(Math.abs(design - kept)).toBeLessThan((0.2 * (design + kept)) / 2)
})

test('a false label is found', () => {
  const one = structuredClone(corpus.find(({ label }) => label.tasks.length > 1)!)
  const [first, second] = one.label.tasks
  Object.assign(first!, { source: 'câu không có trong văn bản', deadline: '2001-01-01', standing: true })
  Object.assign(second!, {
    lead: ['Sở GD&ĐT'],
    coordinating: ['Sở GD&ĐT'],
    open: undefined,
    product: 'một thứ không có',
  })
  one.label.split = one.label.split === 'test' ? 'design' : 'test'
  const found = faultsOf(one, listed).join('\n')
  for (const words of [
    'wrong half',
    '0 times',
    'more than one',
    'due before',
    'named twice',
    'listed as',
    'not in the text',
  ])
    expect(found).toContain(words)
})

test('the districts are a group that lives as long as they do', () => {
  const groups = groupsOf(units)
  expect(groups('Ủy ban nhân dân các huyện, thị xã, thành phố', '2021-01-12')).toHaveLength(10)
  expect(groups('UBND các huyện, thị xã, thành phố', '2025-07-01')).toEqual([])
  expect(groups('UBND các xã, thị trấn', '2021-01-12')).toEqual(['UBND các xã, thị trấn'])
})
