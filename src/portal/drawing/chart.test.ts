import { expect, test } from 'vitest'
import { chartOf } from './chart.ts'

const drawing = {
  kind: 'line' as const,
  points: ['Quý I/2020', 'Quý II/2020', 'Quý III/2020'],
  values: [93.1, null, 96.4],
  target: [null, null, 97],
  marks: [null, null, '7/10'],
  show: (value: number) => String(value).replace('.', ','),
  axis: String,
}

test('a chart comes in two widths, with its letters, and obeys the policy of the pages', () => {
  const svg = chartOf(drawing).text
  expect(svg.match(/<svg/g)).toHaveLength(2)
  for (const word of ['Quý I/2020', '96,4 (7/10)']) expect(svg).toContain(word)
  expect(svg).not.toMatch(/ style=|<style|<script|http/)
})

test('the target is drawn where it belongs, and colours follow light and dark', () => {
  const svg = chartOf(drawing).text
  expect(svg).toContain('stroke="var(--ink)"')
  expect(svg).toContain('var(--c1)')
  expect(chartOf({ ...drawing, target: [null, null, null] }).text).not.toContain('stroke="var(--ink)"')
})

test('a name with markup stays words', () => {
  expect(chartOf({ ...drawing, points: ['<b>&', 'b', 'c'] }).text).not.toContain('<b>')
})

test('a figure keeps its thousands, whatever is shortened in the drawing', () => {
  const people = {
    ...drawing,
    values: [5422, 6420, 7000],
    target: [null, null, null],
    show: (n: number) => n.toLocaleString('vi-VN'),
  }
  expect(chartOf(people).text).toContain('7.000')
})
