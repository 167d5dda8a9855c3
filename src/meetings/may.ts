import { may, mayAnywhere } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { isOpen, type MeetingState, movesFrom } from './moves.ts'

type Facts = { ownerUnitId: string; state: MeetingState }

/** What this actor may do with this meeting now: the table of access crossed with the diagram. */
export function mayDo(actor: Actor, { ownerUnitId, state }: Facts): string[] {
  const able = (act: 'meeting.write' | 'meeting.invite' | 'meeting.hold' | 'meeting.conclude') =>
    may(actor, act, { own: ownerUnitId })
  const open = isOpen(state)
  const moves = movesFrom(state)
  const begun = state === 'held' || state === 'concluded'
  const offered: [string, boolean][] = [
    ['edit', able('meeting.write') && open],
    ['invite', able('meeting.invite') && moves.includes('invite')],
    ['addInvited', able('meeting.invite') && open],
    ['hold', able('meeting.hold') && moves.includes('hold')],
    ['attendance', able('meeting.hold') && open && state !== 'planned'],
    ['ask', able('meeting.hold') && open && state !== 'planned'],
    ['mark', able('meeting.hold') && state === 'held'],
    ['write', able('meeting.conclude') && open],
    ['turn', able('meeting.conclude') && begun],
    ['conclude', able('meeting.conclude') && moves.includes('conclude')],
    ['cancel', able('meeting.write') && moves.includes('cancel')],
    ['attach', able('meeting.write')],
    // an article is begun at the writer's own unit
    ['news', mayAnywhere(actor, 'article.write') && state !== 'cancelled'],
    ['paper', may(actor, 'document.write', { own: ownerUnitId }) && state !== 'cancelled'],
  ]
  return offered.flatMap(([act, allowed]) => (allowed ? [act] : []))
}

type Part = { ownerUnitId: string; unitId: string | null }

/** An invited unit says whether it comes. */
export const mayAnswer = (actor: Actor, state: MeetingState, unitId: string | null): boolean =>
  state === 'invited' && may(actor, 'meeting.answer', { own: unitId })

/** The unit that was asked a question writes its answer. */
export const mayReply = (actor: Actor, state: MeetingState, unitId: string | null): boolean =>
  isOpen(state) && state !== 'planned' && may(actor, 'meeting.answer', { own: unitId })

/** The unit that holds the meeting writes for all, an invited unit for itself. */
export const maySend = (actor: Actor, state: MeetingState, { ownerUnitId, unitId }: Part): boolean =>
  isOpen(state) && (may(actor, 'meeting.write', { own: ownerUnitId }) || may(actor, 'meeting.answer', { own: unitId }))
