import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'

type Found = { indicator: string; period: string }
const key = (indicator: string, period: string) => `${indicator} ${period}`
export type Present = (indicator: string, period: string) => boolean

const asSet = (found: readonly Found[]): Present => {
  const known = new Set(found.map((f) => key(f.indicator, f.period)))
  return (indicator, period) => known.has(key(indicator, period))
}

/** In which of these periods an indicator holds anything at all: a level without values is skipped. One probe each. */
export async function holdsValues(
  db: Reader,
  indicators: readonly string[],
  periods: readonly string[],
): Promise<Present> {
  return asSet(
    await rows(
      db,
      sql<Found>`select i indicator, p period
        from unnest(${indicators}::uuid[]) i cross join unnest(${periods}::text[]) p
        cross join lateral (select from observation o where o.indicator_id = i and o.period = p and o.current limit 1) x`,
    ),
  )
}

/** For which of these periods a regime expects an indicator of anybody. */
export async function isExpected(
  db: Reader,
  indicators: readonly string[],
  periods: readonly string[],
): Promise<Present> {
  return asSet(
    await rows(
      db,
      sql<Found>`select i indicator, p period
        from unnest(${indicators}::uuid[]) i cross join unnest(${periods}::text[]) p
        cross join lateral (select from expected_figure e where e.indicator_id = i and e.period = p limit 1) x`,
    ),
  )
}
