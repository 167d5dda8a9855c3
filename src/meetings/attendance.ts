import type { Input } from '#src/platform/endpoint.ts'
import { invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { demandHostOr, lockOpen, lockSeen, partOf } from './change.ts'
import type * as contract from './contract.ts'

/** Taken on the day, from the invitations to the conclusion: people come before the meeting is opened. */
export async function takeAttendance(
  work: Work,
  id: string,
  invitedId: string,
  { attendance, representedBy, version }: Input<typeof contract.takeAttendance>['body'],
) {
  const { state } = await lockOpen(work, id, 'meeting.hold')
  if (state === 'planned') throw refused('meeting.not-invited', { state })
  if ((attendance === 'represented') !== Boolean(representedBy))
    throw invalid([{ path: 'body.representedBy', problem: attendance === 'represented' ? 'required' : 'not-asked' }])
  await partOf(work, 'participant', id, invitedId, version)
  await work.tx
    .updateTable('participant')
    .set({
      attendance,
      represented_by: representedBy || null,
      attendance_by: work.actor.accountId,
      attendance_at: work.at,
      version: version + 1,
    })
    .where('id', '=', invitedId)
    .execute()
  work.record('meeting.attendance', { kind: 'meeting', id }, { invitedId, attendance, representedBy })
  return { id: invitedId, version: version + 1 }
}

/**
 * The invited unit's focal person answers, or the host notes what came by telephone. A unit that cannot come is absent with
 * leave until the day says otherwise.
 */
export async function answerInvitation(
  work: Work,
  id: string,
  invitedId: string,
  { comes, name, function: held, version }: Input<typeof contract.answerInvitation>['body'],
) {
  const meeting = await lockSeen(work, id)
  const before = await partOf(work, 'participant', id, invitedId)
  demandHostOr(work, 'meeting.invite', meeting, before.unit_id as string | null)
  if (meeting.state !== 'invited') throw refused('meeting.no-answers', { state: meeting.state })
  await partOf(work, 'participant', id, invitedId, version)
  const named = before.person_id === null && comes ? { name: name || null, function: held || null } : {}
  const kept = before.attendance === 'absentWithLeave' ? null : (before.attendance as string | null)
  await work.tx
    .updateTable('participant')
    .set({
      ...named,
      confirmed_at: work.at,
      attendance: comes ? kept : 'absentWithLeave',
      ...(!comes && { represented_by: null }),
      version: version + 1,
    })
    .where('id', '=', invitedId)
    .execute()
  work.record('meeting.answered', { kind: 'meeting', id }, { invitedId, comes, ...named })
  return { id: invitedId, version: version + 1 }
}
