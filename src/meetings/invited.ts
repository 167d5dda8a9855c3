import { sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { findOfficeHolders, type OfficeHolder, officeHolders } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import { dayOf } from '#src/platform/day.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { type Locked, lastPlace, lockOpen, partOf, touchMeeting } from './change.ts'
import type * as contract from './contract.ts'
import { tellInvited } from './letters.ts'
import { renumber } from './ordering.ts'
import { sortByPrecedence } from './precedence.ts'

type Asked = Input<typeof contract.inviteThese>['body']
type Invitee = Asked['who'][number]

/** The units of the area of those for whom the actor holds meetings: whose people may be looked up to be invited. */
const ownArea = (view: View, day: string) =>
  sql`(select a from unnest(${unitsFor(view.actor, 'meeting.write')}::uuid[]) u, area(u, ${day}::date) a)`

export async function inviteesFor(
  view: View,
  { q, on }: Input<typeof contract.findInvitees>['query'],
): Promise<Reply<typeof contract.findInvitees>> {
  const day = on ?? view.today
  const found = await findOfficeHolders(view.db, q, day, ownArea(view, day))
  return found.map(({ personId, name, positions }) => ({ personId, name, positions: positions.map((p) => p.title) }))
}

/** A person stands for the unit that is named, else for the one they head, else for that of the highest position. */
const unitOf = ({ positions }: OfficeHolder) => (positions.find((one) => one.isHead) ?? positions[0])?.unitId ?? null

async function columnsOf(work: Work, meeting: Locked, who: readonly Invitee[]) {
  const day = dayOf(meeting.starts_at)
  const personIds = who.flatMap((one) => ('personId' in one ? one.personId : []))
  const unitIds = who.flatMap((one) => one.unitId ?? [])
  const holders = await officeHolders(work.db, personIds, day)
  const known = await rows(
    work.db,
    sql<{ id: string }>`select distinct person_id as id from position where person_id = any(${personIds}::uuid[])
      and valid @> ${day}::date and unit_id in (select area(${meeting.owner_unit_id}, ${day}::date))`,
  )
  const [units, inArea] = [await unitsOn(work, unitIds, day), new Set(known.map(({ id }) => id))]
  if (unitIds.some((id) => !units.has(id))) throw invalid([{ path: 'body.who', problem: 'unit-not-alive' }])
  if (personIds.some((id) => !inArea.has(id))) throw invalid([{ path: 'body.who', problem: 'unknown' }])
  return who.map((one) => {
    if ('personId' in one)
      return {
        person_id: one.personId,
        unit_id: one.unitId ?? unitOf(holders.get(one.personId)!),
        name: null,
        function: null,
      }
    const named = 'name' in one ? { name: one.name, function: one.function || null } : { name: null, function: null }
    return { person_id: null, unit_id: one.unitId ?? null, ...named }
  })
}

/** Who is on the list already: a person once, a unit that names its own once in a part. */
const alreadyThere = async (work: Work, id: string) =>
  new Set(
    (
      await work.tx
        .selectFrom('participant')
        .select(['person_id', 'unit_id', 'name', 'part'])
        .where('meeting_id', '=', id)
        .execute()
    ).map(keyOf),
  )
const keyOf = (one: { person_id: string | null; unit_id: string | null; name: string | null; part: string }) =>
  one.person_id ?? `${one.part} ${one.unit_id} ${one.name ?? ''}`

export async function inviteThese(work: Work, id: string, { part, who }: Asked) {
  const meeting = await lockOpen(work, id, 'meeting.invite')
  const there = await alreadyThere(work, id)
  const asked = (await columnsOf(work, meeting, who)).map((columns) => ({ ...columns, part }))
  const fresh = [...new Map(asked.map((one) => [keyOf(one), one])).values()].filter((one) => !there.has(keyOf(one)))
  const first = await lastPlace(work, 'participant', id)
  const added =
    fresh.length === 0
      ? []
      : await work.tx
          .insertInto('participant')
          .values(fresh.map((one, n) => ({ meeting_id: id, position: first + n, ...one })))
          .returning('id')
          .execute()
  if (!meeting.hand_order) await sortByPrecedence(work, meeting)
  work.record('meeting.invited-added', { kind: 'meeting', id }, { part, who })
  const made = await touchMeeting(work, id)
  if (meeting.state === 'invited') await tellInvited(work, id, 'invitation')
  return { ...made, added: added.map((one) => one.id) }
}

export async function editInvited(
  work: Work,
  id: string,
  invitedId: string,
  { part, name, function: held, version }: Input<typeof contract.editInvited>['body'],
) {
  const meeting = await lockOpen(work, id, 'meeting.invite')
  const before = await partOf(work, 'participant', id, invitedId, version)
  const named = before.person_id === null ? { name: name || null, function: held || null } : {}
  if (before.person_id === null && !name && before.unit_id === null)
    throw invalid([{ path: 'body.name', problem: 'required' }])
  await work.tx
    .updateTable('participant')
    .set({ part, ...named, version: version + 1 })
    .where('id', '=', invitedId)
    .execute()
  if (part !== before.part && !meeting.hand_order) await sortByPrecedence(work, meeting)
  work.record('meeting.invited-edited', { kind: 'meeting', id }, { invitedId, part, ...named })
  await touchMeeting(work, id)
  return { id: invitedId, version: version + 1 }
}

export async function removeInvited(work: Work, id: string, invitedId: string) {
  await lockOpen(work, id, 'meeting.invite')
  const { person_id, unit_id, name, part } = await partOf(work, 'participant', id, invitedId)
  await work.tx.deleteFrom('participant').where('id', '=', invitedId).execute()
  await renumber(work, 'participant', id)
  work.record('meeting.invited-removed', { kind: 'meeting', id }, { invitedId, person_id, unit_id, name, part })
  return touchMeeting(work, id)
}
