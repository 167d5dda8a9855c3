import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { editTaskComment } from '../../comments/contract.ts'
import type { TaskComment } from '../../comments/shapes.ts'
import { sentText, writtenText } from './mention.ts'
import { MentionArea } from './mention-area.tsx'
import type { Written } from './use-mention.ts'
import { useCommentWords } from './use-words.ts'

type Props = { taskId: string; comment: TaskComment; onClose: (saved: boolean) => void }

/** In place of one's own comment. */
export function EditForm({ taskId, comment, onClose }: Props) {
  const words = useCommentWords()
  useReturnFocus()
  const act = useAct(editTaskComment)
  const [written, setWritten] = useState<Written>(() => writtenText(comment.text, comment.mentions))
  const [tried, setTried] = useState(false)
  const empty = written.text.trim() === ''
  const save = () => {
    setTried(empty)
    if (empty || act.isPending) return
    const body = { version: comment.version, text: sentText(written.text, written.named) }
    act.mutate({ params: { id: taskId, commentId: comment.id }, body }, { onSuccess: () => onClose(true) })
  }
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <MentionArea
        taskId={taskId}
        label={words.editing}
        help={words.editHelp}
        error={tried && empty ? words.fault : undefined}
        value={written}
        onChange={setWritten}
        onSend={save}
        autoFocus
      />
      <ProblemNote problem={act.error} codes={words.problems} />
      <div className="row wrap">
        <Button type="submit" variant="filled" loading={act.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={() => onClose(false)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
