import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Chart, gapsOf, heightOf } from './chart-picture/chart.ts'
import { chartPng } from './chart-png.ts'

const size = { width: 165, height: 76 }
const chart: Chart = {
  kind: 'line',
  finding: 'Tỷ lệ trẻ 5 tuổi ra lớp đạt 99,6%',
  measure: 'Tỷ lệ trẻ 5 tuổi ra lớp, %',
  labels: ['2018', '2019', '2020'],
  series: [{ name: 'Toàn tỉnh', values: ['98.3', '98.9', '99.6'] }],
  target: '98.4',
  source: '',
}

/** How many dots of a part of the picture are not white; lengths in shares of it. */
async function inked(png: Buffer, [left, top, width, height]: [number, number, number, number]) {
  const { width: wide, height: tall } = await sharp(png).metadata()
  const area = { left: left * wide!, top: top * tall!, width: width * wide!, height: height * tall! }
  const round = Object.fromEntries(Object.entries(area).map(([key, n]) => [key, Math.floor(n)])) as typeof area
  const { data } = await sharp(png).extract(round).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((dot) => dot < 200).length
}
const title: [number, number, number, number] = [0, 0, 0.5, 0.1]
const foot: [number, number, number, number] = [0, 0.9, 0.7, 0.1]
const end: [number, number, number, number] = [0.78, 0.05, 0.22, 0.4]

test('the letters of a chart are drawn: measure, labels and the names at the ends of lines', async () => {
  const png = chartPng(chart, size)
  const blanked = chartPng(
    {
      ...chart,
      measure: '',
      labels: ['', ' ', '  '],
      series: [{ ...chart.series[0]!, name: '', values: [null, null, null] }],
    },
    size,
  )
  for (const part of [title, foot, end]) {
    const [with_, without] = await Promise.all([inked(png, part), inked(blanked, part)])
    expect(with_ - without).toBeGreaterThan(300)
  }
})

test('Vietnamese letters differ from the bare ones: their marks are drawn', async () => {
  const marked = await inked(chartPng({ ...chart, measure: 'ẾỄỘỮ ẾỄỘỮ ẾỄỘỮ' }, size), title)
  const bare = await inked(chartPng({ ...chart, measure: 'EEOU EEOU EEOU' }, size), title)
  expect(marked).toBeGreaterThan(bare * 1.2)
})

test('a longer label has more ink, so no label is drawn as an empty box', async () => {
  const ink = async (measure: string) => inked(chartPng({ ...chart, measure }, size), title)
  const [none, one, many] = [await ink(''), await ink('l'), await ink('Tỷ lệ huy động')]
  expect(none).toBeLessThan(20)
  expect(one).toBeGreaterThan(none)
  expect(many).toBeGreaterThan(one * 5)
})

test('the picture is drawn at 288 dots to the inch for its size on paper', async () => {
  const { width, height, format } = await sharp(chartPng(chart, size)).metadata()
  expect([format, width, height]).toEqual(['png', 624 * 3, 287 * 3])
})

test('a year for which nobody has a figure is a gap; one of two is none', () => {
  const series = (values: (string | null)[]) => ({ name: '', values })
  expect(gapsOf({ ...chart, series: [series(['1', null, '3'])] })).toEqual([[1, 1]])
  expect(gapsOf({ ...chart, series: [series([null, null, '3']), series(['1', null, null])] })).toEqual([[1, 1]])
  expect(gapsOf({ ...chart, series: [series([null, null, '3'])] })).toEqual([[0, 1]])
})

test.each(['line', 'bar'] as const)('a %s chart of sixty names draws, and never higher than a page', (kind) => {
  const labels = Array.from({ length: 60 }, (_, i) => `Xã Mường số ${i + 1} <&">`)
  const many: Chart = { ...chart, kind, labels, series: [{ name: 'A', values: labels.map((_, i) => String(i)) }] }
  const height = heightOf(many, 165)
  expect(height).toBeLessThanOrEqual(215)
  expect(chartPng(many, { width: 165, height }).length).toBeGreaterThan(10_000)
})
