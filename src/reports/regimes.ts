import { sql } from 'kysely'
import { demand, mayOf } from '#src/access/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid, notFound, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { listRegimes, NewRegime, setRegimeUnits as setUnitsEndpoint } from './contract.ts'
import { unitName } from './unitNames.ts'
import { usableForms, visibleRegimes } from './visible.ts'

/** Who reports by which form to whom, how often, by when; `once` for a one-off request. */
export async function addRegime(work: Work, regime: NewRegime): Promise<{ id: string }> {
  demand(work, 'regime.write', { receiving: regime.receivingUnitId })
  const form = await work.tx
    .selectFrom('form')
    .select('id')
    .where('id', '=', regime.formId)
    .where(usableForms(work))
    .executeTakeFirst()
  if (!form) throw invalid([{ path: 'body.formId', problem: 'unknown' }])
  const { from, to = null } = regime
  const { id } = await work.tx
    .insertInto('regime')
    .values({
      form_id: regime.formId,
      name: regime.name,
      receiving_unit_id: regime.receivingUnitId,
      bloc_id: regime.blocId ?? null,
      rhythm: regime.rhythm,
      once_period: regime.oncePeriod ?? null,
      window_rule: regime.windowRule,
      due_rule: JSON.stringify(regime.dueRules),
      locks: regime.locks,
      grace_days: regime.graceDays,
      valid: sql<string>`daterange(${from}::date, ${to}::date, '[]')`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addUnits(
    work,
    id,
    regime.units.map((unit) => ({ ...unit, from: unit.from ?? from, to: unit.to ?? to })),
  )
  const { units, ...rest } = regime
  work.record('regime.added', { kind: 'regime', id }, { ...rest, units: units.length })
  return { id }
}

type Dated = { unitId: string; from: string; to: string | null }
const addUnits = (work: Work, regimeId: string, units: readonly Dated[]) =>
  sql`insert into regime_unit (regime_id, unit_id, valid)
    select ${regimeId}::uuid, u, daterange(f, t, '[]') from unnest(${units.map((u) => u.unitId)}::uuid[],
      ${units.map((u) => u.from)}::date[], ${units.map((u) => u.to)}::date[]) as x (u, f, t)`.execute(work.tx)

/** From a day on these units report; reports of others that nobody has begun and that are not yet due fall away. */
export async function setRegimeUnits(
  work: Work,
  id: string,
  { version, from, unitIds }: Input<typeof setUnitsEndpoint>['body'],
) {
  const regime = await work.tx
    .selectFrom('regime as g')
    .select(['id', 'version', 'receiving_unit_id'])
    .where('id', '=', id)
    .where(visibleRegimes(work))
    .forUpdate()
    .executeTakeFirst()
  if (!regime) throw notFound()
  demand(work, 'regime.write', { receiving: regime.receiving_unit_id })
  if (regime.version !== version) throw stale({ version: regime.version })
  await sql`delete from regime_unit where regime_id = ${id} and lower(valid) >= ${from}::date`.execute(work.tx)
  await sql`update regime_unit set valid = daterange(lower(valid), ${from}::date)
    where regime_id = ${id} and valid @> ${from}::date`.execute(work.tx)
  await addUnits(
    work,
    id,
    [...new Set(unitIds)].map((unitId) => ({ unitId, from, to: null })),
  )
  const fallen = sql`(select r.id from expected_report r where r.regime_id = ${id} and r.opens_on >= ${from}::date
    and r.state = 'open' and not r.frozen and r.unit_id <> all(${unitIds}::uuid[])
    and not exists (select from report_move m where m.expected_report_id = r.id)
    and not exists (select from report_exception e where e.expected_report_id = r.id))`
  await sql`delete from expected_figure where expected_report_id in ${fallen}`.execute(work.tx)
  await sql`delete from expected_report where id in ${fallen}`.execute(work.tx)
  await work.tx
    .updateTable('regime')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute()
  work.record('regime.unitsSet', { kind: 'regime', id }, { from, units: unitIds })
  return { id, version: version + 1 }
}

/** The regimes by which the reader's units receive or send. */
export async function regimesFor(view: View): Promise<Reply<typeof listRegimes>> {
  const found = await view.db
    .selectFrom('regime as g')
    .innerJoin('form as f', 'f.id', 'g.form_id')
    .where(visibleRegimes(view))
    .select(['g.id', 'g.name', 'g.form_id as formId', 'f.name as formName', 'g.once_period as oncePeriod', 'g.locks'])
    .select(['g.grace_days as graceDays', 'g.version', 'g.receiving_unit_id as receivingUnitId'])
    .select([sql<NewRegime['rhythm']>`g.rhythm`.as('rhythm'), sql<NewRegime['dueRules']>`g.due_rule`.as('dueRules')])
    .select([sql<NewRegime['windowRule']>`g.window_rule`.as('windowRule')])
    .select(
      sql<number>`(select count(distinct u.unit_id)::int from regime_unit u where u.regime_id = g.id
      and u.valid @> ${view.today}::date)`.as('units'),
    )
    .select(unitName('g.receiving_unit_id', sql<string>`${view.today}::date`).as('receivingUnit'))
    .orderBy('g.name')
    .execute()
  return {
    regimes: found.map(({ receivingUnitId, receivingUnit, ...regime }) => ({
      ...regime,
      receivingUnit: { id: receivingUnitId, name: receivingUnit },
      may: mayOf(view.actor, ['regime.write'], { receiving: receivingUnitId }),
    })),
  }
}
