import type { z } from 'zod'
import { may } from '#src/access/index.ts'
import type { Day } from '#src/platform/day.ts'
import { forbidden, invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { indicatorFor } from '../catalogue.ts'
import { targetFor } from '../target-list.ts'
import { groundOf, keeperOf } from './ground.ts'
import type { Level } from './kinds.ts'
import { levelsBelow } from './level.ts'
import { addsUp, methodsFor } from './proposal.ts'
import type { Preparation } from './shapes.ts'

type Asked = { level?: Level; on?: Day; weightId?: string; weightPeriod?: string }

/** What a target's parts are proposed from; nothing is changed by it. */
export async function preparationFor(view: View, id: string, asked: Asked): Promise<z.input<typeof Preparation>> {
  const target = await targetFor(view, id)
  if (!may(view.actor, 'target.write', { own: await keeperOf(view, id) })) throw forbidden('target.write')
  const indicator = await indicatorFor(view, target.indicatorId)
  const on = asked.on ?? target.decidedOn ?? view.today
  const levels = await levelsBelow(view, target.unitId, on)
  const level = asked.level ?? levels[0]?.level ?? null
  if (asked.weightId && !asked.weightPeriod) throw invalid([{ path: 'weightPeriod', problem: 'period.wrong' }])
  const weight = asked.weightId ? { indicatorId: asked.weightId, period: asked.weightPeriod! } : null
  const ground = level ? await groundOf(view, target, level, on, weight) : { lines: [], lastYear: null }
  const names = await unitsOn(view, [target.unitId], on)
  return {
    target,
    unitName: names.get(target.unitId)?.shortName ?? '',
    on,
    levels,
    level,
    methods: [...methodsFor(indicator, target)],
    addsUp: addsUp(indicator),
    lastYear: ground.lastYear,
    units: ground.lines.map(({ ownerId: _, ...line }) => line),
  }
}
