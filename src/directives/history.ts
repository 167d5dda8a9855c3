import type { Input } from '#src/platform/endpoint.ts'
import { conflict, invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { lockDirective, touchDirective } from './change.ts'
import type { moveDirective as MoveDirective } from './contract.ts'

// domain.md §7
const table: Readonly<Record<string, { from: readonly string[]; to: string; reason?: true }>> = {
  enter: { from: ['draft'], to: 'inForce' },
  amend: { from: ['inForce'], to: 'amended', reason: true },
  supersede: { from: ['inForce', 'amended'], to: 'superseded', reason: true },
  expire: { from: ['inForce', 'amended'], to: 'expired', reason: true },
}

export const movesFrom = (state: string) =>
  Object.entries(table).flatMap(([name, { from }]) => (from.includes(state) ? [name] : []))

/** Writes the move and the state it leads to; the caller has locked the directive. */
export async function recordMove(work: Work, before: { id: string; state: string }, name: string, reason?: string) {
  const { id, state } = before
  const move = table[name]
  if (!move?.from.includes(state)) throw conflict('move.not-allowed', { move: name, state })
  if (move.reason && !reason) throw invalid([{ path: 'body.reason', problem: 'required' }])
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
      to_state: move.to,
      reason: reason ?? null,
      by_account_id: work.actor.accountId,
      at: work.at,
    })
    .execute()
  await work.tx.updateTable('directive').set({ state: move.to }).where('id', '=', id).execute()
  work.record(`directive.moved`, { kind: 'directive', id }, { move: name, from: state, to: move.to, reason })
}

export async function moveDirective(
  work: Work,
  id: string,
  { move, reason, version }: Input<typeof MoveDirective>['body'],
) {
  const before = await lockDirective(work, id, 'directive.move', version)
  await recordMove(work, before, move, reason)
  return touchDirective(work, id)
}
