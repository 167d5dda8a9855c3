import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { lineOption } from './line-option.ts'
import { paletteOf } from './palette.ts'
import { rankOption } from './rank-option.ts'
import type { ChartFacts } from './series.ts'

use([
  BarChart,
  CustomChart,
  LineChart,
  GridComponent,
  LabelLayout,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
])

export type Drawing = ChartFacts & {
  kind: 'line' | 'bar' | 'rank'
  words: { missing: string; estimated: string; target: string }
  show: (value: number) => string
  axis: (value: number) => string
  /** Only named so that a change of light draws anew. */
  scheme: string
}

/** From this width on the name of a line stands beside its end; on a phone above it. */
const besideFrom = 480

/** Draws into an element and keeps to its width; answers how to stop. */
export function draw(box: HTMLElement, drawing: Drawing): () => void {
  const chart = init(box, null, { renderer: 'svg' })
  const palette = paletteOf(box)
  let narrow: boolean | undefined
  const follow = new ResizeObserver(() => {
    chart.resize()
    if (narrow === box.clientWidth < besideFrom) return
    narrow = box.clientWidth < besideFrom
    const option = drawing.kind === 'rank' ? rankOption(drawing, palette) : lineOption(drawing, palette, narrow)
    chart.setOption(option, { notMerge: true })
  })
  follow.observe(box)
  return () => {
    follow.disconnect()
    chart.dispose()
  }
}
