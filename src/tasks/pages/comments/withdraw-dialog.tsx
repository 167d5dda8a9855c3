import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { withdrawTaskComment } from '../../comments/contract.ts'
import { useCommentWords } from './use-words.ts'

type Props = { taskId: string; commentId: string; onClose: () => void; onDone: () => void }

export function WithdrawDialog({ taskId, commentId, onClose, onDone }: Props) {
  const words = useCommentWords()
  const act = useAct(withdrawTaskComment)
  return (
    <ReasonDialog
      opened
      noReason
      deletes
      onClose={onClose}
      title={words.withdraw.title}
      verb={words.acts.withdraw}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
      onAct={() => act.mutate({ params: { id: taskId, commentId } }, { onSuccess: onDone })}
    >
      {words.withdraw.text}
    </ReasonDialog>
  )
}
