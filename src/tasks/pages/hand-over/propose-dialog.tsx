import { useAct } from '#src/ui/api.ts'
import { proposeHandOver } from '../../contract.ts'
import type { TaskDetail } from '../../shapes.ts'
import { useTaskWords } from '../standing.tsx'
import { AskingDialog } from './asking-dialog.tsx'

/** The leader of the unit that follows a task up asks another unit to take it. */
export function ProposeHandOver({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { acts } = useTaskWords()
  const act = useAct(proposeHandOver)
  return (
    <AskingDialog
      title={acts.handOver}
      act={act}
      onClose={onClose}
      onSend={(asked) =>
        act.mutate({ params: { id: task.id }, body: { version: task.version, ...asked } }, { onSuccess: onClose })
      }
    />
  )
}
