import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { type Chart, ink, lies, shown } from './chart-picture/chart.ts'
import { lying } from './chart-picture/lying.ts'
import { upright } from './chart-picture/upright.ts'
import { drawnAsSvg } from './chart-svg.ts'
import { requireFromRoot } from './package-root.ts'

const family = 'Noto Sans'
const noto = path.dirname(requireFromRoot.resolve('@expo-google-fonts/noto-sans/package.json'))
const fontFiles = [
  path.join(noto, '400Regular/NotoSans_400Regular.ttf'),
  path.join(noto, '700Bold/NotoSans_700Bold.ttf'),
]

const measured = (chart: Chart) =>
  lies(chart) && chart.target != null ? `${chart.measure} (vạch đen: chỉ tiêu ${shown(chart.target)})` : chart.measure

const optionOf = (chart: Chart) => ({
  animation: false,
  backgroundColor: '#ffffff',
  textStyle: { fontFamily: family, fontSize: 12, color: ink.second },
  title: {
    text: measured(chart),
    left: 0,
    top: 0,
    textStyle: { fontSize: 12, fontWeight: 'normal', color: ink.second },
  },
  ...(lies(chart) ? lying(chart) : upright(chart)),
})

/**
 * The chart as PNG at 288 dots to the inch, for a size on paper in millimetres. Letters are drawn with the fonts that are
 * shipped: without them every label would be missing and nothing would say so.
 */
export function chartPng(chart: Chart, { width, height }: { width: number; height: number }): Buffer {
  // in pixels of 96 to the inch
  const [wide, tall] = [width, height].map((mm) => Math.round((mm / 25.4) * 96)) as [number, number]
  const picture = new Resvg(drawnAsSvg(optionOf(chart), wide, tall), {
    fitTo: { mode: 'zoom', value: 3 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family },
    background: 'white',
  })
  return picture.render().asPng()
}
