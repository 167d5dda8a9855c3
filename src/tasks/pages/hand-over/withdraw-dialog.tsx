import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { withdrawHandOver } from '../../contract.ts'
import type { TaskDetail } from '../../shapes.ts'
import { useTaskWords } from '../standing.tsx'
import { useHandOverWords } from './use-words.ts'

export function WithdrawHandOver({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { acts, problems } = useTaskWords()
  const words = useHandOverWords()
  const act = useAct(withdrawHandOver)
  const asked = task.handOvers.find(({ state }) => state === 'proposed')
  if (!asked) return null
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={words.withdraw}
      verb={acts.withdrawHandOver}
      noReason
      busy={act.isPending}
      problem={act.error}
      codes={problems}
      onAct={() => act.mutate({ params: { id: task.id, handOverId: asked.id } }, { onSuccess: onClose })}
    >
      {words.withdrawText}
    </ReasonDialog>
  )
}
