import { periodName } from '#src/periods/index.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import { useTaskWords } from '../standing.tsx'
import type { Place } from './links.ts'
import { NumberLink } from './number-link.tsx'
import type { TrendPoint } from './trend.tsx'
import '#src/ui/mini-table.css'

const counted = ['doneOnTime', 'doneLate', 'overdue'] as const
type Props = { points: readonly TrendPoint[]; place: Place; span: { from: string; to: string } }

/** The numbers of the chart, the newest first; each opens its list. */
export function TrendTable({ points, place, span }: Props) {
  const { punctuality: words } = useTaskWords()
  const { language } = useLanguage()
  const format = useFormat()
  return (
    <details className="punctual-trend">
      <summary>{words.trend.table}</summary>
      <Scroll label={words.trend.table}>
        <table className="mini">
          <caption className="sr">{words.trend.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.heads.period}</th>
              {counted.map((one) => (
                <th key={one} scope="col" data-align="end">
                  {words.heads[one]}
                </th>
              ))}
              <th scope="col" data-align="end">
                {words.heads.percent}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ period, tally }) => {
              const name = periodName(period.code, language)
              // the first and the last period may reach beyond the span
              const from = period.from < span.from ? span.from : period.from
              const to = period.to > span.to ? span.to : period.to
              return (
                <tr key={period.code}>
                  <th scope="row">{name}</th>
                  {counted.map((one) => (
                    <td key={one} data-align="end">
                      {tally ? (
                        <NumberLink place={{ ...place, from, to }} tally={tally} counted={one} of={name} />
                      ) : (
                        '–'
                      )}
                    </td>
                  ))}
                  <td data-align="end">
                    {tally?.percent == null ? (
                      <span className="ink3">{words.none}</span>
                    ) : (
                      format.percent(tally.percent)
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
