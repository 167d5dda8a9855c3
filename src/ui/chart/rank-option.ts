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
        label: {
          show: true,
          position: 'right',
          distance: 12,
          color: of('--ink'),
          fontWeight: 'bold',
          formatter: ({ value }: { value: number | null }) => (value == null ? words.missing : show(value)),
        },
      },
      {
        type: 'custom',
        name: words.target,
        data: target.flatMap((value, i) => (value == null ? [] : [[value, i]])),
        renderItem: (_: unknown, api: Mark) => {
          const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)])
          return {
            type: 'line',
            shape: { x1: x, x2: x, y1: y - 7, y2: y + 7 },
            style: { stroke: of('--ink'), lineWidth: 1.5 },
          }
        },
      },
    ] as never,
  }
}
