import { drawnAsSvg } from '#src/platform/chart-svg.ts'
import { Html } from '#src/platform/html.ts'

/** `values[i]` and `target[i]` belong to `points[i]`; null is missing and stays a gap. */
export type Drawing = {
  kind: 'line' | 'bar'
  points: readonly string[]
  values: readonly (number | null)[]
  target: readonly (number | null)[]
  /** Beside a point whose figure is incomplete: how much of it there is. */
  marks: readonly (string | null)[]
  show: (value: number) => string
  /** Along the axis, where whole numbers need no decimals. */
  axis: (value: number) => string
}

type Api = { value: (at: number) => number; coord: (at: number[]) => number[]; size: (of: number[]) => number[] }
const targets = (target: Drawing['target']) => ({
  type: 'custom',
  silent: true,
  z: 5,
  data: target.flatMap((value, at) => (value === null ? [] : [[at, value]])),
  renderItem: (_: unknown, api: Api) => {
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)])
    const half = Math.min(22, (api.size([1, 0])[0] ?? 40) / 2.6)
    const shape = { x1: x - half, y1: y, x2: x + half, y2: y }
    return { type: 'line', shape, style: { stroke: 'var(--ink)', lineWidth: 2 } }
  },
})

/** Not all units have reported: drawn as an outline. */
const hollow = (kind: Drawing['kind']) => ({
  color: 'var(--surface)',
  borderColor: 'var(--c1)',
  borderWidth: kind === 'bar' ? 1.5 : 2,
})

function optionOf({ kind, points, values, target, marks, show, axis }: Drawing, narrow: boolean) {
  const last = values.findLastIndex((value) => value !== null)
  // each bar its figure; of a line the first and the last point
  const labelled = (at: number) => (kind === 'bar' ? !narrow || points.length < 6 : at === last)
  const data = values.map((value, at) => ({
    value,
    ...(marks[at] && { itemStyle: hollow(kind) }),
    label: {
      show: value !== null && (labelled(at) || marks[at] != null),
      position: 'top',
      formatter:
        value === null ? '' : [show(value), ...(marks[at] ? [`(${marks[at]})`] : [])].join(kind === 'bar' ? '\n' : ' '),
      ...(kind === 'line' && at === values.length - 1 && { align: 'right' }),
      color: 'var(--ink)',
      fontWeight: 'bold',
      fontSize: 12,
    },
  }))
  const known = [...values, ...target].filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  // a share that moves between 93 and 98 says nothing on an axis from 0; a count begins there
  const near = kind === 'line' && low > 0 && (high - low) / high < 0.25
  const floor = near ? Math.floor((low - (high - low) * 0.6) / 5) * 5 : Math.min(0, low)
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: 12 },
    grid: { left: 2, right: 14, top: 36, bottom: 2, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: points,
      axisLine: { lineStyle: { color: 'var(--line-2)' } },
      axisTick: { show: false },
      axisLabel: { color: 'var(--ink-2)', fontSize: 12, hideOverlap: true, ...(!narrow && { interval: 0 }) },
    },
    yAxis: {
      type: 'value',
      min: floor,
      splitNumber: 4,
      splitLine: { lineStyle: { color: 'var(--line)' } },
      axisLabel: { color: 'var(--ink-3)', fontSize: 12, formatter: axis },
    },
    series: [
      kind === 'bar'
        ? { type: 'bar', data, barMaxWidth: 44, itemStyle: { color: 'var(--c1)' }, emphasis: { disabled: true } }
        : {
            type: 'line',
            data,
            symbol: 'circle',
            symbolSize: 7,
            itemStyle: { color: 'var(--c1)' },
            lineStyle: { color: 'var(--c1)', width: 2.25 },
            emphasis: { disabled: true },
          },
      targets(target),
    ],
  }
}

/** As the policy of these pages wants it: no style attribute, no size of its own; colours come from the page's tokens. */
const tidy = (svg: string, kind: string) =>
  svg
    .replace(/ style="[^"]*font-weight:bold[^"]*"/g, ' class="strong"')
    .replace(/ style="[^"]*"/g, '')
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/^<svg width="\d+" height="\d+"/, `<svg class="${kind}" aria-hidden="true"`)
    .replace(/ xmlns:xlink="[^"]*"| xmlns="[^"]*"| version="[^"]*"| baseProfile="[^"]*"/g, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/g, '')
    // shorter numbers in the drawing, never in its words
    .replace(/<[^>]*>/g, (tag) => tag.replace(/(\d+\.\d\d)\d+/g, '$1'))

const svgOf = (drawing: Drawing, width: number, height: number, kind: string) =>
  tidy(drawnAsSvg(optionOf(drawing, width < 500), width, height), kind)

/** A chart in two widths, so that its letters stay readable on a phone. */
export const chartOf = (drawing: Drawing): Html =>
  new Html(svgOf(drawing, 680, 230, 'wide') + svgOf(drawing, 330, 210, 'narrow'))
