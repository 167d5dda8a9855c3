import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { needsReason, stateAfter } from '#src/platform/moves.ts'
import { conflict, invalid, notFound, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type AdviceMove, type AdviceState, adviceMoves } from './moves.ts'
import { advicesInSight } from './visible.ts'

/** Locked for a change: 404 out of reach, 403 where another unit keeps it, 409 where it was changed meanwhile. */
export async function lockAdvice(work: Work, id: string, version?: number) {
  const [seen] = await advicesInSight(work, [id])
  if (!seen) throw notFound()
  const advice = await work.tx.selectFrom('advice').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!advice) throw notFound()
  demand(work, 'advice.write', { own: advice.from_unit_id })
  if (version !== undefined && version !== advice.version) {
    const { folded: _, ...theirs } = advice
    throw stale(theirs)
  }
  return { ...advice, state: advice.state as AdviceState }
}

export async function touchAdvice(work: Work, id: string): Promise<{ id: string; version: number }> {
  const { version } = await work.tx
    .updateTable('advice')
    .set((eb) => ({ version: eb('version', '+', 1), changed_at: work.at }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { id, version }
}

/** Writes the move; the caller sets what comes with the state. */
export async function recordMove(
  work: Work,
  { id, state }: { id: string; state: AdviceState },
  move: AdviceMove,
  told: { on: string; reason: string | null },
): Promise<AdviceState> {
  const to = stateAfter(adviceMoves, state, move)
  if (!to) throw conflict('move.not-allowed', { move, state })
  if (needsReason(adviceMoves, state, move) && !told.reason)
    throw invalid([{ path: 'body.reason', problem: 'required' }])
  await work.tx
    .insertInto('advice_move')
    .values({
      advice_id: id,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from advice_move where advice_id = ${id})`,
      move,
      from_state: state,
      to_state: to,
      reason: told.reason,
      on_day: told.on,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
  return to
}
