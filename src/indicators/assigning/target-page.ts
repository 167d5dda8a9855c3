import { sql } from 'kysely'
import type { z } from 'zod'
import { mayOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { livesOf } from '#src/units/index.ts'
import { indicatorFor } from '../catalogue.ts'
import { targetFor } from '../target-list.ts'
import { keeperOf } from './ground.ts'
import type { Level, Method } from './kinds.ts'
import { originOf, weighingSql } from './origin.ts'
import { partsOf } from './parts.ts'
import { addsUp } from './proposal.ts'
import type { AssignedTarget } from './shapes.ts'

type Page = z.input<typeof AssignedTarget>
export type Assignment = {
  id: string
  level: Level
  on: Day
  method: Method
  weighing: NonNullable<Page['assigned']>['weighing']
  overReason: string | null
}

/** How a target of this unit and period was last assigned down, be it the one in force or one before it. */
async function lastAssignment({ db }: View, { indicatorId, unitId, period }: Page['target']) {
  const [found] = await rows(
    db,
    sql<Assignment>`
      select a.id, a.level, a.on_day::text as "on", a.method, a.over_reason as "overReason",
        ${weighingSql} as weighing
      from target_assignment a join target t on t.id = a.target_id left join indicator w on w.id = a.weight_indicator_id
      where t.indicator_id = ${indicatorId}::uuid and t.unit_id = ${unitId}::uuid and t.period = ${period}
      order by a.at desc, a.id desc limit 1`,
  )
  return found
}

export async function assignedTarget(view: View, id: string): Promise<Page> {
  const target = await targetFor(view, id)
  const indicator = await indicatorFor(view, target.indicatorId)
  const own = await keeperOf(view, id)
  const last = await lastAssignment(view, target)
  const now = target.current
    ? null
    : await view.db
        .selectFrom('target')
        .select('id')
        .where('indicator_id', '=', target.indicatorId)
        .where('unit_id', '=', target.unitId)
        .where('period', '=', target.period)
        .where('current', '=', true)
        .executeTakeFirst()
  const name = (await livesOf(view, [target.unitId], target.decidedOn ?? view.today)).get(target.unitId)?.name ?? ''
  return {
    target,
    unitName: name,
    inForceId: now?.id ?? null,
    origin: await originOf(view, id),
    addsUp: addsUp(indicator),
    assigned: last ? await partsOf(view, target, indicator, last) : null,
    may: target.current ? mayOf(view.actor, ['target.write'], { own }) : [],
  }
}
