import { expect, test } from 'vitest'
import type { Label, TaskLabel } from '../../bench/reading/label.ts'
import { type Case, type ReadTask, scoreBySplit, scoreOf } from '../../bench/reading/score.ts'

const text =
  'Giao Sở A chủ trì, phối hợp Sở B, Sở C làm việc một; Sở D làm việc hai. Hội E làm việc ba. Cảm ơn các đồng chí.'
const nothing = { coordinating: [], watching: [], deadline: null, rhythm: null, standing: false, product: null }
const due = (source: string, lead: string, more: Partial<TaskLabel> = {}): TaskLabel => ({
  ...nothing,
  source,
  lead: [lead],
  ...more,
})
const read = (source: string, lead: string, more: Partial<ReadTask> = {}): ReadTask => {
  const start = text.indexOf(source)
  return { ...nothing, lead: [lead], source: { start, end: start + source.length }, ...more }
}
const one = { coordinating: ['Sở B', 'Sở C'], deadline: '2021-06-30', product: 'Báo cáo kết quả năm' }
const document = { symbol: null, issuer: null, date: null, kind: null, abstract: null }
const labelOf = (tasks: TaskLabel[], split: Label['split'] = 'test'): Label => ({
  split,
  on: '2021-01-12',
  document,
  tasks,
})
const labels = [
  due('Giao Sở A chủ trì', 'Sở A', one),
  due('Sở D làm việc hai', 'Sở D', { rhythm: 'year' }),
  due('Hội E làm', 'Hội E'),
]
const judge = (tasks: ReadTask[], wanted = labels) => scoreOf([{ text, label: labelOf(wanted), document, tasks }])

test('what is read as it stands is right in everything', () => {
  const score = judge([
    read('Giao Sở A chủ trì, phối hợp', 'SỞ A', { ...one, product: 'báo cáo kết quả' }),
    read('Sở D làm', 'Sở D', { rhythm: 'year' }),
    read('Hội E làm việc ba', 'Hội E'),
  ])
  expect(score).toMatchObject({ due: 3, read: 3, right: 3, placed: 3, invented: 0, recall: 1, precision: 1 })
  for (const { of, right } of Object.values(score.fields)) expect([of, right]).toEqual([3, 3])
  expect(score.fields.coordinating.filled).toBe(1)
})

test('missed, invented, wrong leads and doubled tasks each count once', () => {
  const score = judge([
    read('Giao Sở A chủ trì', 'Sở B', one),
    read('Sở D làm việc', 'Sở D', { rhythm: 'year' }),
    read('Sở D làm việc hai', 'Sở D'),
    read('Cảm ơn các đồng chí', 'các đồng chí'),
  ])
  expect(score).toMatchObject({ due: 3, read: 4, right: 1, placed: 2, invented: 1, precision: 1 / 4, recall: 1 / 3 })
})

test('each field is judged by itself, over the tasks that were found', () => {
  const { fields, coordinatingUnits } = judge([
    read('Giao Sở A', 'Sở A', { ...one, coordinating: ['Sở B', 'Sở X'], deadline: '2021-06-29', product: 'Tờ trình' }),
    read('Sở D làm việc hai', 'Sở D', { standing: true, watching: ['Sở F'] }),
  ])
  const rights = Object.fromEntries(
    Object.entries(fields).map(([field, { right, filledRight }]) => [field, [right, filledRight]]),
  )
  expect(rights).toEqual({
    coordinating: [1, 0],
    watching: [1, 0],
    deadline: [1, 0],
    rhythm: [1, 0],
    standing: [1, 0],
    product: [1, 0],
  })
  expect(coordinatingUnits).toEqual({ due: 2, read: 2, right: 1 })
})

test('one reading of a whole paragraph is one task, three readings of it are three', () => {
  const whole = (lead: string) => read('Giao Sở A chủ trì, phối hợp Sở B, Sở C làm việc một; Sở D làm việc hai', lead)
  expect(judge([whole('Sở A')])).toMatchObject({ right: 1, read: 1, invented: 0 })
  expect(judge([whole('Sở D'), whole('Sở A'), whole('Sở A')])).toMatchObject({ right: 2, read: 3, invented: 0 })
})

test('of several readings of a place the one that begins nearest counts, and once', () => {
  const wanted = [
    due('làm việc một', 'Sở A', { deadline: '2021-01-01' }),
    due('làm việc hai', 'Sở A', { deadline: '2021-02-02' }),
  ]
  const early = read('làm việc một; Sở D làm việc hai', 'Sở A', {
    deadline: '2021-01-01',
  })
  const late = read('làm việc một; Sở D làm việc hai. Hội E', 'Sở A', { deadline: '2021-02-02' })
  late.source.start += 'làm việc '.length
  expect(judge([late, early], wanted)).toMatchObject({ right: 2, fields: { deadline: { right: 2 } } })
  expect(judge([early, late], wanted)).toMatchObject({ right: 2, fields: { deadline: { right: 2 } } })
  expect(judge([early], wanted)).toMatchObject({ right: 1, placed: 1, recall: 1 / 2 })
})

test('a reading that ends where a task begins is another place', () => {
  const before = read('Cảm ơn', 'Hội E')
  before.source.end = text.indexOf('các đồng chí')
  expect(judge([before], [due('các đồng chí', 'Hội E')])).toMatchObject({ right: 0, invented: 1 })
})

test('what two readers would read differently is not judged', () => {
  const wanted = [
    due('Giao Sở A', 'Sở A', { ...one, open: ['deadline', 'lead', 'coordinating'] }),
    due('Hội E làm', 'Hội E', { optional: true }),
  ]
  const seen = judge([read('Giao Sở A', 'Ông A', { ...one, deadline: null }), read('Hội E làm', 'Hội E')], wanted)
  expect(seen).toMatchObject({ due: 1, read: 1, right: 1, recall: 1, precision: 1 })
  expect(seen.fields.deadline.of).toBe(0)
  expect(seen.coordinatingUnits).toEqual({ due: 0, read: 0, right: 0 })
  expect(judge([read('Hội E làm', 'Sở khác')], wanted)).toMatchObject({ read: 0, right: 0, invented: 0 })
  expect(judge([], wanted)).toMatchObject({ due: 1, right: 0, recall: 0, precision: 1 })
})

test('a document that the sentence itself makes is not judged, one that stands elsewhere is', () => {
  const product = (said: string) =>
    judge([read('Giao Sở A chủ trì, phối hợp', 'Sở A', { product: said })], [due('Giao Sở A', 'Sở A')])
  expect(product('Sở A chủ trì').fields.product.of).toBe(0)
  expect(product('việc một').fields.product).toMatchObject({ of: 1, right: 0 })
})

test('a group and its members are the same leads', () => {
  const label = labelOf([due('Giao Sở A', 'Các sở')])
  const tasks = [read('Giao Sở A', 'Sở A', { lead: ['Sở B', 'Sở A'] })]
  const expand = (name: string) => (name === 'Các sở' ? ['Sở A', 'Sở B'] : [name])
  expect(scoreOf([{ text, label, document, tasks }]).right).toBe(0)
  expect(scoreOf([{ text, label, document, tasks }], expand).right).toBe(1)
})

test('the halves are scored apart', () => {
  const cases: Case[] = (['design', 'test'] as const).map((split) => ({
    text,
    label: labelOf(labels, split),
    document,
    tasks: [],
  }))
  cases[0]!.tasks = [read('Hội E làm', 'Hội E')]
  expect(scoreBySplit(cases)).toMatchObject({ design: { documents: 1, right: 1 }, test: { documents: 1, right: 0 } })
})

test('what the document says of itself is judged apart from its tasks', () => {
  const label = labelOf([])
  label.document = {
    symbol: '15/KH-UBND',
    issuer: 'UBND tỉnh',
    date: '2021-01-12',
    kind: 'keHoach',
    abstract: 'Về việc một',
  }
  const read = {
    ...label.document,
    symbol: '15/KH-UBNĐ',
    issuer: 'Ủy ban nhân dân tỉnh',
    kind: null,
    abstract: 'việc một',
  }
  const { facts } = scoreOf([{ text, label, document: read, tasks: [] }])
  const rights = Object.entries(facts).filter(([, { filledRight }]) => filledRight === 1)
  expect(rights.map(([fact]) => fact)).toEqual(['issuer', 'date', 'abstract'])
})
