import { type RawBuilder, sql } from 'kysely'
import { reach, unitIdsOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'

type Reach = { own: string[]; today: string[]; before: { unit: string; day: string }[] }
const known = new WeakMap<object, Promise<Reach>>()

/**
 * The reader's reach as arrays, asked once a request: bound as values they are constants to the planner, which then
 * looks units up in a hash instead of walking the array for every task.
 */
function reachOf(view: View): Promise<Reach> {
  const asked = known.get(view)
  if (asked) return asked
  const found = rows(view.db, sql<{ unit_id: string; before: string | null }>`select * from ${reach(view)}`).then(
    (all) => ({
      own: unitIdsOf(view),
      today: all.filter((r) => r.before === null).map((r) => r.unit_id),
      before: all.flatMap((r) => (r.before === null ? [] : [{ unit: r.unit_id, day: r.before }])),
    }),
  )
  known.set(view, found)
  return found
}

const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

/** Records of a predecessor count only from before its succession. */
const ofPredecessors = (t: RawBuilder<unknown>, before: Reach['before']) => sql`exists (
  select from unnest(${uuids(before.map((b) => b.unit))}, ${before.map((b) => b.day)}::date[]) former(unit_id, day)
  where ${t}.issued_on < former.day and (${t}.issuing_unit_id = former.unit_id or exists (
    select from task_unit u where u.task_id = ${t}.id and u.unit_id = former.unit_id)))`

/** The unit that is asked to take a task over sees what it is asked for. */
const handedTo = (t: RawBuilder<unknown>, units: readonly string[]) => sql`${t}.id in (
  select h.task_id from hand_over h where h.state = 'proposed' and h.to_unit_id = any(${uuids(units)}))`

/**
 * Domain.md §10 as one condition over a task under this alias: its issuing unit sees it also as a draft; once issued,
 * also whoever has one of its units in reach, or the unit that is to take it over. `whole`: where every task is read
 * anyhow, their units are gathered once; asked task by task the planner takes the whole question for endless.
 */
export async function visibleTasks(view: View, alias = 't', whole = false): Promise<RawBuilder<boolean>> {
  const { own, today, before } = await reachOf(view)
  const t = sql.raw(alias)
  const ofUnits = sql`u.unit_id = any(${uuids(today)})`
  const part = whole
    ? sql`${t}.id in (select u.task_id from task_unit u where ${ofUnits})`
    : sql`exists (select from task_unit u where u.task_id = ${t}.id and ${ofUnits})`
  const predecessors = before.length > 0 ? sql` or ${ofPredecessors(t, before)}` : sql``
  return sql<boolean>`(${t}.issuing_unit_id = any(${uuids(own)}) or (${t}.state <> 'draft' and (
    ${t}.lead_unit_id = any(${uuids(today)}) or ${t}.issuing_unit_id = any(${uuids(today)}) or ${part}
    or ${handedTo(t, today)}${predecessors})))`
}

/**
 * A row of its own in the reader's table: the child of a task the reader also sees stands under that one. `whole`: the
 * parents in sight are gathered once.
 */
export async function onTop(view: View, whole = false): Promise<RawBuilder<boolean>> {
  const seen = await visibleTasks(view, 'above', whole)
  return whole
    ? sql<boolean>`(t.parent_id is null or t.parent_id not in (select above.id from task above
        where above.id in (select c.parent_id from task c where c.parent_id is not null) and ${seen}))`
    : sql<boolean>`(t.parent_id is null or not exists (
        select from task above where above.id = t.parent_id and ${seen}))`
}

/** Of these, the tasks the reader may see; also the guard of their files. */
export async function tasksInSight(view: View, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const condition = await visibleTasks(view)
  const query = sql<{ id: string }>`select t.id from task t where t.id = any(${uuids(ids)}) and ${condition}`
  return (await rows(view.db, query)).map(({ id }) => id)
}

/** The guard of evidence: posts of progress on tasks within reach. */
export async function progressInSight(view: View, ids: readonly string[]): Promise<string[]> {
  const condition = await visibleTasks(view)
  const query = sql<{ id: string }>`select p.id from progress p join task t on t.id = p.task_id
    where p.id = any(${uuids(ids)}) and ${condition}`
  return (await rows(view.db, query)).map(({ id }) => id)
}
