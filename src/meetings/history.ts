import type { Act } from '#src/access/index.ts'
import { dayOf } from '#src/platform/day.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { needsReason, stateAfter } from '#src/platform/moves.ts'
import { conflict, invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockMeeting, touchMeeting } from './change.ts'
import type { moveMeeting as Move } from './contract.ts'
import { tellInvited } from './letters.ts'
import { type MeetingMove, meetingMoves } from './moves.ts'

const actOf: Record<MeetingMove, Act> = {
  invite: 'meeting.invite',
  hold: 'meeting.hold',
  conclude: 'meeting.conclude',
  cancel: 'meeting.write',
}

const stampOf = (move: MeetingMove, at: Date) => {
  if (move === 'invite') return { invited_at: at }
  if (move === 'hold') return { held_at: at }
  return move === 'conclude' ? { concluded_at: at } : {}
}

async function note(work: Work, id: string, name: MeetingMove, from: string, to: string, reason?: string) {
  const { seq } = await work.tx
    .selectFrom('meeting_move')
    .select((eb) => eb.fn.countAll<number>().as('seq'))
    .where('meeting_id', '=', id)
    .executeTakeFirstOrThrow()
  await work.tx
    .insertInto('meeting_move')
    .values({
      meeting_id: id,
      seq: Number(seq) + 1,
      move: name,
      from_state: from,
      to_state: to,
      reason: reason ?? null,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
}

/** One legal move: invitations out, begun, concluded, cancelled. */
export async function moveMeeting(work: Work, id: string, { move, reason, version }: Input<typeof Move>['body']) {
  const meeting = await lockMeeting(work, id, actOf[move], version)
  const to = stateAfter(meetingMoves, meeting.state, move)
  if (!to) throw conflict('move.not-allowed', { move, state: meeting.state })
  if (needsReason(meetingMoves, meeting.state, move) && !reason)
    throw invalid([{ path: 'body.reason', problem: 'required' }])
  if (move === 'invite') await refuseEmpty(work, id)
  // what a meeting of tomorrow decided cannot be known today
  if (move === 'hold' && dayOf(meeting.starts_at) > work.today) throw refused('meeting.not-yet')
  await note(work, id, move, meeting.state, to, reason)
  await work.tx
    .updateTable('meeting')
    .set({ state: to, ...stampOf(move, work.at) })
    .where('id', '=', id)
    .execute()
  work.record('meeting.moved', { kind: 'meeting', id }, { move, from: meeting.state, to, reason })
  const made = await touchMeeting(work, id)
  if (move === 'invite') await tellInvited(work, id, 'invitation')
  if (move === 'cancel' && meeting.invited_at) await tellInvited(work, id, 'cancelled')
  return made
}

async function refuseEmpty(work: Work, id: string) {
  const invited = await work.tx.selectFrom('participant').select('part').where('meeting_id', '=', id).execute()
  if (!invited.some(({ part }) => part === 'chair')) throw refused('meeting.no-chair')
  if (invited.length < 2) throw refused('meeting.nobody-invited')
}
