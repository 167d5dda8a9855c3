import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addressOf, ask } from '#src/ui/api.ts'
import { exportSeries, readSeries } from '../contract.ts'
import { periodsUpTo, yearOfPeriod } from '../kinds-of-period.ts'
import { type Indicator, isAimed, says } from '../row.ts'
import { type FiguresSearch, usualSpan } from './search.ts'

type Of = { indicator: Indicator; unitId: string; largerId: string | undefined; period: string; today: string }

/** By which reading and which boundaries. */
export const readingOf = (search: FiguresSearch, today: string) => ({
  ...(search.reading && { provisional: 'true' as const }),
  ...(search.structure && { structure: search.structure === 'today' ? today : search.structure }),
})

/** The series of a unit, its year where only that has a target, the units below it, and the larger territory beside it. */
export function useFigures(search: FiguresSearch, { indicator, unitId, largerId, period, today }: Of) {
  const common = { indicatorId: indicator.id, ...readingOf(search, today) }
  const periods = periodsUpTo(period, search.span ?? usualSpan)
  const overTime = { query: { ...common, unitId, periods: periods.join(',') } }
  const under = { query: { ...common, unitId, periods: period, children: 'true' as const } }
  const series = useQuery({
    ...ask(readSeries, overTime),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const below = useQuery({
    ...ask(readSeries, under),
    retry: false,
  })
  const year = yearOfPeriod(period)
  const asYear = useQuery({
    ...ask(readSeries, { query: { ...common, unitId, periods: year ?? '' } }),
    enabled: year !== undefined,
    retry: false,
  })
  // only what does not grow with a unit's size compares with the territory around it
  const compares = indicator.kind === 'ratio' || indicator.kind === 'formula' || indicator.overUnits === 'average'
  const around = useQuery({
    ...ask(readSeries, { query: { ...common, unitId: largerId ?? '', periods: periods.join(',') } }),
    enabled: compares && largerId !== undefined,
    retry: false,
  })
  const all = periods.flatMap((code) => series.data?.rows.find((row) => row.period === code) ?? [])
  // before the first figure there is nothing to be missing
  const first = all.findIndex((row) => row.value !== null || isAimed(row) || row.period === period)
  const rows = all.slice(Math.max(first, 0))
  const yearRow = asYear.data?.rows[0]
  return {
    rows,
    row: rows.find((row) => row.period === period),
    year: isAimed(yearRow) ? yearRow : undefined,
    below: below.data?.rows.filter((row) => row.unitId !== unitId && says(row)),
    around: around.data && {
      name: around.data.rows[0]?.unitName ?? '',
      values: rows.map(({ period: at }) => around.data.rows.find((row) => row.period === at)?.value ?? null),
    },
    files: { series: addressOf(exportSeries, overTime), below: addressOf(exportSeries, under) },
    loading: series.isPending,
    stale: series.isPlaceholderData,
    error: series.error ?? below.error,
  }
}
export type Figures = ReturnType<typeof useFigures>
