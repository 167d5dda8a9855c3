import { type RawBuilder, sql } from 'kysely'
import { underWay } from './moves.ts'

/** Over `task t`: it is being worked on. Written out, so that the planner knows the states. */
export const isUnderWay: RawBuilder<boolean> = sql<boolean>`t.state in (${sql.join(underWay.map((state) => sql.lit(state)))})`

/** Over `task t`: a parent with open children asks nothing of its lead; the children do. */
export const asksItsLead: RawBuilder<boolean> = sql<boolean>`not exists (
  select from task c where c.parent_id = t.id and c.state not in ('draft', 'done', 'cancelled'))`
