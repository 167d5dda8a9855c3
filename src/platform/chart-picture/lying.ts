import { type Chart, drawn, ink, shown } from './chart.ts'

type Api = { value: (at: number) => number; coord: (at: number[]) => number[] }

/** Bars below each other, the first on top, each with its figure at its end; one target for all as a tick. */
export function lying({ labels, series: [only], target }: Chart) {
  const values = only?.values ?? []
  const fontSize = labels.length > 30 ? 10 : 12
  return {
    grid: { left: 4, right: 64, top: 24, bottom: 4, outerBoundsMode: 'same' as const },
    xAxis: {
      type: 'value',
      min: ({ min }: { min: number }) => Math.min(0, min),
      splitLine: { lineStyle: { color: ink.grid } },
      axisLabel: { color: ink.third, fontSize: 11, formatter: (value: number) => shown(String(value)) },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: labels,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: ink.ink, fontSize },
    },
    series: [
      {
        type: 'bar',
        name: only?.name,
        barWidth: '55%',
        itemStyle: { color: ink.focus },
        data: values.map((value) => drawn(value) ?? 0),
      },
      {
        type: 'custom',
        silent: true,
        z: 5,
        data: values.map((value, i) => [drawn(value) ?? 0, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
          const [end = 0, y = 0] = api.coord([api.value(0), api.value(1)])
          const [goal = 0] = api.coord([Number(target ?? 0), api.value(1)])
          const value = values[dataIndex] ?? null
          const text = value === null ? 'chưa có số liệu' : shown(value)
          const room = text.length * fontSize * 0.6 + 8
          // the figure steps aside where the target's tick would cross it
          const x = target != null && goal > end && goal < end + room ? goal + 6 : end + 5
          const words = { type: 'text', style: { text, x, y, fill: ink.ink, fontSize, verticalAlign: 'middle' } }
          const shape = { x1: goal, x2: goal, y1: y - fontSize * 0.7, y2: y + fontSize * 0.7 }
          const tick = { type: 'line', shape, style: { stroke: ink.ink, lineWidth: 1.5 } }
          return { type: 'group', children: [words, ...(target == null ? [] : [tick])] }
        },
      },
    ],
  }
}
