import type { Drawing } from './draw.ts'
import { base, type Palette } from './palette.ts'

type Mark = { value: (index: number) => number; coord: (at: number[]) => number[] }

/** Horizontal bars, the first point on top, each with its figure at the end and a tick where its target is. */
export function rankOption({ points, series, target = [], show, axis, words }: Drawing, palette: Palette) {
  const { of } = palette
  const bars = series[0]?.values ?? []
  const focus = series.find((one) => one.focus)?.name
  return {
    ...base(palette),
    grid: { left: 4, right: 56, top: 4, bottom: 4, outerBoundsMode: 'same' as const },
    xAxis: {
      type: 'value' as const,
      min: 0,
      splitLine: { lineStyle: { color: of('--grid') } },
      axisLabel: { color: of('--ink-3'), formatter: axis },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: [...points],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: of('--ink-2') },
    },
    series: [
      {
        type: 'bar',
        name: series[0]?.name,
        barWidth: 6,
        data: bars.map((value, i) => ({
          value,
          itemStyle: { color: points[i] === focus ? of('--c1') : of('--context') },
        })),
      },
      {
        type: 'custom',
        name: words.target,
        data: bars.map((value, i) => [value ?? 0, target[i] ?? -1, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Mark) => {
          const [end = 0, y = 0] = api.coord([api.value(0), api.value(2)])
          const goal = api.value(1)
          const [x = 0] = api.coord([goal, api.value(2)])
          const value = bars[dataIndex]
          const text = value == null ? words.missing : show(value)
          const right = Math.max(end, goal < 0 ? 0 : x) + 8
          const style = { text, x: right, y, fill: of('--ink'), fontWeight: 'bold', verticalAlign: 'middle' }
          const tick = { x1: x, x2: x, y1: y - 7, y2: y + 7 }
          const line = { type: 'line', shape: tick, style: { stroke: of('--ink'), lineWidth: 1.5 } }
          return { type: 'group', children: [...(goal < 0 ? [] : [line]), { type: 'text', style }] }
        },
      },
    ] as never,
  }
}
