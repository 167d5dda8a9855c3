import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { BuiltOn, WhatFollows } from '#src/units/index.ts'

const kind = 'handOver'

const effects = (successionId: string): RawBuilder<unknown> => sql`
  (select subject_id as id, before, after from succession_effect
    where succession_id = ${successionId}::uuid and kind = ${kind})`

/** How many proposals wait for these units. */
export const handOversThatFollow = async ({ db }: View, units: readonly string[]): Promise<WhatFollows[]> =>
  (
    await rows(
      db,
      sql<{ unitId: string; count: number }>`select h.to_unit_id as "unitId", count(*)::int as count from hand_over h
        where h.state = 'proposed' and h.to_unit_id = any(${[...units]}::uuid[]) group by 1`,
    )
  ).map((told) => ({ kind, ...told, first: [] }))

/** The successor has answered, or the task has been offered anew since. */
export async function handOversBuiltOn({ db }: View, successionId: string): Promise<BuiltOn[]> {
  const [found] = await rows(
    db,
    sql<{ count: number }>`select count(*)::int as count from ${effects(successionId)} e join hand_over h on h.id = e.id
      where h.state in ('accepted', 'refused') or (h.state = 'lapsed' and exists (
        select from hand_over o where o.task_id = h.task_id and o.state = 'proposed'))`,
  )
  return found?.count ? [{ kind, count: found.count }] : []
}

/** Each is asked of the unit that was asked; of a task that has ended meanwhile nobody is asked any more. */
export async function putHandOversBack(work: Work, { successionId }: { successionId: string }): Promise<void> {
  const { rows: back } = await sql<{ taskId: string }>`update hand_over h
      set from_unit_id = (e.before ->> 'from')::uuid, to_unit_id = (e.before ->> 'to')::uuid,
        first_asked_id = (e.before ->> 'firstAsked')::uuid, lapse = null,
        state = case when h.state <> 'lapsed' then h.state when t.state in ('done', 'cancelled') then 'withdrawn' else 'proposed' end,
        decided_at = case when h.state = 'lapsed' and t.state not in ('done', 'cancelled') then null else h.decided_at end
      from ${effects(successionId)} e, task t where e.id = h.id and t.id = h.task_id
      returning h.task_id as "taskId"`.execute(work.tx)
  for (const { taskId } of back)
    work.record('task.hand-over-passed-back', { kind: 'task', id: taskId }, { successionId })
}
