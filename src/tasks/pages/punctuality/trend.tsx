import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Period, periodName } from '#src/periods/index.ts'
import { ask } from '#src/ui/api.ts'
import { Chart } from '#src/ui/chart/chart.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { readPunctualityTrend, type Tally } from '../../punctuality/contract.ts'
import { queryOf } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import type { Place } from './links.ts'
import { trendPeriods, trendSpan } from './spans.ts'
import { TrendTable } from './trend-table.tsx'

export type TrendPoint = { period: Period; tally: Tally | undefined }

/** As it stands under the axis: 3/2020, Q1/2020, 2020. */
const brief = (code: string) => {
  const [year, part] = code.split('-')
  return part ? `${part.replace(/^0/, '')}/${year}` : code
}
const shareOf = ({ tally }: TrendPoint) => (tally?.percent == null ? null : Number(tally.percent))

/** What the newest figure is, and how it stands to the one before. */
function useFinding() {
  const { trend: words } = useTaskWords().punctuality
  const { language } = useLanguage()
  const format = useFormat()
  return (points: readonly TrendPoint[]): string => {
    const [before, last] = points.filter((point) => shareOf(point) !== null).slice(-2)
    const newest = last ?? before
    if (!newest) return words.title
    const said = words.last(capital(periodName(newest.period.code, language)), format.percent(shareOf(newest)!))
    if (!last || !before) return said
    const by = Math.round((shareOf(last)! - shareOf(before)!) * 10) / 10
    const than = periodName(before.period.code, language)
    const points_ = format.figure(Math.abs(by), 1)
    return `${said}, ${by === 0 ? words.same(than) : by > 0 ? words.up(points_, than) : words.down(points_, than)}`
  }
}
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** How the share went over the span; of less than a year, over the twelve months to its end. */
export function Trend({ place }: { place: Place }) {
  const { punctuality } = useTaskWords()
  const { trend: words, readings } = punctuality
  const format = useFormat()
  const finding = useFinding()
  const { filter, reading } = place
  const span = useMemo(() => trendSpan(place), [place])
  const { data } = useQuery(ask(readPunctualityTrend, { query: { ...queryOf(filter), ...span } }))
  const points = useMemo(() => {
    const found = new Map(data?.points.map((point) => [point.period, point]))
    return trendPeriods(span).map((period): TrendPoint => ({ period, tally: found.get(period.code)?.[reading] }))
  }, [data, span, reading])
  const facts = useMemo(
    () => ({
      points: points.map(({ period }) => brief(period.code)),
      series: [{ name: words.share, values: points.map(shareOf), focus: true }],
    }),
    [points, words],
  )
  if (!data) return <Loading rows={5} />
  return (
    <Chart
      title={finding(points)}
      measure={`${words.measure(words.steps[span.step], format.day(span.from), format.day(span.to))} · ${readings[reading]}`}
      pointHead={punctuality.heads.period}
      facts={facts}
      decimals={1}
      height={220}
      alt={points.map((point) => `${brief(point.period.code)}: ${point.tally?.percent ?? punctuality.none}`).join('; ')}
      table={<TrendTable points={points} place={place} span={span} />}
    />
  )
}
