import { sql } from 'kysely'
import { conflict } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'

type Ordered = 'agenda_item' | 'participant' | 'contribution' | 'question' | 'conclusion'
const columnOf = (table: Ordered) => sql.raw(table === 'conclusion' ? 'number' : 'position')

/** Numbers these 1..n in the order given. */
export async function putInOrder(work: Work, table: Ordered, meetingId: string, ids: readonly string[]): Promise<void> {
  await sql`update ${sql.table(table)} t set ${columnOf(table)} = given.place
    from unnest(${[...ids]}::uuid[]) with ordinality given(id, place)
    where t.id = given.id and t.meeting_id = ${meetingId}::uuid and t.${columnOf(table)} is distinct from given.place::int`.execute(
    work.tx,
  )
}

const idsIn = async (work: Work, table: Ordered, meetingId: string) =>
  (
    await sql<{ id: string }>`select id from ${sql.table(table)} where meeting_id = ${meetingId}::uuid
      order by ${columnOf(table)}, id`.execute(work.tx)
  ).rows.map(({ id }) => id)

/** Refused unless exactly those that are there now are ordered: one that somebody added meanwhile must not get lost. */
export async function reorder(work: Work, table: Ordered, meetingId: string, ids: readonly string[]): Promise<void> {
  const there = await idsIn(work, table, meetingId)
  if (new Set(ids).size !== ids.length || ids.length !== there.length || !there.every((id) => ids.includes(id)))
    throw conflict('order.changed')
  await putInOrder(work, table, meetingId, ids)
}

/** Closes the gap that a removal left. */
export const renumber = async (work: Work, table: Ordered, meetingId: string): Promise<void> =>
  putInOrder(work, table, meetingId, await idsIn(work, table, meetingId))
