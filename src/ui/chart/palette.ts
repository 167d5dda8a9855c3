import type { Token } from '../tokens.ts'

export type Palette = { of: (token: Token) => string; font: string }

/** The colours in force where the chart stands, so that it follows light and dark. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  return { of: (token) => style.getPropertyValue(token).trim(), font: style.fontFamily }
}

/** What every chart has in common: no motion, our font, hairlines only across. */
export const base = ({ of, font }: Palette) => ({
  animation: false,
  textStyle: { fontFamily: font, fontSize: 12, color: of('--ink-3') },
  tooltip: {
    trigger: 'axis' as const,
    backgroundColor: of('--raised'),
    borderColor: of('--line'),
    textStyle: { color: of('--ink'), fontSize: 12.5, fontFamily: font },
    axisPointer: { lineStyle: { color: of('--line-2') } },
  },
})
