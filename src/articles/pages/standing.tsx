import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { ArticleState, CommentState } from '../moves.ts'
import { useNewsWords } from './words.ts'

const kinds: Record<ArticleState, StatusKind> = {
  draft: 'draft',
  submitted: 'toReceive',
  scheduled: 'dueSoon',
  published: 'done',
  withdrawn: 'cancelled',
}
export function ArticleStatus({ state, pill }: { state: ArticleState; pill?: boolean }) {
  const { states } = useNewsWords()
  return (
    <Status kind={kinds[state]} {...(pill && { pill })}>
      {states[state]}
    </Status>
  )
}

const commentKinds: Record<CommentState, StatusKind> = {
  waiting: 'waiting',
  shown: 'done',
  refused: 'cancelled',
  hidden: 'exempt',
}
export function CommentStatus({ state }: { state: CommentState }) {
  const { comments } = useNewsWords()
  return <Status kind={commentKinds[state]}>{comments.states[state]}</Status>
}
