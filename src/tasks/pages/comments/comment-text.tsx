import type { TaskComment } from '../../comments/shapes.ts'
import { piecesOf } from './pieces.ts'

/** What was said, line for line. A link opens beside and tells the other side nothing of where it came from. */
export function CommentText({ text, mentions }: Pick<TaskComment, 'text' | 'mentions'>) {
  return (
    <p className="comment-text">
      {piecesOf(text, mentions).map(({ kind, text: said }, at) => {
        const key = `${at}`
        if (kind === 'name')
          return (
            <b key={key} className="comment-name">
              {said}
            </b>
          )
        if (kind === 'link')
          return (
            <a key={key} href={said} target="_blank" rel="noopener noreferrer nofollow">
              {said}
            </a>
          )
        return said
      })}
    </p>
  )
}
