import { type RawBuilder, sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { type DueRules, periodOf } from '#src/periods/index.ts'
import type { Day } from '#src/platform/day.ts'
import { invalid, notFound, refused, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { withDueDays } from './duePeriods.ts'
import { openPeriodsOf } from './expected.ts'
import { periodsOf } from './regimePeriods.ts'
import { visibleRegimes } from './visible.ts'

/** Locked for whoever keeps it: 404 out of reach, 403 where another unit receives by it, 409 where it changed meanwhile. */
export async function lockRegime(work: Work, id: string, version: number) {
  const regime = await work.tx
    .selectFrom('regime as g')
    .selectAll()
    .select([sql<Day>`lower(valid)::text`.as('from'), sql<Day | null>`(upper(valid) - 1)::text`.as('to')])
    .where('id', '=', id)
    .where(visibleRegimes(work))
    .forUpdate()
    .executeTakeFirst()
  if (!regime) throw notFound()
  demand(work, 'regime.write', { receiving: regime.receiving_unit_id })
  if (regime.version !== version) throw stale({ version: regime.version })
  return regime
}

/** A report (alias `r`) that nobody has begun and that is not yet due. */
export const untouched = (
  view: View,
) => sql<boolean>`(r.state = 'open' and not r.frozen and r.due_on >= ${view.today}::date
  and not exists (select from report_move m where m.expected_report_id = r.id)
  and not exists (select from report_exception e where e.expected_report_id = r.id))`

/** Takes away the untouched ones among these. */
export async function dropUntouched(work: Work, regimeId: string, which: RawBuilder<boolean>): Promise<number> {
  const fallen = sql`(select r.id from expected_report r
    where r.regime_id = ${regimeId} and ${untouched(work)} and ${which})`
  await sql`delete from expected_figure where expected_report_id in ${fallen}`.execute(work.tx)
  const { numAffectedRows } = await sql`delete from expected_report where id in ${fallen}`.execute(work.tx)
  return Number(numAffectedRows ?? 0n)
}

/** The periods of reports made by it that end on that day or later: those it no longer asks for. */
async function periodsFrom(work: Work, regime: { id: string; rhythm: string }, from: Day): Promise<string[]> {
  const made = await work.tx
    .selectFrom('expected_report')
    .select('period')
    .distinct()
    .where('regime_id', '=', regime.id)
    .execute()
  return made.map(({ period }) => period).filter((period) => regime.rhythm === 'once' || periodOf(period).to >= from)
}

/** `from`: the first day on which it asks nothing. What is begun, sent or overdue stays as it is. */
export async function endRegime(work: Work, id: string, { version, from }: { version: number; from: Day }) {
  const regime = await lockRegime(work, id, version)
  if (from < work.today) throw invalid([{ path: 'body.from', problem: 'before-today' }])
  if (regime.ended_from !== null && regime.ended_from <= work.today)
    throw refused('regime.ended', { from: regime.ended_from })
  const periods = await periodsFrom(work, regime, from)
  const dropped = await dropUntouched(work, id, sql<boolean>`r.period = any(${periods}::text[])`)
  await work.tx
    .updateTable('regime')
    .set({ ended_from: from, version: version + 1 })
    .where('id', '=', id)
    .execute()
  // where it was to end earlier, what fell away then is asked again
  if (regime.ended_from !== null && from > regime.ended_from) await openPeriodsOf(work, id)
  const { left } = await work.tx
    .selectFrom('expected_report')
    .select(sql<number>`count(*)::int`.as('left'))
    .where('regime_id', '=', id)
    .where('state', 'in', ['open', 'draft', 'submitted', 'returned'])
    .executeTakeFirstOrThrow()
  work.record('regime.ended', { kind: 'regime', id }, { from, reportsDropped: dropped })
  return { id, version: version + 1, dropped, left }
}

/** Nothing depends on an end while all that it took away can still be sent in time. */
export async function resumeRegime(work: Work, id: string, { version }: { version: number }) {
  const regime = await lockRegime(work, id, version)
  const ended = regime.ended_from
  if (ended === null) throw refused('regime.not-ended')
  const of = { ...regime, oncePeriod: regime.once_period, dueRules: regime.due_rule as unknown as DueRules }
  const asked = periodsOf(of, work.today).filter(({ to }) => regime.rhythm === 'once' || to >= ended)
  const due = (await withDueDays(work, of, asked)).flatMap((period) => Object.values(period.due))
  if (due.some((day) => day < work.today)) throw refused('regime.ended-too-long', { from: ended })
  await work.tx
    .updateTable('regime')
    .set({ ended_from: null, version: version + 1 })
    .where('id', '=', id)
    .execute()
  const reports = await openPeriodsOf(work, id)
  work.record('regime.resumed', { kind: 'regime', id }, { reports })
  return { id, version: version + 1, reports }
}
