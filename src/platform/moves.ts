/** The legal moves of a thing, as one table: from which states, by which verb, to which state, whether a reason is due. */
export type Moves<State extends string, Move extends string> = readonly {
  from: readonly State[]
  move: Move
  to: State
  reason?: true
}[]

const rowOf = <S extends string, M extends string>(moves: Moves<S, M>, state: S, move: M) =>
  moves.find((row) => row.move === move && row.from.includes(state))

/** Where the move leads from this state; undefined when the diagram has no such move from it. */
export const stateAfter = <S extends string, M extends string>(moves: Moves<S, M>, state: S, move: M): S | undefined =>
  rowOf(moves, state, move)?.to

/** The moves the diagram has from this state, in the table's order: what a page may draw as buttons. */
export const allowedMoves = <S extends string, M extends string>(moves: Moves<S, M>, state: S): M[] =>
  moves.filter((row) => row.from.includes(state)).map((row) => row.move)

/** Whether the move must say why. */
export const needsReason = <S extends string, M extends string>(moves: Moves<S, M>, state: S, move: M): boolean =>
  rowOf(moves, state, move)?.reason === true
