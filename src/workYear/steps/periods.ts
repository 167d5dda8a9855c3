import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { yearOf } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'

/** The periods for which the bloc's regimes ask reports and that end in the year. */
export async function periodsEndingIn(view: View, blocId: string, year: number): Promise<string[]> {
  const found = await rows(
    view.db,
    sql<{ period: string }>`select distinct r.period from expected_report r join regime g on g.id = r.regime_id
      where g.bloc_id = ${blocId}::uuid`,
  )
  return found.map(({ period }) => period).filter((period) => yearOf(periodOf(period).to) === year)
}
