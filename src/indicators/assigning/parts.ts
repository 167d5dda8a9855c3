import { sql } from 'kysely'
import type { z } from 'zod'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { livesOf } from '#src/units/index.ts'
import { attainment } from '../attainment.ts'
import { readFigures } from '../reading/index.ts'
import type { Indicator, Target } from '../shapes.ts'
import { demandSight } from '../sight.ts'
import { inForce } from './ground.ts'
import { unitsBelow } from './level.ts'
import { addsUp, outcome } from './proposal.ts'
import type { AssignedTarget } from './shapes.ts'
import type { Assignment } from './target-page.ts'

type Shown = NonNullable<z.input<typeof AssignedTarget>['assigned']>
type Of = { target: z.output<typeof Target>; indicator: z.output<typeof Indicator> }

/** Which targets the assignment gave, each with its weight as it stood. */
async function givenBy({ db }: View, assignmentId: string) {
  const found = await rows(
    db,
    sql<{ id: string; byHand: boolean; weight: string | null }>`
      select target_id as id, by_hand as "byHand", trim_scale(weight)::text as weight from target_part
      where assignment_id = ${assignmentId}::uuid`,
  )
  return new Map(found.map((part) => [part.id, part]))
}

/**
 * What the units of the assignment have today. Whoever sees the whole sees its parts, also of units that have ended since:
 * they were of its branch when they got them.
 */
export async function partsOf(
  view: View,
  target: Of['target'],
  indicator: Of['indicator'],
  last: Assignment,
): Promise<Shown> {
  await demandSight(view, target.unitId, [target.period], false)
  const units = await unitsBelow(view, target.unitId, last.level, last.on)
  const ids = units.map(({ unitId }) => unitId)
  const standing = await inForce(view, target, ids)
  const given = await givenBy(view, last.id)
  const lives = await livesOf(view, ids, last.on)
  const figures = await readFigures(view, { indicators: [indicator.id], units: ids, periods: [target.period] })
  const figureOf = new Map(figures.map((row) => [row.unit, row]))
  const parts = units.map(({ unitId, name, group }): Shown['parts'][number] => {
    const { id, value = null, valueFrom = null, valueTo = null } = standing.get(unitId) ?? {}
    const part = id ? given.get(id) : undefined
    const figure = figureOf.get(unitId)
    const actual = figure?.value ?? null
    const aim = { value, from: valueFrom, to: valueTo }
    const until = lives.get(unitId)?.until ?? null
    return {
      unitId,
      name,
      group,
      endedFrom: until !== null && until <= view.today ? until : null,
      target: id ? { id, value, valueFrom, valueTo } : null,
      how: !id ? 'none' : !part ? 'own' : part.byHand ? 'hand' : 'proposed',
      weight: part?.weight ?? null,
      actual,
      reported: figure?.reported ?? 0,
      expected: figure?.expected ?? 0,
      attainment: (id && actual !== null && attainment(actual, aim, indicator.direction)) || null,
    }
  })
  const lines = parts.map((part) => ({
    unitId: part.unitId,
    code: null,
    weight: null,
    standing: part.target?.value ?? null,
  }))
  const { sum, remainder } = outcome({ whole: target.value, lines }, new Map())
  const { id: _, ...about } = last
  return { ...about, ...(addsUp(indicator) ? { sum, remainder } : { sum: null, remainder: null }), parts }
}
