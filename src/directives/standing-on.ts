import { stateAfter } from '#src/platform/moves.ts'
import { type DirectiveState, directiveMoves } from './moves.ts'

type Facts = {
  validFrom: string | null
  validTo: string | null
  /** What has happened, in any order, each with the day from which it holds. */
  moves: readonly { onDay: string; seq: number; toState: string }[]
  /** Amendments whose day is still to come. */
  coming: readonly { fromDay: string; kind: 'amend' | 'supersede' }[]
}

/** How a directive stands on a day, past or to come, by the diagram; `notYet`: issued, its first day has not come. */
export function standingOn(day: string, { validFrom, validTo, moves, coming }: Facts): DirectiveState | 'notYet' {
  const past = moves.filter(({ onDay }) => onDay <= day).toSorted((a, b) => a.seq - b.seq)
  let state = (past.at(-1)?.toState ?? 'draft') as DirectiveState
  const ahead = [
    ...coming.map(({ fromDay, kind }) => ({ on: fromDay, move: kind })),
    ...(validTo ? [{ on: validTo, move: 'expire' as const }] : []),
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1))
  // the last day still belongs to it
  for (const { on, move } of ahead)
    if (move === 'expire' ? on < day : on <= day) state = stateAfter(directiveMoves, state, move) ?? state
  return state === 'inForce' && validFrom !== null && day < validFrom ? 'notYet' : state
}
