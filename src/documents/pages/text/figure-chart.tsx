import { useMemo } from 'react'
import { fraction } from '#src/platform/number.ts'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import { Chart } from '#src/ui/chart/chart.tsx'
import { useDocumentWords } from '../use-words.ts'

type Attrs = Extract<DocumentBlock, { type: 'figureChart' }>['attrs']
const toNumber = (value: string | null) => (value === null ? null : fraction(value).valueOf())

/** The picture as the screen draws it, with the same numbers in a table; the Word file has its own. */
export function FigureChart({ attrs }: { attrs: Attrs }) {
  const { nodes } = useDocumentWords()
  const { kind, finding, measure, labels, series, target, source } = attrs
  const facts = useMemo(
    () => ({
      points: labels,
      series: series.map(({ name, values }, at) => ({ name, values: values.map(toNumber), focus: at === 0 })),
      ...(target != null && { target: labels.map(() => toNumber(target)) }),
    }),
    [labels, series, target],
  )
  return (
    <Chart
      title={finding || measure}
      measure={measure}
      pointHead={nodes.chart}
      facts={facts}
      alt={finding || measure}
      decimals={1}
      kind={kind === 'bar' ? 'rank' : 'line'}
      notes={source && `${nodes.sourceLead}: ${source}`}
    />
  )
}
