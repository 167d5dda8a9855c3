import { showFigure } from '../number.ts'
import type { DocumentBlock } from '../rich-text.ts'

export type Chart = Extract<DocumentBlock, { type: 'figureChart' }>['attrs']

/** Colours of the light page, and what a black and white copier still tells apart. */
export const ink = {
  ink: '#1a1c28',
  second: '#4a4f63',
  third: '#646a7e',
  line: '#cdd1dc',
  grid: '#e4e6ec',
  sunken: '#f0f1f5',
  focus: '#363e95',
  context: '#b9bdca',
} as const
/** Bars that stand side by side need more than one grey. */
export const bars = [ink.focus, '#b9bdca', '#7a8094', '#0f7f83', '#b0661a', '#5b6b1f'] as const

const decimals = (text: string) => Math.min(2, text.split('.')[1]?.length ?? 0)
export const shown = (text: string): string => showFigure(text, decimals(text), 'vi')
/** Only for drawing: what is printed comes from the exact text. */
export const drawn = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text)

/** Many bars, or bars with long names, lie below each other. */
export const lies = ({ kind, labels, series }: Chart) =>
  kind === 'bar' &&
  series.length === 1 &&
  (labels.length > 8 || Math.max(...labels.map((label) => label.length)) * labels.length > 90)

/** How tall a chart stands for its width, in the same unit as the width (millimetres). */
export const heightOf = (chart: Chart, width: number): number =>
  lies(chart) ? Math.min(215, 14 + chart.labels.length * (chart.labels.length > 30 ? 4 : 6)) : width * 0.46

/** Runs of points for which the first series has no figure: `[from, to]`, both included. */
export function gapsOf({ series, labels }: Chart): [number, number][] {
  const gaps: [number, number][] = []
  for (let i = 0; i < labels.length; i++) {
    if (series.some(({ values }) => (values[i] ?? null) !== null)) continue
    const open = gaps.at(-1)
    if (open?.[1] === i - 1) open[1] = i
    else gaps.push([i, i])
  }
  return gaps
}
