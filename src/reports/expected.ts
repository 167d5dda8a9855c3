import { sql } from 'kysely'
import type { Day } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { type DuePeriod, duePeriods, type RegimeInForce } from './duePeriods.ts'
import { closeFigures, fixFigures } from './expectedFigures.ts'

/**
 * Makes the reports that fall due, once each, however often and by however many servers it is asked: a row per regime,
 * unit and period that has opened by `through`. A period that has begun keeps its form and its units' figures.
 */
export async function openPeriods(work: Work, through: Day = work.today): Promise<number> {
  let opened = 0
  for (const regime of await regimesInForce(work, through).execute()) opened += await openRegime(work, regime, through)
  await freeze(work)
  return opened
}

/** The same of one regime, at once: those who are asked need not wait for the next minute. */
export async function openPeriodsOf(work: Work, regimeId: string): Promise<number> {
  const regime = await regimesInForce(work, work.today).where('id', '=', regimeId).executeTakeFirst()
  return regime ? openRegime(work, regime, work.today) : 0
}

async function openRegime(work: Work, regime: RegimeInForce, through: Day): Promise<number> {
  const periods = await duePeriods(work, regime, through)
  if (periods.length === 0) return 0
  const added = await addReports(work, regime, periods)
  if (added.length > 0) {
    await fixFigures(work, added, periods)
    work.record('regime.opened', { kind: 'regime', id: regime.id }, { reports: added.length, through })
  }
  await closeFigures(work, regime.id, periods)
  return added.length
}

/** `to`: its last day, earlier where it was ended. */
const regimesInForce = (work: Work, through: Day) =>
  work.tx
    .selectFrom('regime')
    .select(['id', 'form_id as formId', 'receiving_unit_id as receivingUnitId', 'rhythm', 'once_period as oncePeriod'])
    .select([sql<RegimeInForce['dueRules']>`due_rule`.as('dueRules')])
    .select([
      sql<Day>`lower(valid)::text`.as('from'),
      sql<Day | null>`(least(upper(valid), ended_from) - 1)::text`.as('to'),
    ])
    .where(sql<boolean>`lower(valid) <= ${through}::date and (rhythm <> 'once' or ended_from is null)`)

/** Each unit's due date by its kind; the form's version that held on the period's first day. */
async function addReports(work: Work, regime: RegimeInForce, periods: readonly DuePeriod[]): Promise<string[]> {
  const column = <K extends keyof DuePeriod>(key: K) => periods.map((p) => p[key])
  const added = await sql<{ id: string }>`
    insert into expected_report (regime_id, form_version_id, unit_id, receiving_unit_id, period, due_on, opens_on)
    select ${regime.id}, (
        select v.id from form_version v where v.form_id = ${regime.formId}
        order by (v.from_day <= p.opens_on) desc, case when v.from_day <= p.opens_on then -v.number else v.number end limit 1),
      u.unit_id, ${regime.receivingUnitId}, p.period, coalesce(p.due ->> v.kind, p.due ->> '')::date,
      p.opens_on
    from unnest(${column('period')}::text[], ${column('opensOn')}::date[], ${column('lastDay')}::date[],
      ${column('due').map((due) => JSON.stringify(due))}::jsonb[]) as p (period, opens_on, last_day, due)
    join regime_unit u on u.regime_id = ${regime.id} and u.valid @> p.last_day
    join unit_version v on v.unit_id = u.unit_id and v.valid @> p.last_day
    on conflict (regime_id, unit_id, period) do nothing
    returning id`.execute(work.tx)
  return added.rows.map((row) => row.id)
}

/** From the due date on nobody joins or leaves those of whom figures were expected. */
const freeze = (work: Work) =>
  work.tx
    .updateTable('expected_report')
    .set({ frozen: true })
    .where('frozen', '=', false)
    .where('due_on', '<', work.today)
    .execute()
