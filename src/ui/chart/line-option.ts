import type { Drawing } from './draw.ts'
import { base, type Palette } from './palette.ts'
import { gaps, type Series, split } from './series.ts'

const shownName = (name: string, value: number | null | undefined, show: (n: number) => string) =>
  value == null ? name : `${name} ${show(value)}`

function lines(one: Series, { of }: Palette, { show, kind }: Drawing, narrow: boolean): object[] {
  const { certain, guessed } = split(one)
  // the last point has its name at the right: what stands under it ends there
  const marked = (value: number | null, at: number, mark: string | null | undefined) => {
    if (value === null || !mark) return value
    const align = at === one.values.length - 1 ? 'right' : 'center'
    const label = {
      show: true,
      formatter: mark,
      position: 'bottom',
      align,
      distance: 8,
      color: of('--ink-3'),
      fontSize: 11,
    }
    return { value, label }
  }
  const color = one.focus ? of('--c1') : of('--context')
  const last = one.values.findLast((value) => value != null)
  const endLabel = {
    show: true,
    formatter: shownName(one.name, last, show),
    color: one.focus ? of('--accent') : of('--ink-2'),
    fontWeight: one.focus ? ('bold' as const) : ('normal' as const),
    lineHeight: 17,
    ...(narrow && { align: 'right' as const, verticalAlign: 'bottom' as const, offset: [0, -8] }),
  }
  if (kind === 'bar')
    return [{ type: 'bar', name: one.name, data: [...one.values], itemStyle: { color }, barMaxWidth: 28 }]
  const common = {
    type: 'line',
    name: one.name,
    lineStyle: { color, width: one.focus ? 2.25 : 1.5 },
    connectNulls: false,
  }
  const solid = {
    ...common,
    data: certain.map((value, i) => marked(value, i, one.marks?.[i])),
    symbol: 'circle',
    symbolSize: one.focus ? 7 : 0,
    // a dot for each day would hide the line
    showSymbol: (one.focus ?? false) && one.values.length <= 60,
    itemStyle: { color },
    endLabel,
    // two lines that end together must both be read
    labelLayout: { moveOverlap: 'shiftY' },
  }
  if (!one.estimated?.some(Boolean)) return [solid]
  const dashed = {
    ...common,
    data: guessed.map((value, i) => marked(value, i, one.estimated?.[i] ? one.marks?.[i] : null)),
    lineStyle: { ...common.lineStyle, type: [3, 4] },
    symbol: 'circle',
    symbolSize: 8,
    itemStyle: { color: of('--surface'), borderColor: color, borderWidth: 2 },
    z: 1,
  }
  return [dashed, solid]
}

/** Dotted verticals where boundaries change, their words above. */
const breaks = (drawing: Drawing, { of }: Palette) => ({
  type: 'line',
  data: [],
  silent: true,
  markLine: {
    symbol: 'none',
    lineStyle: { color: of('--ink-2'), type: [2, 3] },
    label: { formatter: '{b}', position: 'end', align: 'left', color: of('--ink-2') },
    data: (drawing.breaks ?? []).map(({ at, text }) => ({ xAxis: at, name: text })),
  },
})

type Mark = { value: (index: number) => number; coord: (at: number[]) => number[]; size: (of: number[]) => number[] }
/** In less than this the words would stand letter under letter. */
const roomForWords = 64
/** The bands, from the first to the last point without a figure, that say there is none. */
const missing = (drawing: Drawing, { of }: Palette) => ({
  type: 'custom',
  silent: true,
  z: 0,
  data: gaps(drawing).map(([from, to]) => [drawing.points.indexOf(from), 0, drawing.points.indexOf(to)]),
  renderItem: (area: { coordSys: { y: number; height: number } }, api: Mark) => {
    const [first = 0] = api.coord([api.value(0), 0])
    const [last = 0] = api.coord([api.value(2), 0])
    const wide = api.size([1, 0])[0] ?? 40
    const { y, height } = area.coordSys
    const shape = { x: first - wide / 2, y, width: last - first + wide, height }
    const style = { text: drawing.words.missing, x: (first + last) / 2, y: y + height - 6, fill: of('--ink-3') }
    const text = { ...style, align: 'center', verticalAlign: 'bottom', width: wide, overflow: 'break', fontSize: 11 }
    return {
      type: 'group',
      children: [
        { type: 'rect', shape, style: { fill: of('--sunken') } },
        ...(shape.width < roomForWords ? [] : [{ type: 'text', style: text }]),
      ],
    }
  },
})

/** Short ink bars, one per point. */
const targets = ({ target = [], words }: Drawing, { of }: Palette) => ({
  type: 'custom',
  name: words.target,
  data: target.flatMap((value, i) => (value == null ? [] : [[i, value]])),
  itemStyle: { color: of('--ink') },
  renderItem: (_: unknown, api: Mark) => {
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)])
    const half = Math.min(13, (api.size([1, 0])[0] ?? 40) / 3)
    return {
      type: 'line',
      shape: { x1: x - half, y1: y, x2: x + half, y2: y },
      style: { stroke: of('--ink'), lineWidth: 1.5 },
    }
  },
})

/** `narrow`: the names stand above the ends of their lines, so that the lines keep the width of a phone. */
export function lineOption(drawing: Drawing, palette: Palette, narrow: boolean) {
  const { of } = palette
  const { points, series, target, axis, kind } = drawing
  const ordered = [...series].sort((a, b) => Number(a.focus ?? false) - Number(b.focus ?? false))
  return {
    ...base(palette),
    grid: { left: 8, right: kind === 'bar' || narrow ? 12 : 130, top: 28, bottom: 8, outerBoundsMode: 'same' as const },
    xAxis: {
      type: 'category' as const,
      data: [...points],
      boundaryGap: true,
      axisLine: { lineStyle: { color: of('--line-2') } },
      axisTick: { show: false },
      axisLabel: { color: of('--ink-2'), hideOverlap: true },
    },
    yAxis: {
      type: 'value' as const,
      min: (range: { min: number }) => Math.min(0, range.min),
      splitLine: { lineStyle: { color: of('--grid') } },
      axisLabel: { color: of('--ink-3'), formatter: axis },
    },
    series: [
      missing(drawing, palette),
      breaks(drawing, palette),
      ...ordered.flatMap((one) => lines(one, palette, drawing, narrow)),
      ...(target ? [targets(drawing, palette)] : []),
    ] as never,
  }
}
