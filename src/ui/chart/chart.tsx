import { useComputedColorScheme } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFormat } from '../language.tsx'
import { useUiWords } from '../own-words.ts'
import { Scroll } from '../scroll.tsx'
import { FigureTable } from './figure-table.tsx'
import type { ChartFacts } from './series.ts'
import './chart.css'

/**
 * A finding, its picture and the same numbers in a table.
 * `<Chart title="Còn thiếu 3,2 điểm % để đạt chỉ tiêu" measure="Tỷ lệ lao động qua đào tạo, %" pointHead="Năm" decimals={1}
 *   facts={{ points, series: [{ name: 'Nậm Pồ', values, focus: true }, { name: 'Toàn tỉnh', values }], target }}
 *   alt="…" notes="Nguồn: …" />`; `kind="rank"` draws horizontal bars of the first series. The title states the finding, `alt`
 * says it to who cannot see. ECharts comes only with the first chart.
 */
type Props = {
  title: string
  measure: string
  pointHead: string
  facts: ChartFacts
  alt: string
  notes?: ReactNode
  decimals?: number
  kind?: 'line' | 'bar' | 'rank'
  height?: number
  /** In place of the plain table of the same numbers; null where the page has them in a table of its own. */
  table?: ReactNode
}

export function Chart({
  title,
  measure,
  pointHead,
  facts,
  alt,
  notes,
  decimals = 0,
  kind = 'line',
  height,
  table,
}: Props) {
  const words = useUiWords()
  const format = useFormat()
  const box = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const tall = height ?? (kind === 'rank' ? 40 + facts.points.length * 22 : 260)

  useEffect(() => {
    let stop = () => {}
    let wanted = true
    void import('./draw.ts').then(({ draw }) => {
      if (!wanted || !box.current) return
      stop = draw(box.current, {
        ...facts,
        kind,
        words: words.chart,
        show: (value) => format.figure(value, decimals),
        axis: (value) => format.figure(value),
        scheme,
      })
    })
    return () => {
      wanted = false
      stop()
    }
  }, [facts, kind, words, format, decimals, scheme])

  return (
    <figure className="figbox">
      <figcaption>
        <h2>{title}</h2>
        <p className="small ink3">{measure}</p>
      </figcaption>
      <Scroll label={title}>
        <div ref={box} className="chart" role="img" aria-label={alt} style={{ height: tall }} />
      </Scroll>
      {notes && <p className="src-note small ink3">{notes}</p>}
      {table === undefined ? (
        <FigureTable
          facts={facts}
          pointHead={pointHead}
          show={(value) => format.figure(value, decimals)}
          caption={`${words.chart.table}: ${title}`}
        />
      ) : (
        table
      )}
    </figure>
  )
}
