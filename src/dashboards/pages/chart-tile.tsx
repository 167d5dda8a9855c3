import { useMemo } from 'react'
import { isAimed, isIncomplete, type Row, shortPeriod, shownIn } from '#src/indicators/contract.ts'
import { Chart } from '#src/ui/chart/chart.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { TileOf } from '../tiles.ts'
import { indicatorName, whenOf } from './named.ts'
import { SeriesTable } from './series-table.tsx'
import type { TileShownAs } from './use-board.ts'
import { useDashboardWords, useIndicatorWords } from './use-words.ts'

const number = (value: string | null) => (value === null ? null : Number(value))
type Props = { tile: TileOf<'chart'>; shown: TileShownAs<'series'>; name: string; provisional: boolean }

/** The picture of one indicator; what is missing is a gap, what is incomplete says how far, and the same stands in a table. */
export function ChartTile({ tile, shown, name, provisional }: Props) {
  const { shown: words } = useDashboardWords()
  const indicatorWords = useIndicatorWords()
  const { trend } = indicatorWords
  const { language } = useLanguage()
  const { indicator, rows: all, period } = shown.lines[0]!
  const said = useMemo(() => shownIn(indicator, language, indicatorWords), [indicator, language, indicatorWords])
  const rows = useMemo(() => drawnRows(all, shown.by), [all, shown.by])
  const facts = useMemo(() => {
    const label = (row: Row) =>
      shown.by === 'units' ? (row.unitName ?? words.ended) : shortPeriod(row.period, language)
    return {
      points: rows.map(label),
      series: [
        {
          name: shown.unit.name,
          values: rows.map((row) => number(row.value)),
          estimated: rows.map((row) => row.exact === false),
          marks: rows.map((row) => (row.value !== null && isIncomplete(row) ? said.completeness(row) : null)),
          focus: shown.by === 'periods',
        },
      ],
      ...(rows.some(isAimed) && { target: rows.map((row) => number(row.target)) }),
    }
  }, [rows, shown, words, said, language])
  const notes = [
    ...rows
      .filter((row) => row.value !== null && isIncomplete(row))
      .map((row) => trend.incomplete(facts.points[rows.indexOf(row)]!, said.completeness(row))),
    ...(rows.some((row) => row.exact === false) ? [words.estimated] : []),
    provisional ? trend.provisional : trend.official,
    ...(indicator.illustrative ? [words.illustrative] : []),
  ]
  const full = indicatorName(indicator, language)
  const when = whenOf(period, language)
  return (
    <Chart
      title={name}
      measure={`${name === full ? '' : `${full}, `}${indicator.measure} · ${shown.unit.name}${shown.by === 'units' ? ` · ${when}` : ''}`}
      pointHead={shown.by === 'units' ? words.unit : indicatorWords.period}
      facts={facts}
      kind={shown.by === 'units' ? 'rank' : tile.form}
      decimals={indicator.decimals}
      alt={trend.alt(name, words.by(full, shown.unit.name, when), rows.length)}
      notes={notes.join(' ')}
      {...(shown.by === 'periods' && { height: 210 })}
      table={
        <details className="board-numbers no-print">
          <summary>{indicatorWords.table.title}</summary>
          <SeriesTable shown={shown} caption={`${indicatorWords.table.title}: ${name}`} />
        </details>
      }
    />
  )
}

/** Before the first figure there is nothing to be missing; of units those under the unit, the largest first. */
function drawnRows(rows: readonly Row[], by: 'units' | 'periods'): readonly Row[] {
  if (by === 'units')
    return rows
      .filter((row) => row.parentId !== null)
      .toSorted((a, b) => Number(b.value ?? Number.NEGATIVE_INFINITY) - Number(a.value ?? Number.NEGATIVE_INFINITY))
  const first = rows.findIndex((row) => row.value !== null || isAimed(row))
  return first < 0 ? rows : rows.slice(first)
}
