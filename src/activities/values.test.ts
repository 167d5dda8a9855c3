import { describe, expect, test } from 'vitest'
import { Field, fieldFaults, growthFaults, plainField } from './fields.ts'
import { amountOf, readValues, wordsIn } from './values.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
  string,
]
const field = (kind: string, more: object = {}) =>
  Field.parse({ ...plainField, id: a, kind, vi: 'Ô', en: 'Field', ...more })
const choices = [b, c].map((id) => ({ id, vi: id, en: id, retired: false }))
const read = (one: Field, value: object, before = {}) => readValues([one], [{ fieldId: a, ...value }], before)
const problem = (...asked: Parameters<typeof read>) => read(...asked).faults[0]?.problem

describe('an answer is kept exactly, or refused by what is wrong with it', () => {
  test.each([
    ['integer', '12', '12'],
    ['integer', '012', '12'],
    ['decimal', '12.50', '12.5'],
    ['money', '2500000', '2500000'],
    ['day', '2021-01-12', '2021-01-12'],
    ['text', 'Bản Nà Sáy', 'Bản Nà Sáy'],
  ] as const)('%s: %s', (kind, text, kept) => {
    expect(read(field(kind), { text })).toEqual({ given: { [a]: kept }, faults: [] })
  })
  test.each([
    ['integer', '1.5', 'whole'],
    ['money', '0.5', 'whole'],
    ['decimal', '1.1234567', 'number'],
    ['decimal', '1234567890123456', 'number'],
    ['integer', 'mười', 'number'],
    ['integer', '1e3', 'number'],
    ['day', '2021-02-30', 'day'],
    ['text', 'x'.repeat(501), 'long'],
    ['person', 'x'.repeat(201), 'long'],
  ] as const)('%s: %s is %s', (kind, text, why) => {
    expect(problem(field(kind), { text })).toBe(why)
  })
  test('a number keeps within its bounds, the bounds themselves among them', () => {
    const within = field('decimal', { min: '0', max: '10' })
    expect(['-0.1', '0', '10', '10.1'].map((text) => problem(within, { text }))).toEqual([
      'below',
      undefined,
      undefined,
      'above',
    ])
  })
  test('one choice is one, a choice that is retired is kept where it stood and chosen nowhere else', () => {
    const one = field('choice', { choices })
    expect(problem(one, { ids: [b, c] })).toBe('one-only')
    expect(problem(one, { ids: [d] })).toBe('unknown')
    const retired = field('choices', { choices: [choices[0], { ...choices[1], retired: true }] })
    expect(problem(retired, { ids: [b, c] })).toBe('unknown')
    expect(read(retired, { ids: [b, c] }, { [a]: [c] })).toEqual({ given: { [a]: [b, c] }, faults: [] })
  })
  test('groups are counted each once, a bound is that of all together', () => {
    const groups = field('groups', { choices, max: '10' })
    const counts = (...counted: [string, number][]) => ({
      counts: counted.map(([choiceId, count]) => ({ choiceId, count })),
    })
    expect(read(groups, counts([b, 4], [c, 6])).given).toEqual({ [a]: { [b]: 4, [c]: 6 } })
    expect(problem(groups, counts([b, 4], [c, 7]))).toBe('above')
    expect(problem(groups, counts([b, 4], [b, 4]))).toBe('twice')
    expect(problem(groups, counts([d, 4]))).toBe('unknown')
  })
  test('nothing is asked of a field that may be left out; a field answered twice or not at all known is refused', () => {
    expect(readValues([field('text')], [])).toEqual({ given: {}, faults: [] })
    expect(readValues([field('text', { required: true })], []).faults).toEqual([{ fieldId: a, problem: 'required' }])
    const value = { fieldId: a, text: 'x' }
    expect(readValues([field('text')], [value, value]).faults).toEqual([{ fieldId: a, problem: 'twice' }])
    expect(readValues([], [value]).faults).toEqual([{ fieldId: a, problem: 'unknown' }])
  })
})

test('a field counts what was entered in it: a number, all groups or one, nothing where nothing stands', () => {
  const groups = field('groups', { choices })
  const given = { [a]: { [b]: 4, [c]: 6 } }
  expect(amountOf(groups, given)?.toString()).toBe('10')
  expect(amountOf(groups, given, c)?.toString()).toBe('6')
  expect(amountOf(groups, { [a]: { [b]: 4 } }, c)).toBeUndefined()
  expect(amountOf(field('integer'), { [a]: '0' })?.toString()).toBe('0')
  expect(amountOf(field('integer'), {})).toBeUndefined()
  expect(amountOf(field('text'), { [a]: '5' })).toBeUndefined()
})

test('the search reads texts and names, not numbers', () => {
  const fields = [field('text'), { ...field('person'), id: b }, { ...field('integer'), id: c }]
  expect(wordsIn(fields, { [a]: 'Nà Sáy', [b]: 'Lò Thị Mẫu', [c]: '12' })).toBe('Nà Sáy Lò Thị Mẫu')
})

test('fields of one type have ids and labels of their own; a retired label may come again', () => {
  const again = { ...field('text'), id: b }
  expect(fieldFaults([field('text'), field('text')]).map(({ problem }) => problem)).toEqual(['id-twice', 'twice'])
  expect(fieldFaults([{ ...field('text'), retired: true }, again])).toEqual([])
  expect(fieldFaults([field('text', { choices })])).toEqual([{ path: 'fields.0.choices', problem: 'not-asked' }])
  expect(fieldFaults([field('text', { min: '1' })])).toEqual([{ path: 'fields.0.min', problem: 'not-asked' }])
})

test('what was used grows: no field goes, none becomes another kind, no choice goes', () => {
  const before = [field('choice', { choices })]
  expect(growthFaults(before, [])).toEqual([{ path: 'fields', problem: 'gone' }])
  expect(growthFaults(before, [field('text')])).toEqual([{ path: 'fields.0.kind', problem: 'kind-changed' }])
  expect(growthFaults(before, [field('choice', { choices: choices.slice(1) })])).toEqual([
    { path: 'fields.0.choices', problem: 'gone' },
  ])
  expect(
    growthFaults(before, [
      { ...field('day'), id: b },
      { ...before[0]!, retired: true },
    ]),
  ).toEqual([])
})
