import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { passMemberships } from './memberships.ts'
import { inRounds, lastHeirs, linksUntil, type Passing } from './passings.ts'

/**
 * What `succession.tookEffect` tells: work of ended units that now goes to others, no unit inheriting by two successions;
 * `succession.dayCame` tells all of a day before, to whoever can pass it on at once.
 */
export type TookEffect = { passings: readonly Passing[] }

type Due = { id: string; on: string }
const due = (work: Work) =>
  rows(
    work.db,
    sql<Due>`select id, on_date::text as "on" from succession
      where took_effect_at is null and on_date <= ${work.today}::date order by on_date, id for update`,
  )

/**
 * Asked each minute and by the act that enters one: every succession whose day has come takes effect, once, in the order
 * of dates, however far the clock has jumped.
 */
export async function takeEffect(work: Work): Promise<void> {
  const waiting = await due(work)
  if (waiting.length === 0) return
  const fresh = lastHeirs(await linksUntil(work.db, work.today))
  for (const sameDay of Map.groupBy(fresh, ({ on }) => on).values()) {
    await work.announce('succession.dayCame', { passings: sameDay } satisfies TookEffect)
    for (const passings of inRounds(sameDay)) {
      await passMemberships(work, passings)
      await work.announce('succession.tookEffect', { passings } satisfies TookEffect)
    }
  }
  await sql`update succession set took_effect_at = ${work.at} where id = any(${waiting.map(({ id }) => id)}::uuid[])`.execute(
    work.tx,
  )
  for (const { id, on } of waiting) work.record('succession.tookEffect', { kind: 'succession', id }, { on })
}
