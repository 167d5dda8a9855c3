import { expect, test } from 'vitest'
import type { FormValue } from '#src/platform/spreadsheet.ts'
import type { AskedIndicator } from '../shapes.ts'
import { choiceOf, figureOf, nothingOf, unreadable } from './value.ts'

const pupils = { kind: 'number', measure: 'người' } as AskedIndicator
const share = { kind: 'number', measure: '%' } as AskedIndicator
const yesno = { kind: 'yesno', measure: '' } as AskedIndicator
const value = (text: string, kind: FormValue['kind'] = text === '' ? 'blank' : 'text', more: object = {}) =>
  ({ at: 'I9', text, kind, ...more }) as FormValue
const said = (text: string, indicator = pupils) => {
  const read = figureOf(value(text), indicator, 'value')
  return 'text' in read ? read.text : 'code' in read ? read.code : read.state
}

test.each([
  ['12,5', '12.5'],
  ['12.5', '12.5'],
  ['1.234,5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234.567', '1234567'],
  ['1,234,567', '1234567'],
  ['1 234', '1234'],
  ['1\u00a0234,5', '1234.5'],
  [' 7 ', '7'],
  ['−5', '-5'],
  ['0,123', '0.123'],
  ['1234,567', '1234.567'],
  ['007', '7'],
])('"%s" is the number %s', (text, figure) => {
  expect(said(text)).toBe(figure)
})

test('a mark before three digits can be read in two ways: both are told, and neither is taken', () => {
  const facts = { one: '1234', other: '1,234' }
  for (const text of ['1.234', '1,234'])
    expect(figureOf(value(text), pupils, 'value')).toEqual({ code: 'twoReadings', facts: { text, ...facts } })
  expect(figureOf(value('−12.345'), pupils, 'value')).toMatchObject({ facts: { one: '-12345', other: '-12,345' } })
})

test('words, dates, truths and halves of numbers are no numbers, each by its name', () => {
  expect(['khoảng 12', '12 người', '1e5', '1,2,3', '1.23.4', '5-', '(5)'].map((text) => said(text))).toEqual(
    Array.from({ length: 7 }, () => 'notNumber'),
  )
  expect(['01/02/2021', '2021-02-01', '1/2'].map((text) => said(text))).toEqual(['day', 'day', 'day'])
  expect(figureOf(value('01/02/2021', 'date'), pupils, 'value')).toMatchObject({ code: 'day' })
  expect(figureOf(value('1', 'yesno'), pupils, 'value')).toMatchObject({ code: 'notNumber', facts: { text: 'TRUE' } })
})

test('a percentage is what one sees, and only of what is counted in %', () => {
  expect(figureOf(value('0.125', 'number', { percent: true }), share, 'value')).toEqual({ text: '12.5' })
  expect(said('12,5 %', share)).toBe('12.5')
  expect(said('12,5%')).toBe('percent')
  expect(figureOf(value('0.125', 'number', { percent: true }), pupils, 'value')).toMatchObject({ code: 'percent' })
  expect(figureOf(value('0.5', 'number', { percent: true }), { ...share, kind: 'ratio' }, 'numerator')).toMatchObject({
    code: 'percent',
  })
})

test('yes and no are said in words or figures; why there is no figure stands in the cell or beside it', () => {
  expect(['Có', 'không', '1', '0', 'x', 'có lẽ'].map((text) => said(text, yesno))).toEqual([
    '1',
    '0',
    '1',
    '0',
    '1',
    'notYesNo',
  ])
  expect(figureOf(value('chưa có số liệu: sổ hỏng'), pupils, 'value')).toEqual({
    state: 'notAvailable',
    why: 'sổ hỏng',
  })
  expect(figureOf(value('Không áp dụng'), pupils, 'value')).toEqual({ state: 'notApplicable', why: '' })
  expect(choiceOf(value('Khong ap dung'))).toEqual({ text: 'notApplicable' })
  expect(choiceOf(value('mai gửi'))).toMatchObject({ code: 'notState' })
  expect(['x', 'X', '', 'Không phát sinh'].map((text) => nothingOf(value(text)))).toEqual(
    ['x', 'x', '', 'x'].map((text) => ({ text })),
  )
  expect(nothingOf(value('không'))).toMatchObject({ code: 'notX' })
})

test('what a spreadsheet could not reckon, or hid under a merged cell, is named and not read', () => {
  expect(unreadable(value('#REF!', 'error'))).toEqual({ code: 'error', facts: { text: '#REF!' } })
  expect(unreadable(value('', 'unreckoned'))).toEqual({ code: 'unreckoned' })
  expect(unreadable(value('', 'blank', { merged: 'I9:I10' }))).toEqual({ code: 'merged', facts: { range: 'I9:I10' } })
  expect(unreadable(value('5', 'number'))).toBeUndefined()
})
