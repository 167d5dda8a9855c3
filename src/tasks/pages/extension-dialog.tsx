import { useState } from 'react'
import { dayAfter } from '#src/platform/day.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { requestExtension } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { useTaskWords } from './standing.tsx'

type Props = { task: TaskDetail; today: string; onClose: () => void }
export function ExtensionDialog({ task, onClose }: Props) {
  const { form, acts } = useTaskWords()
  const format = useFormat()
  const act = useAct(requestExtension)
  const [toDeadline, setDeadline] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const deadline = task.deadline ?? ''
  const send = () => {
    setTried(true)
    if (!toDeadline || reason.trim() === '') return
    act.mutate({ params: { id: task.id }, body: { version: task.version, toDeadline, reason } }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={acts.requestExtension}
      verb={acts.requestExtension}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      <DayField
        label={form.newDeadline}
        value={toDeadline}
        onChange={setDeadline}
        {...(deadline && { from: dayAfter(deadline), help: form.now(format.day(deadline)) })}
        error={tried && !toDeadline ? form.newDeadlineFault : undefined}
      />
      <AreaField
        label={form.reason}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? form.reasonFault : undefined}
      />
    </ActDialog>
  )
}
