import { sql } from 'kysely'
import { codesIn, type FigureRow, parseFormula, readFigures } from '#src/indicators/index.ts'
import { periodOf, sameLastYear } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Facts } from './facts.ts'

export type IndicatorFacts = {
  id: string
  code: string
  name: string
  measure: string
  decimals: number
  kind: string
  direction: Facts['direction']
  periodicity: string
  sectorId: string | null
  formula: string | null
}

/** Of these, or (without ids) all that carry a sector, in the order of sectors and codes; words never add up. */
export const indicatorsOf = (view: View, ids?: readonly string[]): Promise<IndicatorFacts[]> =>
  rows(
    view.db,
    sql<IndicatorFacts>`select i.id, i.code, i.name_vi as name, i.measure, i.decimals, i.kind, i.direction, i.periodicity,
        i.sector_id as "sectorId", i.formula
      from indicator i left join sector s on s.id = i.sector_id
      where i.kind <> 'text' and (case when ${ids === undefined} then i.sector_id is not null
        else i.id = any(${ids ?? []}::uuid[]) end)
      order by s.position, i.code`,
  )

export type Wanted = { indicatorId: string; unitId: string; period: string; reading: 'official' | 'provisional' }
export type Read = { facts: Facts; row: FigureRow; before: FigureRow | undefined; indicator: IndicatorFacts }
export const figureKey = ({ indicatorId, unitId, period, reading }: Wanted) =>
  [indicatorId, unitId, period, reading].join(' ')

const factsOf = (i: IndicatorFacts, row: FigureRow, before: FigureRow | undefined, unitId: string): Facts => ({
  indicatorId: i.id,
  unitId,
  period: row.period,
  name: i.name,
  measure: i.measure,
  decimals: i.decimals,
  isRatio: i.kind === 'ratio' || i.measure === '%',
  direction: i.direction,
  sectorId: i.sectorId,
  value: row.value,
  lastYear: before?.value ?? null,
  target: row.target,
  targetFrom: row.targetFrom,
  targetTo: row.targetTo,
  reported: row.reported,
  expected: row.expected,
})

/**
 * The figures with what they are compared with, by `figureKey`: one reading per unit, period and kind of reading, however
 * many indicators. The same period last year is read by the same structure, so that it compares.
 */
export async function readFacts(view: View, wanted: readonly Wanted[]): Promise<Map<string, Read>> {
  const found = new Map<string, Read>()
  if (wanted.length === 0) return found
  const known = new Map(
    (await indicatorsOf(view, [...new Set(wanted.map((w) => w.indicatorId))])).map((i) => [i.id, i]),
  )
  const together = Map.groupBy(wanted, ({ unitId, period, reading }) => [unitId, period, reading].join(' '))
  const readGroup = async (group: readonly Wanted[]) => {
    const { unitId, period, reading } = group[0]!
    const last = sameLastYear(period)
    const all = await readFigures(view, {
      indicators: [...new Set(group.map((w) => w.indicatorId))].filter((id) => known.has(id)),
      units: [unitId],
      periods: last === undefined ? [period] : [period, last],
      structure: periodOf(period).to,
      provisional: reading === 'provisional',
    })
    const at = new Map(all.map((row) => [`${row.indicator} ${row.period}`, row]))
    for (const { indicatorId } of group) {
      const [indicator, row] = [known.get(indicatorId), at.get(`${indicatorId} ${period}`)]
      if (!indicator || !row) continue
      const before = last === undefined ? undefined : at.get(`${indicatorId} ${last}`)
      const key = figureKey({ indicatorId, unitId, period, reading })
      found.set(key, { facts: factsOf(indicator, row, before, unitId), row, before, indicator })
    }
  }
  await Promise.all([...together.values()].map(readGroup))
  return found
}

/** The indicators a figure is made of: itself, or of a formula those it names. */
export function inputsOf(indicator: IndicatorFacts, byCode: ReadonlyMap<string, string>): string[] {
  const parsed = indicator.formula ? parseFormula(indicator.formula) : undefined
  return parsed && 'formula' in parsed
    ? codesIn(parsed.formula).flatMap((code) => byCode.get(code) ?? [])
    : [indicator.id]
}
