import { mayOf } from '#src/access/index.ts'
import { allowedMoves } from '#src/platform/moves.ts'
import type { View } from '#src/platform/work.ts'
import { type ArticleMove, type ArticleState, articleMoves } from './moves.ts'
import { writesBy } from './rules.ts'

/** What this reader may do with it now: from the diagram, as far as the table gives it. */
export function mayWith(
  { actor }: Pick<View, 'actor'>,
  ownerUnitId: string,
  state: ArticleState,
  unpublished: boolean,
): string[] {
  const acts = mayOf(actor, ['article.write', 'article.publish', 'comment.moderate'], { own: ownerUnitId })
  const actFor = (move: ArticleMove) => (move === 'submit' ? 'article.write' : 'article.publish')
  const moves = allowedMoves(articleMoves, state).filter(
    (move) => move !== 'clock' && acts.includes(actFor(move)) && (move !== 'revise' || unpublished),
  )
  const edits = acts.some((act) => act === writesBy(state))
  return [...(edits ? ['edit'] : []), ...moves, ...(acts.includes('comment.moderate') ? ['moderate'] : [])]
}
