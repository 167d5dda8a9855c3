import { system } from '#src/platform/actor.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { stateAfter } from '#src/platform/moves.ts'
import { conflict } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'
import type { moveDirective as MoveDirective } from './contract.ts'
import { type DirectiveMove, type DirectiveState, directiveMoves } from './moves.ts'

/** Writes the move and the state it leads to; the caller has locked the directive. */
export async function recordMove(
  work: Work,
  before: { id: string; state: DirectiveState },
  name: DirectiveMove,
  { reason, onDay = work.today }: { reason?: string | undefined; onDay?: string } = {},
) {
  const { id, state } = before
  const to = stateAfter(directiveMoves, state, name)
  if (!to) throw conflict('move.not-allowed', { move: name, state })
  const { seq } = await work.tx
    .selectFrom('directive_move')
    .select((eb) => eb.fn.countAll<number>().as('seq'))
    .where('directive_id', '=', id)
    .executeTakeFirstOrThrow()
  await work.tx
    .insertInto('directive_move')
    .values({
      directive_id: id,
      seq: Number(seq) + 1,
      move: name,
      from_state: state,
      to_state: to,
      reason: reason ?? null,
      // the clock moves without an account
      by_account_id: work.actor.accountId === system.accountId ? null : work.actor.accountId,
      on_day: onDay,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
  await work.tx.updateTable('directive').set({ state: to }).where('id', '=', id).execute()
  work.record(`directive.moved`, { kind: 'directive', id }, { move: name, from: state, to, onDay, reason })
}

export async function moveDirective(
  work: Work,
  id: string,
  { move, reason, version }: Input<typeof MoveDirective>['body'],
) {
  const before = await lockDirective(work, id, 'directive.move', version)
  const onDay = move === 'enter' ? (before.valid_from ?? before.issued_on) : work.today
  await recordMove(work, { id, state: before.state as DirectiveState }, move, { reason, onDay })
  return touchDirective(work, id)
}
