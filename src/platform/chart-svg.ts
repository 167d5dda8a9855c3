// Each part by itself: the indexes `echarts/charts` and `echarts/components` read every kind of chart there is, which
// makes a server some 30 MB larger for as long as it runs.
import 'echarts/lib/chart/bar'
import 'echarts/lib/chart/custom'
import 'echarts/lib/chart/line'
import 'echarts/lib/component/gridSimple'
import 'echarts/lib/component/legendPlain'
import 'echarts/lib/component/title'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([LabelLayout, SVGRenderer])

/** What a server draws with ECharts, as SVG of `width` × `height` pixels. */
export function drawnAsSvg(option: EChartsCoreOption, width: number, height: number): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height })
  drawing.setOption(option)
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  return svg
}
