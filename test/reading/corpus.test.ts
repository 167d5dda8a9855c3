import { expect, test } from 'vitest'
import { byName, faultsOf, sharedSentences } from '../../bench/reading/check.ts'
import { type Labelled, readCorpus } from '../../bench/reading/label.ts'
import { readLots } from '../../bench/reading/lots.ts'
import { scoreBySplit } from '../../bench/reading/score.ts'
import { groupsOf, readUnits } from '../../bench/reading/units.ts'

const [corpus, passages, units] = await Promise.all([readCorpus(), readCorpus('passages'), readUnits()])
const listed = byName(units)
const lots = await readLots(units)
const half = (split: 'design' | 'test') => corpus.filter(({ label }) => label.split === split)
const tasksOf = (documents: readonly Labelled[]) => documents.flatMap(({ label }) => label.tasks)

test('every label is true to its document', () => {
  expect([...corpus, ...passages, ...lots].flatMap((one) => faultsOf(one, listed))).toEqual([])
})

test('no two documents share a long sentence', () => {
  expect(sharedSentences([...corpus, ...passages, ...lots])).toEqual([])
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
    watching: ['Hội không có trong văn bản'],
    coordinating: ['Sở GD&ĐT'],
    open: undefined,
    product: 'một thứ không có',
  })
  one.label.document.abstract = 'trích yếu không có'
  one.label.split = one.label.split === 'test' ? 'design' : 'test'
  const found = faultsOf(one, listed).join('\n')
  for (const words of [
    'wrong half',
    '0 times',
    'more than one',
    'due before',
    'named twice',
    'neither listed',
    'listed as',
    'abstract not',
    'not in the text',
  ])
    expect(found).toContain(words)
})

test('groups of the province are their members of the day', () => {
  const groups = groupsOf(units)
  const districts = groups('Ủy ban nhân dân các huyện, thị xã, thành phố', '2021-01-12')
  expect(districts).toHaveLength(10)
  expect(districts).toContain('Ủy ban nhân dân thị xã Mường Lay')
  expect(groups('Các huyện ủy, thị ủy, thành ủy', '2021-01-12')).toHaveLength(10)
  expect(groups('UBND các xã, phường', '2025-07-01')).toHaveLength(45)
  for (const name of ['UBND cấp xã', 'Các xã, phường trên địa bàn tỉnh', 'Đảng ủy các xã, phường'])
    expect(groups(name, '2025-07-01')).toHaveLength(45)
  expect(groups('huyện Tủa Chùa', '2021-01-12')).toEqual(['Ủy ban nhân dân huyện Tủa Chùa'])
  for (const name of ['UBND các xã, phường', 'UBND các xã, thị trấn', 'Trung tâm y tế các huyện, thị xã, thành phố'])
    expect(groups(name, '2021-01-12')).toEqual([name])
  expect(groups('UBND các huyện, thị xã, thành phố', '2025-07-01')).toEqual(['UBND các huyện, thị xã, thành phố'])
})

test('a reading that says what the labels say is right in everything, groups written out or not', () => {
  const expand = groupsOf(units)
  const cases = corpus.map(({ text, label }) => ({
    text,
    label,
    document: label.document,
    tasks: label.tasks.map((task) => {
      const start = text.indexOf(task.source)
      const lead = task.lead.flatMap((name) => expand(name, label.on))
      return { ...task, lead, source: { start, end: start + task.source.length } }
    }),
  }))
  for (const score of Object.values(scoreBySplit(cases, expand))) {
    expect(score).toMatchObject({ recall: 1, precision: 1, invented: 0, right: score.due })
    for (const { of, right } of [...Object.values(score.fields), ...Object.values(score.facts)]) expect(right).toBe(of)
  }
})
