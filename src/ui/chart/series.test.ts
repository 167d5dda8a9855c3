import { expect, test } from 'vitest'
import { gaps, split } from './series.ts'

const points = ['2013', '2014', '2015', '2016', '2017']

test('missing years of the focus are bands, adjoining ones one band; gaps of the context are not', () => {
  const focus = { name: 'Nậm Pồ', values: [1, null, null, 4, null], focus: true }
  const context = { name: 'Toàn tỉnh', values: [null, 1, 1, 1, 1] }
  expect(gaps({ points, series: [context, focus] })).toEqual([
    ['2014', '2015'],
    ['2017', '2017'],
  ])
})

test('an estimated stretch reaches to the first certain point, and no certain line is drawn over it', () => {
  const { certain, guessed } = split({
    name: 'x',
    values: [1, 2, 3, 4, 5],
    estimated: [true, true, false, false, false],
  })
  expect(certain).toEqual([null, null, 3, 4, 5])
  expect(guessed).toEqual([1, 2, 3, null, null])
})
