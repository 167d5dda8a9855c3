import { Button } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { MentionArea } from './mention-area.tsx'
import type { useCommentDraft } from './use-draft.ts'
import { useCommentWords } from './use-words.ts'

type Props = { taskId: string; draft: ReturnType<typeof useCommentDraft>; form: RefObject<HTMLFormElement | null> }

/** Where a comment is written. While it is on its way nothing can be changed in it. */
export function Composer({ taskId, draft, form }: Props) {
  const words = useCommentWords()
  const [tried, setTried] = useState(false)
  const { content, state } = draft
  const busy = state.kind === 'saving' || state.kind === 'offline'
  const empty = content.text.trim() === ''
  const send = () => {
    setTried(empty)
    if (!empty && !busy) void draft.send()
  }
  const { replyTo } = content
  return (
    <form
      ref={form}
      className="comment-form no-print"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <MentionArea
        taskId={taskId}
        label={replyTo ? words.answer(replyTo.by) : words.text}
        help={draft.restored ? words.restored : words.help}
        error={tried && empty ? words.fault : undefined}
        value={content}
        readOnly={busy}
        onChange={(written) => draft.change((was) => ({ ...was, ...written }))}
        onSend={send}
      />
      {state.kind === 'offline' && <Note live>{words.waiting}</Note>}
      {state.kind === 'failed' && <ProblemNote problem={state.problem} codes={words.problems} />}
      <div className="row wrap">
        <Button type="submit" variant="filled" loading={busy}>
          {words.send}
        </Button>
        {replyTo && !busy && (
          <Button variant="subtle" onClick={() => draft.change((was) => ({ ...was, replyTo: null }))}>
            {words.notAnswer}
          </Button>
        )}
      </div>
    </form>
  )
}
