import { describe, expect, test } from 'vitest'
import { Field, plainField } from '../fields.ts'
import { answersOf, noAnswer, readTyped, sumOf, valuesOf } from './answers.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
]
const field = (kind: string, more: object = {}) =>
  Field.parse({ ...plainField, id: a, kind, vi: 'Ô', en: 'Field', ...more })
const groups = field('groups', { choices: [b, c].map((id) => ({ id, vi: id, en: id, retired: false })) })
const text = (typed: string) => ({ [a]: { ...noAnswer, text: typed } })

describe('a figure is read as its language writes it', () => {
  test.each([
    ['1.250', 'vi', '1250'],
    ['12,5', 'vi', '12.5'],
    ['1,250', 'en', '1250'],
    ['12.5', 'en', '12.5'],
    ['1.250', 'en', '1.25'],
    ['2,500,000', 'en', '2500000'],
    ['1,25,0', 'en', '1,25,0'],
    ['nhiều', 'vi', 'nhiều'],
  ] as const)('%s in %s is %s', (typed, lang, is) => {
    expect(readTyped(typed, lang)).toBe(is)
  })
})

test('what was entered comes back into the fields and is sent again alike', () => {
  for (const lang of ['vi', 'en'] as const) {
    const given = { [a]: '2500000.5' }
    const fields = [field('decimal')]
    expect(valuesOf(fields, answersOf(fields, given, {}, lang), lang)).toEqual({
      values: [{ fieldId: a, text: '2500000.5' }],
      wrong: new Map(),
    })
  }
})

test('what is wrong is told by field: a text for a number, a count that is none, nothing where something is asked', () => {
  expect(valuesOf([field('integer')], text('nhiều'), 'vi').wrong).toEqual(new Map([[a, 'number']]))
  expect(valuesOf([field('text', { required: true })], {}, 'vi').wrong).toEqual(new Map([[a, 'required']]))
  const counts = { [a]: { ...noAnswer, counts: { [b]: 'mười', [c]: '5' } } }
  expect(valuesOf([groups], counts, 'vi').wrong).toEqual(new Map([[a, 'count']]))
})

test('a group left empty is not counted, one with 0 is; together they are added up', () => {
  const answer = { ...noAnswer, counts: { [b]: '', [c]: '1.200' } }
  expect(valuesOf([groups], { [a]: answer }, 'vi').values).toEqual([
    { fieldId: a, counts: [{ choiceId: c, count: 1200 }] },
  ])
  expect(sumOf({ ...answer, counts: { [b]: '0', [c]: '1.200' } }, 'vi')).toBe(1200)
})
