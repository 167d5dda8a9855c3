import { useEffect, useRef, useState } from 'react'
import { Empty } from '#src/ui/empty.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { Section } from '#src/ui/page-head.tsx'
import type { TaskComment } from '../../comments/shapes.ts'
import type { TaskDetail } from '../../shapes.ts'
import { Comment } from './comment.tsx'
import { Composer } from './composer.tsx'
import { useCommentDraft } from './use-draft.ts'
import { useThread } from './use-thread.ts'
import { useCommentWords } from './use-words.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import './comments.css'

/** A message about a comment leads here, once there is something to see. */
function useArrival(ready: boolean) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (ready && location.hash === '#comments') place.current?.scrollIntoView({ block: 'start' })
  }, [ready])
  return place
}

/** What the parties of a task say to each other about it. */
export function CommentsSection({ task }: { task: TaskDetail }) {
  const words = useCommentWords()
  const { found, rows, total, said, say } = useThread(task.id)
  const draft = useCommentDraft(task.id, () => say(words.said.sent))
  const form = useRef<HTMLFormElement>(null)
  const place = useArrival(found.isSuccess)
  const [editing, setEditing] = useState<string>()
  const [leaving, setLeaving] = useState<string>()
  const speaks = task.may.includes('comment')
  const act = ({ id, by }: TaskComment, what: TaskComment['may'][number]) => {
    if (what === 'edit') return setEditing(id)
    if (what === 'withdraw') return setLeaving(id)
    draft.change((was) => ({ ...was, replyTo: { id, by } }))
    form.current?.querySelector('textarea')?.focus()
  }
  return (
    <div id="comments" ref={place}>
      <Section title={words.title} note={total > 0 && words.count(total)}>
        {!found.isSuccess && <NotYet found={found} />}
        {found.hasNextPage && (
          <button
            type="button"
            className="linklike"
            disabled={found.isFetchingNextPage}
            onClick={() => found.fetchNextPage()}
          >
            {words.earlier(total - rows.length)}
          </button>
        )}
        {rows.length > 0 && (
          <ol className="comments">
            {rows.map((comment) => (
              <Comment
                key={comment.id}
                taskId={task.id}
                comment={comment}
                editing={editing === comment.id}
                onAct={(what) => act(comment, what)}
                onEdited={(saved) => {
                  setEditing(undefined)
                  if (saved) say(words.said.saved)
                }}
              />
            ))}
          </ol>
        )}
        {found.isSuccess && total === 0 && (
          <Empty title={words.none.title}>{speaks ? words.none.text : words.none.reads}</Empty>
        )}
        {speaks && <Composer taskId={task.id} draft={draft} form={form} />}
        {!speaks && total > 0 && (
          <p className="ink3 small">{task.state === 'cancelled' ? words.closed : words.onlyReads}</p>
        )}
        <p className="sr" role="status">
          {said}
        </p>
        {leaving && (
          <WithdrawDialog
            taskId={task.id}
            commentId={leaving}
            onClose={() => setLeaving(undefined)}
            onDone={() => {
              setLeaving(undefined)
              say(words.said.withdrawn)
            }}
          />
        )}
      </Section>
    </div>
  )
}
