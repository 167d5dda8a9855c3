import { needsReason, stateAfter } from '#src/platform/moves.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockTask, touchTask } from '../change.ts'
import { refuseSettled } from '../extensions.ts'
import { isOpen } from '../family.ts'
import { type HandOverMove, type HandOverState, handOverMoves, type Side, takeAct } from './moves.ts'
import { passToUnit } from './pass.ts'
import { tellOfHandOver } from './telling.ts'

const proposalOf = (work: Work, taskId: string, id: string) =>
  work.tx.selectFrom('hand_over').selectAll().where('id', '=', id).where('task_id', '=', taskId).executeTakeFirst()

/** Of the proposal as it stands once its task is locked: what was settled meanwhile is told. */
async function settle(work: Work, taskId: string, id: string, move: HandOverMove, note?: string) {
  const found = await proposalOf(work, taskId, id)
  if (!found) throw notFound()
  const state = stateAfter(handOverMoves, found.state as HandOverState, move)
  if (!state) throw conflict('move.not-allowed', { move, state: found.state })
  if (needsReason(handOverMoves, 'proposed', move) && !note) throw invalid([{ path: 'body.note', problem: 'required' }])
  await work.tx
    .updateTable('hand_over')
    .set({
      state,
      decided_by: work.actor.accountId,
      decided_for_id: work.actingFor.id,
      decided_at: work.at,
      decision_note: note ?? null,
    })
    .where('id', '=', id)
    .execute()
  const [side, from, to] = [found.side as Side, found.from_unit_id, found.to_unit_id]
  return { id, taskId, side, from, to, reason: found.reason }
}

export async function withdrawHandOver(work: Work, id: string, handOverId: string) {
  const { state } = await lockTask(work, id, 'task.handOver')
  if (!isOpen(state)) throw conflict('move.not-allowed', { move: 'withdraw', state })
  await settle(work, id, handOverId, 'withdraw')
  work.record('task.hand-over-withdrawn', { kind: 'task', id }, { handOverId })
  return touchTask(work, id)
}

type Decided = { accepted: boolean; note?: string | undefined }

/** The unit that is to take it answers: with its yes the task and what follows from it are its own in the same act. */
export async function decideHandOver(work: Work, id: string, handOverId: string, { accepted, note }: Decided) {
  const asked = await proposalOf(work, id, handOverId)
  const task = await lockTask(work, id, takeAct((asked?.side as Side | undefined) ?? 'lead'))
  if (accepted) refuseSettled(task, 'acceptHandOver')
  else if (!isOpen(task.state)) throw conflict('move.not-allowed', { move: 'refuse', state: task.state })
  const settled = await settle(work, id, handOverId, accepted ? 'accept' : 'refuse', note || undefined)
  const { side, to } = settled
  const from = side === 'lead' ? task.lead_unit_id! : task.issuing_unit_id
  // a succession since may have brought it there already
  if (accepted && from === to) throw refused('hand-over.same')
  if (accepted) await passToUnit(work, task, { ...settled, from })
  else work.record('task.hand-over-refused', { kind: 'task', id }, { handOverId, note })
  await tellOfHandOver(work, accepted ? 'handedOver' : 'handOverRefused', { ...settled, note: note || null })
  return touchTask(work, id)
}
