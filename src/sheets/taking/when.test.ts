import { expect, test } from 'vitest'
import { cellReader } from '#src/reading/index.ts'
import { rhythms } from '#src/tasks/rhythm.ts'
import { whenText } from '../annex/when-text.ts'
import { whenOf } from './when.ts'

const reader = cellReader({ units: [], groups: [], on: '2021-01-12', year: 2021 })
const read = (text: string) => whenOf(text, reader)
const deadline = (day: string) => ({ kind: 'deadline', deadline: day })

test.each([
  ['2021-06-30', '2021-06-30'],
  ['30/06/2021', '2021-06-30'],
  ['30/6', '2021-06-30'],
  ['30/6/21', '2021-06-30'],
  ['trước ngày 30/6', '2021-06-30'],
  ['tháng 6/2021', '2021-06-30'],
  ['Tháng 2', '2021-02-28'],
  ['Quý III/2021', '2021-09-30'],
  ['Năm 2021', '2021-12-31'],
  ['44377', '2021-06-30'],
  ['44377.5', '2021-06-30'],
])('%s is %s', (text, day) => {
  expect(read(text)).toEqual(deadline(day))
})

test.each(['31/02/2021', '2021-02-31', '31/2/21', 'sớm', '123', '99999'])('%s is no time', (text) => {
  expect(read(text)).toBeNull()
})

test('what our own sheets say of a time is read as that time', () => {
  const dues = [
    { kind: 'end' },
    { kind: 'after', days: 5 },
    { kind: 'day', day: 20, month: 'last' },
    { kind: 'day', day: 15, month: 2 },
  ] as const
  for (const rhythm of rhythms)
    for (const due of dues) {
      // a month has one month
      if (rhythm === 'month' && due.kind === 'day' && due.month === 2) continue
      const text = whenText({ deadline: null, standing: false, rhythm, due })
      expect([text, read(text)]).toEqual([text, { kind: 'rhythm', rhythm, due }])
    }
  expect(read('Thường xuyên')).toEqual({ kind: 'standing' })
})
