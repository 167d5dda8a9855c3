import { useAct } from '#src/ui/api.ts'
import { proposeHandOver } from '../../contract.ts'
import type { TaskDetail } from '../../shapes.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useTaskWords } from '../standing.tsx'
import { HandOverFields, useHandOver } from './fields.tsx'
import { useHandOverWords } from './use-words.ts'

/** The leader of the unit that follows a task up asks another unit to take it. */
export function ProposeHandOver({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { acts } = useTaskWords()
  const words = useHandOverWords()
  const act = useAct(proposeHandOver)
  const handing = useHandOver()
  const send = () => {
    const body = handing.ready()
    if (body) act.mutate({ params: { id: task.id }, body: { version: task.version, ...body } }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={acts.handOver}
      verb={words.propose}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
    >
      <HandOverFields of={handing} />
    </ActDialog>
  )
}
