import { sql } from 'kysely'
import { officeHolders } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import { dayOf } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { type Locked, lockOpen, touchMeeting } from './change.ts'
import { putInOrder, reorder } from './ordering.ts'
import { inOrder, isLocal, type Placed } from './rules.ts'

type Row = Omit<Placed, 'rank' | 'local'> & { personId: string | null; unitId: string | null }

/** Puts those invited in order of precedence as they stand on the meeting's day. */
export async function sortByPrecedence(work: Work, meeting: Locked): Promise<void> {
  const day = dayOf(meeting.starts_at)
  const found = await rows(
    work.db,
    sql<Row>`select i.id, i.part, i.position, i.person_id as "personId", i.unit_id as "unitId", v.kind as "unitKind", v.short_name as "unitName"
      from participant i left join unit_version v on v.unit_id = i.unit_id and v.valid @> ${day}::date
      where i.meeting_id = ${meeting.id}`,
  )
  const holders = await officeHolders(
    work.db,
    found.flatMap(({ personId }) => personId ?? []),
    day,
  )
  const ranked = found.map((one) => ({ ...one, rank: holders.get(one.personId ?? '')?.positions[0] ?? null }))
  const units = await unitsOn(
    work,
    ranked.flatMap(({ rank, unitId }) => rank?.unitId ?? unitId ?? []),
    day,
  )
  const above = await unitsOn(
    work,
    [...units.values()].flatMap(({ parentId }) => parentId ?? []),
    day,
  )
  const placed = ranked.map((one) => {
    const unit = units.get(one.rank?.unitId ?? one.unitId ?? '')
    return { ...one, local: isLocal(unit?.kind ?? null, above.get(unit?.parentId ?? '')?.kind ?? null) }
  })
  await putInOrder(
    work,
    'participant',
    meeting.id,
    inOrder(placed).map(({ id }) => id),
  )
}

export async function orderInvited(work: Work, id: string, ids: readonly string[]) {
  await lockOpen(work, id, 'meeting.invite')
  await reorder(work, 'participant', id, ids)
  await work.tx.updateTable('meeting').set({ hand_order: true }).where('id', '=', id).execute()
  work.record('meeting.invited-ordered', { kind: 'meeting', id }, { ids })
  return touchMeeting(work, id)
}

export async function sortInvited(work: Work, id: string) {
  const meeting = await lockOpen(work, id, 'meeting.invite')
  await sortByPrecedence(work, meeting)
  await work.tx.updateTable('meeting').set({ hand_order: false }).where('id', '=', id).execute()
  work.record('meeting.invited-sorted', { kind: 'meeting', id })
  return touchMeeting(work, id)
}
