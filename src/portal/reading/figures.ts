import { sql } from 'kysely'
import { type FigureRow, readFigures } from '#src/indicators/index.ts'
import { isPeriod } from '#src/periods/index.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import { type Day, yearOf } from '#src/platform/day.ts'

export type PublicIndicator = {
  id: string
  code: string
  nameVi: string
  nameEn: string | null
  measure: string
  kind: string
  decimals: number
  direction: 'up' | 'down' | 'none'
  periodicity: string
  overTime: string
  illustrative: boolean
}
/** One figure of the area; decimals as text. */
export type PublicFigure = Pick<
  FigureRow,
  'period' | 'value' | 'reported' | 'expected' | 'exact' | 'target' | 'targetFrom' | 'targetTo'
>
export type PublicSeries = { indicator: PublicIndicator; years: PublicFigure[]; quarters: PublicFigure[] }
export type PublicFigures = { place: string; cutOff: Day; series: PublicSeries[] }

const yearsBack = 5
const quartersBack = 8

/** The unit whose figures are shown: the one set for this site, else the only province there is, else the country. */
const readPlace = async (db: Reader, today: Day) => {
  const [found] = await rows(
    db,
    sql<{ id: string; name: string }>`select v.unit_id as id, v.name from unit_version v
      where v.valid @> ${today}::date and (v.kind in ('province', 'country')
        or v.unit_id::text = (select settings -> 'portal' ->> 'unitId' from workspace))
      order by v.unit_id::text = (select settings -> 'portal' ->> 'unitId' from workspace) desc nulls last,
        (v.kind = 'province' and 1 = (select count(*) from unit_version o where o.kind = 'province' and o.valid @> ${today}::date)) desc,
        v.kind limit 1`,
  )
  return found
}

function periodsOf(periodicity: string, today: Day): { years: string[]; quarters: string[] } {
  const year = yearOf(today)
  const years = Array.from({ length: yearsBack }, (_, n) => String(year - yearsBack + 1 + n))
  if (periodicity === 'schoolyear') return { years: years.map((y) => `SY${y}`), quarters: [] }
  const now = year * 4 + Math.ceil(Number(today.slice(5, 7)) / 3)
  const quarters = Array.from({ length: quartersBack }, (_, n) => now - quartersBack + n).map(
    (q) => `${Math.floor((q - 1) / 4)}-Q${((q - 1) % 4) + 1}`,
  )
  return { years, quarters: ['year', 'half'].includes(periodicity) ? [] : quarters.filter(isPeriod) }
}

/** Official figures of the public indicators, by year and by quarter: what the role of this site can read is no more. */
export async function readPublicFigures(db: Reader, today: Day): Promise<PublicFigures> {
  const [place, indicators] = await Promise.all([
    readPlace(db, today),
    rows(
      db,
      sql<PublicIndicator>`select i.id, i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.measure, i.kind, i.decimals, i.direction,
          i.periodicity, i.over_time as "overTime", i.illustrative from indicator i left join sector s on s.id = i.sector_id
        where i.public and i.kind <> 'text' order by s.position nulls last, i.code`,
    ),
  ])
  if (!place) return { place: '', cutOff: today, series: [] }
  const series = new Map(
    indicators.map((indicator) => [indicator.id, { indicator, years: [], quarters: [] } as PublicSeries]),
  )
  for (const [periodicity, together] of Map.groupBy(indicators, (i) => i.periodicity)) {
    const { years, quarters } = periodsOf(periodicity, today)
    const found = await readFigures(
      { db },
      { indicators: together.map(({ id }) => id), units: [place.id], periods: [...years, ...quarters] },
    )
    for (const { indicator, unit: _, parent: __, madeOf: ___, ...figure } of found)
      series.get(indicator)?.[years.includes(figure.period) ? 'years' : 'quarters'].push(shownOf(figure))
  }
  for (const one of series.values())
    for (const list of [one.years, one.quarters]) list.sort((a, b) => (a.period < b.period ? -1 : 1))
  return { place: place.name, cutOff: today, series: [...series.values()].map(withoutEmptyStart) }
}
const shownOf = ({
  period,
  value,
  reported,
  expected,
  exact,
  target,
  targetFrom,
  targetTo,
}: PublicFigure): PublicFigure => ({
  period,
  value,
  reported,
  expected,
  exact,
  target,
  targetFrom,
  targetTo,
})
/** Years before the first figure say nothing. */
const withoutEmptyStart = ({ years, quarters, indicator }: PublicSeries): PublicSeries => {
  const from = (list: PublicFigure[]) => {
    const first = list.findIndex(({ value, target }) => value !== null || target !== null)
    return first < 0 ? [] : list.slice(first)
  }
  return { indicator, years: from(years), quarters: from(quarters) }
}
