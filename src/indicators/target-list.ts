import { sql } from 'kysely'
import type { z } from 'zod'
import { demand, unitIdsOf, unitsFor } from '#src/access/index.ts'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { isPeriod } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { NewTarget, Target } from './shapes.ts'
import { demandSight } from './sight.ts'
import { saveTarget } from './targets.ts'
import { tellReaders } from './tell-readers.ts'

type Shown = z.output<typeof Target>
type Asked = { id?: string; indicatorId?: string; unitId?: string; period?: string; history?: boolean }

/** Over `target t`: those of units in reach, and of the area of the own units. */
export const targetsInSight = (view: View) => {
  const own = unitIdsOf(view)
  return sql<boolean>`t.unit_id in (select unit_id from reach(${own}::uuid[], ${view.today}::date)
    union all select b from unnest(${own}::uuid[]) u, area(u, ${view.today}::date) b)`
}

/** Targets of the units in sight, those in force first. */
export function targetsFor(view: View, { id, indicatorId, unitId, period, history = false }: Asked): Promise<Shown[]> {
  return rows(
    view.db,
    sql<Shown>`with seen as materialized ${visibleDirectiveIds(view)}
      select t.id, indicator_id "indicatorId", t.unit_id "unitId", period, trim_scale(value)::text "value",
        trim_scale(value_from)::text "valueFrom", trim_scale(value_to)::text "valueTo", trim_scale(tolerance)::text tolerance,
        trim_scale(baseline)::text baseline, provision_id "provisionId", decided_on "decidedOn", basis,
        replaces_id "replacesId", current,
        (select jsonb_build_object('value', trim_scale(o.value)::text, 'valueFrom', trim_scale(o.value_from)::text,
          'valueTo', trim_scale(o.value_to)::text, 'decidedOn', o.decided_on, 'basis', o.basis)
          from target o where o.id = t.replaces_id) as replaces,
        (select jsonb_build_object('directiveId', d.id, 'symbol', d.symbol, 'provision', p.number)
          from provision p join directive d on d.id = p.directive_id
          where p.id = t.provision_id and d.id in (select id from seen)) as source
      from target t
      where (current or ${history}) and (${id ?? null}::uuid is null or t.id = ${id ?? null}::uuid)
        and (${indicatorId ?? null}::uuid is null or indicator_id = ${indicatorId ?? null}::uuid)
        and (${unitId ?? null}::uuid is null or t.unit_id = ${unitId ?? null}::uuid)
        and (${period ?? null}::text is null or period = ${period ?? null}::text)
        and ${targetsInSight(view)}
      order by period desc, current desc, at desc limit 5000`,
  )
}

/** A target is replaced by the unit that keeps it. */
async function demandKept(work: Work, { indicatorId, unitId, period }: z.output<typeof NewTarget>) {
  const inForce = await work.tx
    .selectFrom('target')
    .select('owner_unit_id')
    .where('current', '=', true)
    .where('indicator_id', '=', indicatorId)
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .executeTakeFirst()
  if (inForce?.owner_unit_id) demand(work, 'target.write', { own: inForce.owner_unit_id })
}

/** A target stands in a provision that whoever sets it may read. */
export async function demandProvision(work: Work, provisionId: string | null) {
  if (provisionId === null) return
  const [seen] = await rows(
    work.db,
    sql<{ id: string }>`select p.id from provision p where p.id = ${provisionId}::uuid
      and p.directive_id in ${visibleDirectiveIds(work)}`,
  )
  if (!seen) throw invalid([{ path: 'provisionId', problem: 'unknown' }])
}

/** One target, in force or replaced; of a unit out of sight as if there were none. */
export async function targetFor(view: View, id: string): Promise<Shown> {
  const [found] = await targetsFor(view, { id, history: true })
  if (!found) throw notFound()
  return found
}

export async function addTarget(work: Work, given: z.output<typeof NewTarget>): Promise<Shown> {
  if (!isPeriod(given.period)) throw invalid([{ path: 'period', problem: 'period.wrong' }])
  const own = given.ownerUnitId ?? unitsFor(work.actor, 'target.write')[0] ?? null
  demand(work, 'target.write', { own })
  await demandSight(work, given.unitId, [given.period], false)
  const known = await work.tx
    .selectFrom('indicator')
    .select('id')
    .where('id', '=', given.indicatorId)
    .executeTakeFirst()
  if (!known) throw invalid([{ path: 'indicatorId', problem: 'indicator.unknown' }])
  await demandProvision(work, given.provisionId)
  await demandKept(work, given)
  await saveTarget(work, { ...given, ownerUnitId: own })
  await tellReaders(work)
  const [saved] = await targetsFor(work, given)
  work.record('target.set', { kind: 'target', id: saved!.id }, given)
  return saved!
}
