import { bars, type Chart, drawn, gapsOf, ink, shown } from './chart.ts'

type Api = { value: (at: number) => number; coord: (at: number[]) => number[]; size: (of: number[]) => number[] }
type Series = Chart['series'][number]

/** Years of gaps or months: where there is no figure a band says so. */
const missing = (chart: Chart) => ({
  type: 'custom',
  silent: true,
  z: 0,
  data: gapsOf(chart).map(([from, to]) => [from, 0, to]),
  renderItem: (area: { coordSys: { y: number; height: number } }, api: Api) => {
    const [first = 0] = api.coord([api.value(0), 0])
    const [last = 0] = api.coord([api.value(2), 0])
    const wide = api.size([1, 0])[0] ?? 40
    const { y, height } = area.coordSys
    const style = { text: 'chưa có số liệu', x: (first + last) / 2, y: y + height - 6, fill: ink.third, fontSize: 11 }
    const text = { ...style, align: 'center', verticalAlign: 'bottom', width: last - first + wide, overflow: 'break' }
    const shape = { x: first - wide / 2, y, width: last - first + wide, height }
    return {
      type: 'group',
      children: [
        { type: 'rect', shape, style: { fill: ink.sunken } },
        { type: 'text', style: text },
      ],
    }
  },
})

/** A short ink bar at every point, its word and figure at the first. */
const target = ({ labels, target: value }: Chart) => ({
  type: 'custom',
  silent: true,
  z: 5,
  data: value == null ? [] : labels.map((_, i) => [i, Number(value)]),
  renderItem: (_: unknown, api: Api) => {
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)])
    const half = Math.min(16, (api.size([1, 0])[0] ?? 40) / 3)
    const bar = {
      type: 'line',
      shape: { x1: x - half, y1: y, x2: x + half, y2: y },
      style: { stroke: ink.ink, lineWidth: 1.5 },
    }
    if (api.value(0) > 0) return bar
    const words = {
      text: `Chỉ tiêu ${shown(value!)}`,
      x: x - half,
      y: y - 4,
      fill: ink.ink,
      fontSize: 11,
      verticalAlign: 'bottom',
    }
    return { type: 'group', children: [bar, { type: 'text', style: words }] }
  },
})

function line({ name, values }: Series, at: number): object {
  const focus = at === 0
  const last = values.findLast((value) => value !== null)
  return {
    type: 'line',
    name,
    data: values.map(drawn),
    connectNulls: false,
    z: focus ? 4 : 3,
    lineStyle: { color: focus ? ink.focus : ink.context, width: focus ? 2.25 : 1.5 },
    itemStyle: { color: focus ? ink.focus : ink.context },
    symbol: 'circle',
    symbolSize: focus ? 6 : 4,
    showSymbol: true,
    endLabel: {
      show: true,
      formatter: last == null ? name : `${name} ${shown(last)}`,
      color: focus ? ink.focus : ink.second,
      fontWeight: focus ? 'bold' : 'normal',
      fontSize: 12,
      distance: 20,
      lineHeight: 15,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  }
}

/** `alone`: no band says for all bars of the point that there is no figure. */
function bar({ name, values }: Series, at: number, labelled: boolean, alone: boolean): object {
  return {
    type: 'bar',
    name,
    barMaxWidth: 30,
    barGap: '12%',
    itemStyle: { color: bars[at % bars.length] },
    data: values.map((value) =>
      value === null
        ? {
            value: 0,
            label: { show: alone, rotate: 90, align: 'left', verticalAlign: 'middle', formatter: 'chưa có số liệu' },
          }
        : { value: drawn(value), label: { show: labelled, formatter: shown(value) } },
    ),
    label: { position: 'top', color: ink.ink, fontSize: 11, distance: 3 },
  }
}

/** Room for the longest name at a line's end, in pixels. */
const endRoom = ({ series }: Chart) =>
  Math.min(220, 36 + Math.max(...series.map(({ name, values }) => `${name} ${values.at(-1) ?? ''}`.length)) * 7)

/** Lines with their names at their ends, or groups of bars with their figures over them. */
export function upright(chart: Chart) {
  const { kind, labels, series } = chart
  const isLine = kind === 'line'
  const named = !isLine && series.length > 1
  return {
    grid: {
      left: 6,
      right: isLine ? endRoom(chart) : 8,
      top: named ? 52 : 34,
      bottom: 4,
      outerBoundsMode: 'same' as const,
    },
    legend: {
      show: named,
      left: 0,
      top: 20,
      itemWidth: 12,
      itemHeight: 10,
      icon: 'rect',
      textStyle: { color: ink.ink, fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: labels,
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: {
        color: ink.second,
        fontSize: 12,
        ...(labels.length <= 12 ? { interval: 0 } : { hideOverlap: true }),
      },
    },
    yAxis: {
      type: 'value',
      min: ({ min }: { min: number }) => Math.min(0, min),
      splitLine: { lineStyle: { color: ink.grid } },
      axisLabel: { color: ink.third, fontSize: 11, formatter: (value: number) => shown(String(value)) },
    },
    series: [
      missing(chart),
      ...series.map((one, at) =>
        isLine ? line(one, at) : bar(one, at, labels.length * series.length <= 16, series.length > 1),
      ),
      target(chart),
    ],
  }
}
