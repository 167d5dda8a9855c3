import { sql } from 'kysely'
import { type Act, demand, may } from '#src/access/index.ts'
import { notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { isOpen, type MeetingState } from './moves.ts'
import { meetingsInSight } from './visible.ts'

export type Locked = Awaited<ReturnType<typeof lockRow>> & { state: MeetingState }

const lockRow = (work: Work, id: string) =>
  work.tx.selectFrom('meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

/** The meeting, locked; 404 out of reach. Who may do what is asked next, by the unit that stands to it. */
export async function lockSeen(work: Work, id: string): Promise<Locked> {
  const [seen] = await meetingsInSight(work, [id])
  if (!seen) throw notFound()
  const meeting = await lockRow(work, id)
  return { ...meeting, state: meeting.state as MeetingState }
}

/** The same for an act of the unit that holds it: 403 where the table gives no such act, 409 from an older version. */
export async function lockMeeting(work: Work, id: string, act: Act, version?: number): Promise<Locked> {
  const meeting = await lockSeen(work, id)
  demand(work, act, { own: meeting.owner_unit_id })
  if (version !== undefined && version !== meeting.version) {
    const { folded: _, ...theirs } = meeting
    throw stale(theirs)
  }
  return meeting
}

/** The unit that holds it acts for all, an invited one for itself; tells whether it is the one that holds it. */
export function demandHostOr(work: Work, act: Act, { owner_unit_id }: Locked, invited: string | null): boolean {
  const holds = may(work.actor, act, { own: owner_unit_id })
  demand(work, holds ? act : 'meeting.answer', { own: holds ? owner_unit_id : invited })
  return holds
}

/** Whatever belongs to a meeting that is over stays as it was. */
export async function lockOpen(work: Work, id: string, act: Act, version?: number): Promise<Locked> {
  const meeting = await lockMeeting(work, id, act, version)
  refuseClosed(meeting)
  return meeting
}
export function refuseClosed({ state }: { state: MeetingState }) {
  if (!isOpen(state)) throw refused('meeting.closed', { state })
}

export async function touchMeeting(work: Work, id: string): Promise<{ id: string; version: number }> {
  const { version } = await work.tx
    .updateTable('meeting')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { id, version }
}

type Part = 'agenda_item' | 'participant' | 'contribution' | 'question' | 'conclusion'

/** A part of the meeting, locked with it; 404 when it belongs to another, 409 where the save started from an older one. */
export async function partOf<T extends Part>(work: Work, table: T, meetingId: string, id: string, version?: number) {
  const found = await sql<{ id: string; version: number } & Record<string, unknown>>`
    select * from ${sql.table(table)} where id = ${id}::uuid and meeting_id = ${meetingId}::uuid for update`.execute(
    work.tx,
  )
  const [row] = found.rows
  if (!row) throw notFound()
  if (version !== undefined && version !== row.version) throw stale(row)
  return row
}

/** The next place at the end. */
export async function lastPlace(work: Work, table: Part, meetingId: string): Promise<number> {
  const column = sql.raw(table === 'conclusion' ? 'number' : 'position')
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(${column}), 0)::int + 1 as next from ${sql.table(table)} where meeting_id = ${meetingId}::uuid`.execute(
    work.tx,
  )
  return rows[0]!.next
}
