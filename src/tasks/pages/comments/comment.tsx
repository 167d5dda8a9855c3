import { useFormat } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { standsAs } from '../../comments/rules.ts'
import type { TaskComment } from '../../comments/shapes.ts'
import { CommentText } from './comment-text.tsx'
import { EditForm } from './edit-form.tsx'
import { useCommentWords } from './use-words.ts'

type Act = TaskComment['may'][number]
type Props = {
  taskId: string
  comment: TaskComment
  editing: boolean
  onAct: (act: Act) => void
  onEdited: (saved: boolean) => void
}
export const placeOf = (id: string) => `comment-${id}`

/** Who, as what, for which unit, when; what it answers; what was said; what one may do with it. */
export function Comment({ taskId, comment, editing, onAct, onEdited }: Props) {
  const words = useCommentWords()
  const format = useFormat()
  const said = useBy()
  const { replyTo, withdrawnAt, editedAt } = comment
  const at = format.dayTime(comment.at)
  return (
    <li id={placeOf(comment.id)} className="comment" data-withdrawn={withdrawnAt !== null || undefined}>
      <p className="comment-head">
        <b>{said(comment)}</b>
        <span className="ink3 small">{standsAs(comment)}</span>
        <span className="ink3 small comment-when">
          <time className="num" dateTime={comment.at}>
            {at}
          </time>
          {editedAt && !withdrawnAt && <span title={words.editedAt(format.dayTime(editedAt))}> · {words.edited}</span>}
        </span>
      </p>
      {replyTo && (
        <p className="comment-quote">
          <a href={`#${placeOf(replyTo.id)}`}>{words.answers(replyTo.by)}</a>{' '}
          {replyTo.excerpt ? <q>{replyTo.excerpt}</q> : <i>{words.withdrawn}</i>}
        </p>
      )}
      {withdrawnAt && <p className="ink3">{words.withdrawn}</p>}
      {!withdrawnAt && editing && <EditForm taskId={taskId} comment={comment} onClose={onEdited} />}
      {!withdrawnAt && !editing && <CommentText text={comment.text} mentions={comment.mentions} />}
      {!editing && comment.may.length > 0 && (
        <p className="comment-acts no-print">
          {comment.may.map((act) => (
            <button
              key={act}
              type="button"
              className="linklike"
              aria-label={words.of(words.acts[act], comment.by, at)}
              onClick={() => onAct(act)}
            >
              {words.acts[act]}
            </button>
          ))}
        </p>
      )}
    </li>
  )
}
