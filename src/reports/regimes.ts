import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { NewRegime, setRegimeUnits as setUnitsEndpoint } from './contract.ts'
import { dropUntouched, lockRegime } from './ending.ts'
import { openPeriodsOf } from './expected.ts'
import { usableForms } from './visible.ts'

/** Who reports by which form to whom, how often, by when; `once` for a one-off request. */
export async function addRegime(work: Work, regime: NewRegime): Promise<{ id: string }> {
  demand(work, 'regime.write', { receiving: regime.receivingUnitId })
  const form = await work.tx
    .selectFrom('form')
    .select(['id', 'retired_on'])
    .where('id', '=', regime.formId)
    .where(usableForms(work))
    .executeTakeFirst()
  if (!form) throw invalid([{ path: 'body.formId', problem: 'unknown' }])
  if (form.retired_on !== null) throw refused('form.retired')
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
      asks: regime.asks ?? '',
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

/** Those who are asked find the reports of the periods that have begun at once. */
export async function setUpRegime(work: Work, regime: NewRegime) {
  const { id } = await addRegime(work, regime)
  return { id, reports: await openPeriodsOf(work, id) }
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
  await lockRegime(work, id, version)
  await sql`delete from regime_unit where regime_id = ${id} and lower(valid) >= ${from}::date`.execute(work.tx)
  await sql`update regime_unit set valid = daterange(lower(valid), ${from}::date)
    where regime_id = ${id} and valid @> ${from}::date`.execute(work.tx)
  await addUnits(
    work,
    id,
    [...new Set(unitIds)].map((unitId) => ({ unitId, from, to: null })),
  )
  const others = sql<boolean>`r.opens_on >= ${from}::date and r.unit_id <> all(${unitIds}::uuid[])`
  await dropUntouched(work, id, others)
  await work.tx
    .updateTable('regime')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute()
  work.record('regime.unitsSet', { kind: 'regime', id }, { from, units: unitIds })
  return { id, version: version + 1 }
}
