import { sql } from 'kysely'
import { periodOf, sameLastYear, shorterPeriods } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { figureKey, inputsOf, type Read, type Wanted } from './reading.ts'

/** The period itself and all that it is made of, down to months. */
export const within = (period: string): string[] => [
  period,
  ...shorterPeriods(period).flatMap(({ kind, codes }) => (kind === 'day' || kind === 'week' ? [] : codes)),
]

type Cell = { nth: number; indicator: string; unit: string; period: string; until: string; provisional: boolean }

type List = readonly string[]
/** The report versions behind a figure: of its own period, of the same period last year, and of either. */
export type Behind = { now: List; before: List; both: List }

const none: List = []
const behindOf = (now: List, before: List): Behind => ({ now, before, both: [...new Set([...now, ...before])] })
export const nothingBehind = behindOf(none, none)

/**
 * What stands behind each figure, by `figureKey`: one query however many figures. Figures that stand on the same reports,
 * as those of one form do, share one list: a year's figures would else name a hundred thousand.
 */
export async function reportsBehind(view: View, wanted: readonly Wanted[], read: ReadonlyMap<string, Read>) {
  const codes = await rows(
    view.db,
    sql<{ id: string; code: string }>`select id, code from indicator where formula is null`,
  )
  const byCode = new Map(codes.map(({ id, code }) => [code, id]))
  const cells: Cell[] = []
  wanted.forEach((one, at) => {
    const found = read.get(figureKey(one))
    if (!found) return
    const last = sameLastYear(one.period)
    const sides = [
      { nth: at * 2, period: one.period, row: found.row },
      ...(last && found.before ? [{ nth: at * 2 + 1, period: last, row: found.before }] : []),
    ]
    for (const { nth, period, row } of sides)
      for (const indicator of inputsOf(found.indicator, byCode))
        for (const leaf of row.madeOf.length > 0 ? row.madeOf : within(period))
          cells.push({
            nth,
            indicator,
            unit: one.unitId,
            period: leaf,
            until: periodOf(one.period).to,
            provisional: one.reading === 'provisional',
          })
  })
  const found = await rows(
    view.db,
    sql<{ nths: number[]; sources: string[] }>`
      with asked as (select * from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
          as t (nth int, indicator uuid, unit uuid, period text, until date, provisional boolean)),
      place as materialized (select p.unit, p.until, b as member from (select distinct unit, until from asked) p,
        lateral branch(p.unit, p.until) b),
      cell as materialized (select distinct indicator, unit, until, period, provisional from asked),
      behind as materialized (
        select c.indicator, c.unit, c.until, c.period, c.provisional, array_agg(distinct o.source_id) sources
        from cell c join observation o on o.indicator_id = c.indicator and o.period = c.period and o.current
        join place p on p.unit = c.unit and p.until = c.until and p.member = o.unit_id
        where o.source_kind = 'report' and (o.official or c.provisional) group by 1, 2, 3, 4, 5),
      figure as (select a.nth, array_agg(distinct s) sources from asked a
        join behind b using (indicator, unit, until, period, provisional), unnest(b.sources) s group by 1)
      select array_agg(nth) nths, sources from figure group by sources`,
  )
  const listOf = new Map(found.flatMap(({ nths }, list) => nths.map((nth) => [nth, list] as const)))
  const sourcesAt = (nth: number): List => found[listOf.get(nth) ?? -1]?.sources ?? none
  const known = new Map<string, Behind>()
  return new Map(
    wanted.map((one, at): [string, Behind] => {
      const pair = `${listOf.get(at * 2)} ${listOf.get(at * 2 + 1)}`
      const behind = known.get(pair) ?? behindOf(sourcesAt(at * 2), sourcesAt(at * 2 + 1))
      known.set(pair, behind)
      return [figureKey(one), behind]
    }),
  )
}
