import { sql } from 'kysely'
import type { z } from 'zod'
import { isPeriod, periodOf, previousPeriod, sameLastYear } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { indicatorFor } from './catalogue.ts'
import { compared } from './compared.ts'
import { type FigureRow, readFigures } from './reading/index.ts'
import type { SeriesRow } from './shapes.ts'
import { demandSight } from './sight.ts'

type Asked = {
  indicatorId: string
  unitId: string
  periods: readonly string[]
  children?: boolean
  structure?: Day
  provisional?: boolean
}

/** By which day's structure it is read: the last of the periods, unless another is asked for. */
export const dayOf = ({ periods, structure }: Pick<Asked, 'periods'> & { structure?: Day | undefined }): Day =>
  structure ??
  periods
    .map((p) => periodOf(p).to)
    .sort()
    .at(-1)!

/** Which of these cells activities wrote, by `unit period`, each with its feed. */
async function fedBy({ db }: View, indicatorId: string, found: readonly FigureRow[]) {
  const units = [...new Set(found.flatMap(({ unit }) => unit ?? []))]
  const periods = [...new Set(found.flatMap(({ period, madeOf }) => [period, ...madeOf]))]
  const cells = await rows(
    db,
    sql<{ unit: string; period: string; feed: string }>`select unit_id as unit, period, source_id as feed
      from observation where indicator_id = ${indicatorId}::uuid and period = any(${periods}::text[])
        and unit_id = any(${units}::uuid[]) and current and owner_kind = 'activity'`,
  )
  return new Map(cells.map(({ unit, period, feed }) => [`${unit} ${period}`, feed]))
}

/** An indicator of a unit over periods; what it is compared with is read by the same structure, so that it compares. */
export async function seriesFor(view: View, asked: Asked) {
  const { indicatorId, unitId, periods, children = false, structure, provisional = false } = asked
  if (periods.length === 0 || periods.length > 120 || !periods.every((p) => isPeriod(p)))
    throw invalid([{ path: 'periods', problem: 'period.wrong' }])
  const indicator = await indicatorFor(view, indicatorId)
  await demandSight(view, unitId, periods, provisional)
  const on = dayOf({ periods, structure })
  const beside = periods.flatMap((p) => [previousPeriod(p), sameLastYear(p)].filter((q) => q !== undefined))
  const found = await readFigures(view, {
    indicators: [indicatorId],
    units: [unitId],
    periods: [...new Set([...periods, ...beside])],
    children,
    provisional,
    structure: on,
  })
  const fed = await fedBy(view, indicatorId, found)
  const names = await unitsOn(
    view,
    found.flatMap((row) => row.unit ?? []),
    on,
  )
  const wanted = new Set(periods)
  const rows = compared(found, indicator)
    .filter((row) => wanted.has(row.period))
    .map(
      (row): z.input<typeof SeriesRow> => ({
        ...row,
        unitName: row.unitId === null ? null : (names.get(row.unitId)?.name ?? null),
        fedBy: [row.period, ...row.madeOf].map((period) => fed.get(`${row.unitId} ${period}`)).find((id) => id) ?? null,
      }),
    )
  return { indicator, rows }
}
