import { sql } from 'kysely'

/** Which guard is taken away now; in a run of one guard it is named by the environment. */
export const removed = { id: Number(process.env.GUARD_GONE ?? -1), reached: new Set<number>() }

/** Asked wherever a guard stands in the copy. */
const $gone = (id: number) => {
  removed.reached.add(id)
  return id === removed.id
}

/** The one that stands: a name before the bracket, so that no line before it is called. */
const $kept = <T>(one: T) => one

Object.assign(globalThis, {
  $kept,
  $gone,
  $everything: sql`true`,
  $everyUnit: sql`(select id as unit_id, null::date as before from unit)`,
  $everyUnitId: sql`array(select id from unit)`,
  $everyDirective: sql`(select id from directive)`,
  $everyMeeting: sql`(select id from meeting)`,
})
