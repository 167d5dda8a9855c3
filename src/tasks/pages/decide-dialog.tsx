import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { decideExtension } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { useTaskWords } from './standing.tsx'

/** Grant or refuse a later deadline: the request with its reason, two answers. */
export function DecideDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { form, acts } = useTaskWords()
  const format = useFormat()
  const act = useAct(decideExtension)
  const [note, setNote] = useState('')
  const request = task.requests.find((one) => one.state === 'requested')
  if (!request) return null
  const decide = (granted: boolean) =>
    act.mutate(
      { params: { id: task.id, extensionId: request.id }, body: { granted, ...(note.trim() && { note }) } },
      { onSuccess: onClose },
    )
  return (
    <ActDialog
      title={acts.decideExtension}
      verb={form.grant}
      onClose={onClose}
      onAct={() => decide(true)}
      busy={act.isPending}
      problem={act.error}
      other={
        <Button disabled={act.isPending} onClick={() => decide(false)}>
          {form.refuse}
        </Button>
      }
    >
      <p>{form.asked(request.by, format.day(request.toDeadline))}</p>
      <blockquote className="quote">“{request.reason}”</blockquote>
      <AreaField label={form.note} optional value={note} onChange={setNote} />
    </ActDialog>
  )
}
