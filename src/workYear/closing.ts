import { demand } from '#src/access/index.ts'
import { stateAfter } from '#src/platform/moves.ts'
import { conflict, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { closingFor, stepsOf } from './board.ts'
import { demandVersion, type Kept, lockYear, touchYear } from './change.ts'
import { type YearMove, yearMoves } from './moves.ts'
import type { StepName } from './rules.ts'

async function moveYear(work: Work, year: Kept, move: YearMove, reason: string | null, payload: object) {
  const to = stateAfter(yearMoves, year.state, move)
  if (!to) throw conflict('move.not-allowed', { move, state: year.state })
  const { seq } = await work.tx
    .selectFrom('work_year_move')
    .select((eb) => eb.fn.countAll<string>().as('seq'))
    .where('work_year_id', '=', year.rowId)
    .executeTakeFirstOrThrow()
  await work.tx
    .insertInto('work_year_move')
    .values({
      work_year_id: year.rowId,
      seq: Number(seq) + 1,
      move,
      from_state: year.state,
      to_state: to,
      reason,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      at: work.at,
    })
    .execute()
  work.record(`workYear.${to === 'closed' ? 'closed' : 'reopened'}`, { kind: 'workYear', id: year.rowId }, payload)
  return touchYear(work, year, { state: to })
}

/**
 * Reports and unfinished tasks are settled first; what else is unfinished is named by whoever closes the year, so that
 * nobody closes it without knowing.
 */
export async function closeYear(
  work: Work,
  blocId: string,
  of: number,
  { version, despite }: { version: number; despite: readonly StepName[] },
) {
  const year = await lockYear(work, blocId, of)
  demand(work, 'workYear.close', { own: year.bloc.coordinatorId })
  demandVersion(year, version)
  if (!stateAfter(yearMoves, year.state, 'close'))
    throw conflict('move.not-allowed', { move: 'close', state: year.state })
  const { steps } = await stepsOf(work, year)
  const closing = closingFor(steps)
  if (closing.refused.length > 0) throw refused('workYear.not-ready', { steps: closing.refused })
  const unsaid = closing.warned.filter((step) => !despite.includes(step))
  if (unsaid.length > 0) throw refused('workYear.unfinished', { steps: closing.warned })
  return moveYear(work, year, 'close', null, { bloc: blocId, year: of, despite: closing.warned })
}

export async function reopenYear(
  work: Work,
  blocId: string,
  of: number,
  { version, reason }: { version: number; reason: string },
) {
  const year = await lockYear(work, blocId, of)
  demand(work, 'workYear.close', { own: year.bloc.coordinatorId })
  demandVersion(year, version)
  return moveYear(work, year, 'reopen', reason, { bloc: blocId, year: of, reason })
}
