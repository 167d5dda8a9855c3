import { type RawBuilder, sql } from 'kysely'
import { ownUnits, unitsFor } from '#src/access/index.ts'
import type { View } from '#src/platform/work.ts'
import { type HandOverWait, sides, takeAct } from './moves.ts'

/** Over `hand_over h`: the actor may answer it; nothing where they answer for no unit. */
const answeredBy = ({ actor }: View): RawBuilder<unknown> => {
  const asked = sides.flatMap((side) => {
    const units = unitsFor(actor, takeAct(side))
    return units.length > 0 ? [sql`(h.side = ${side} and h.to_unit_id = any(${units}::uuid[]))`] : []
  })
  return asked.length > 0 ? sql`(${sql.join(asked, sql` or `)})` : sql`false`
}

const which: Record<HandOverWait, (view: View) => RawBuilder<unknown>> = {
  toAnswer: answeredBy,
  toUs: (view) => sql`h.to_unit_id = any(${ownUnits(view)})`,
  fromUs: (view) => sql`(h.from_unit_id = any(${ownUnits(view)}) or t.issuing_unit_id = any(${ownUnits(view)}))`,
}

/** Over `task t`: another unit is asked to take it over and has not answered yet. */
export const waitsToBeTaken = (view: View, wait: HandOverWait): RawBuilder<boolean> =>
  sql<boolean>`exists (select from hand_over h where h.task_id = t.id and h.state = 'proposed' and ${which[wait](view)})`
