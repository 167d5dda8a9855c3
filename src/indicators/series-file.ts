import { type CsvLine, csvFile } from '#src/platform/csv-file.ts'
import type { Input } from '#src/platform/endpoint.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import type { exportSeries } from './contract.ts'
import { isAimed, says } from './says.ts'
import { dayOf, seriesFor } from './series.ts'
import type { SeriesRow } from './shapes.ts'

const head = [
  ...['indicator', 'unit', 'period', 'value', 'numerator', 'denominator', 'target', 'attainment', 'last_year'],
  ...['reported', 'expected', 'estimated'],
]

/** The newest first; before the first figure there is nothing to be missing. */
function overTime(rows: readonly SeriesRow[], periods: readonly string[]): SeriesRow[] {
  const at = new Map(rows.map((row) => [row.period, row]))
  const all = periods.flatMap((period) => at.get(period) ?? [])
  const first = all.findIndex((row) => row.value !== null || isAimed(row))
  return first === -1 ? [] : all.slice(first).reverse()
}

/** A table of figures as files of figures have them: codes, exact decimals with a point, empty where missing. */
export async function seriesFile(view: View, asked: Input<typeof exportSeries>['query']): Promise<Download> {
  const { indicator, rows } = await seriesFor(view, asked)
  const shown = asked.children
    ? rows.filter((row) => row.unitId !== asked.unitId && says(row))
    : overTime(rows, asked.periods)
  const units = await unitsOn(
    view,
    shown.flatMap(({ unitId }) => unitId ?? []),
    dayOf(asked),
  )
  const line = (row: SeriesRow): CsvLine => [
    indicator.code,
    (row.unitId && units.get(row.unitId)?.code) ?? row.unitName,
    row.period,
    row.value,
    row.numerator,
    row.denominator,
    row.target,
    row.attainment?.kind === 'percent' ? row.attainment.percent : null,
    row.sameLastYear,
    row.reported,
    row.expected,
    row.exact === false ? 'true' : '',
  ]
  return csvFile(`${indicator.code}.csv`, head, [shown.map(line)])
}
