import { useUiWords } from '../own-words.ts'
import { Scroll } from '../scroll.tsx'
import type { ChartFacts } from './series.ts'
import '../mini-table.css'

type Props = { facts: ChartFacts; pointHead: string; caption: string; show: (value: number) => string }

/** The numbers of a chart, the newest first; a superscript marks what is estimated, a word what is missing. */
export function FigureTable({ facts, pointHead, caption, show }: Props) {
  const { chart: words } = useUiWords()
  const anyEstimated = facts.series.some((one) => one.estimated?.some(Boolean))
  return (
    <Scroll label={caption}>
      <table className="mini">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{pointHead}</th>
            {facts.series.map(({ name }) => (
              <th key={name} scope="col" data-align="end">
                {name}
              </th>
            ))}
            {facts.target && (
              <th scope="col" data-align="end">
                {words.target}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {facts.points.map((point, i) => (
            <tr key={point}>
              <th scope="row">{point}</th>
              {facts.series.map(({ name, values, estimated }) => (
                <td key={name} data-align="end">
                  {values[i] == null ? <span className="ink3">{words.missing}</span> : show(values[i])}
                  {estimated?.[i] && <sup title={words.estimated}>{words.estimatedMark}</sup>}
                </td>
              ))}
              {facts.target && <td data-align="end">{facts.target[i] == null ? '–' : show(facts.target[i])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {anyEstimated && (
        <p className="small ink3">
          <sup>{words.estimatedMark}</sup> {words.estimated}
        </p>
      )}
    </Scroll>
  )
}
