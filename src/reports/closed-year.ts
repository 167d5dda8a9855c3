import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { yearOf } from '#src/platform/day.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { LoadedReport } from './report.ts'

/**
 * A closed work year settles the reports of its bloc whose period ends in it: they are received, returned and reopened no
 * more. The shared lock waits for a closing under way, and lets it wait for this act.
 */
export async function demandYearOpen(work: Work, { regimeId, period }: LoadedReport): Promise<void> {
  const year = yearOf(periodOf(period).to)
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('workYear ' || bloc_id || ' ' || ${year}::text, 0))
    from regime where id = ${regimeId}::uuid and bloc_id is not null`.execute(work.tx)
  const closed = await work.tx
    .selectFrom('regime as g')
    .innerJoin('work_year as y', 'y.bloc_id', 'g.bloc_id')
    .innerJoin('bloc as b', 'b.id', 'g.bloc_id')
    .select(['b.name', 'y.year'])
    .where('g.id', '=', regimeId)
    .where('y.year', '=', year)
    .where('y.state', '=', 'closed')
    .executeTakeFirst()
  if (closed) throw refused('report.year-closed', { bloc: closed.name, year: closed.year })
}
