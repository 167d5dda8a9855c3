import { sql } from 'kysely'
import { may, unitsFor } from '#src/access/index.ts'
import { isPeriod, sameLastYear } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { readFigures } from '../reading/index.ts'
import { demandSight } from '../sight.ts'
import type { Level } from './kinds.ts'
import { unitsBelow } from './level.ts'

type Aim = { indicatorId: string; unitId: string; period: string }
export type Weight = { indicatorId: string; period: string }
type InForce = {
  id: string
  unitId: string
  value: string | null
  valueFrom: string | null
  valueTo: string | null
  decidedOn: Day | null
  ownerId: string | null
}

/** The unit that keeps a target: one that no unit keeps is kept by whoever may set targets. */
export async function keeperOf({ db, actor }: View, id: string): Promise<string | null> {
  const kept = await db.selectFrom('target').select('owner_unit_id').where('id', '=', id).executeTakeFirstOrThrow()
  return kept.owner_unit_id ?? unitsFor(actor, 'target.write')[0] ?? null
}

/** The targets in force of these units for the same indicator and period, by unit. */
export async function inForce({ db }: Pick<View, 'db'>, { indicatorId, period }: Aim, units: readonly string[]) {
  const found = await rows(
    db,
    sql<InForce>`select id, unit_id as "unitId", trim_scale(value)::text as value, trim_scale(value_from)::text as "valueFrom",
        trim_scale(value_to)::text as "valueTo", decided_on::text as "decidedOn", owner_unit_id as "ownerId"
      from target where current and indicator_id = ${indicatorId}::uuid and period = ${period}
        and unit_id = any(${[...units]}::uuid[])`,
  )
  return new Map(found.map((one) => [one.unitId, one]))
}

/** A figure for each unit by the structure of a day; without a period or of a text nothing. */
async function figuresOf(view: View, { indicatorId, period }: Partial<Weight>, units: readonly string[], on: Day) {
  if (!indicatorId || !period || !isPeriod(period)) return new Map<string, string>()
  const found = await readFigures(view, { indicators: [indicatorId], units, periods: [period], structure: on })
  return new Map(found.flatMap(({ unit, value }) => (unit && value !== null ? [[unit, value] as const] : [])))
}

/** Only what is a number weighs, in a period that there is. */
async function demandWeight({ db }: View, { indicatorId, period }: Weight) {
  const known = await db.selectFrom('indicator').select('kind').where('id', '=', indicatorId).executeTakeFirst()
  if (!known || known.kind === 'text') throw invalid([{ path: 'weight', problem: 'indicator.unknown' }])
  if (!isPeriod(period)) throw invalid([{ path: 'weight', problem: 'period.wrong' }])
}

/** All that the parts of a target are made from: the units of a level on a day, their weights, last year and what stands. */
export async function groundOf(view: View, aim: Aim, level: Level, on: Day, weight: Weight | null) {
  if (weight) await demandWeight(view, weight)
  const before = sameLastYear(aim.period) ?? null
  const periods = [weight?.period, before].filter((period) => period != null)
  if (periods.length) await demandSight(view, aim.unitId, periods, false)
  const units = await unitsBelow(view, aim.unitId, level, on)
  const ids = units.map(({ unitId }) => unitId)
  const weights = await figuresOf(view, weight ?? {}, ids, on)
  const results = await figuresOf(view, { indicatorId: aim.indicatorId, ...(before && { period: before }) }, ids, on)
  const standing = await inForce(view, aim, ids)
  const lines = units.map((unit) => {
    const { unitId: _, ownerId, ...now } = standing.get(unit.unitId) ?? { unitId: '', ownerId: null }
    return {
      ...unit,
      weight: weights.get(unit.unitId) ?? null,
      lastYear: results.get(unit.unitId) ?? null,
      ownerId,
      standing:
        'id' in now ? { ...now, fixed: ownerId !== null && !may(view.actor, 'target.write', { own: ownerId }) } : null,
    }
  })
  return { lines, lastYear: before }
}
export type Ground = Awaited<ReturnType<typeof groundOf>>
