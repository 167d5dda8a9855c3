import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { ProvisionFields, type Source } from '#src/app/office/provision-fields.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { changeDeadline } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { useTaskWords } from './standing.tsx'
import { useDeadlineWords } from './use-deadline-words.ts'

/** Another deadline because a later directive says so: which, in which provision. */
export function DeadlineDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { form, acts } = useTaskWords()
  const words = useDeadlineWords()
  const format = useFormat()
  const act = useAct(changeDeadline)
  const [source, setSource] = useState<Source>({ directive: undefined, provisionId: '' })
  const [toDeadline, setDeadline] = useState('')
  const [note, setNote] = useState('')
  const [alsoChildren, setChildren] = useState(true)
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (!toDeadline || !source.directive) return
    const body = {
      version: task.version,
      toDeadline,
      directiveId: source.directive.value,
      alsoChildren,
      ...(source.provisionId && { provisionId: source.provisionId }),
      ...(note.trim() && { note }),
    }
    act.mutate({ params: { id: task.id }, body }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={acts.changeDeadline}
      verb={acts.changeDeadline}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
    >
      <ProvisionFields
        labels={words.source}
        value={source}
        onChange={setSource}
        error={tried && !source.directive ? words.sourceFault : undefined}
      />
      <DayField
        label={words.to}
        value={toDeadline}
        onChange={setDeadline}
        help={words.help(format.day(task.deadline ?? ''))}
        error={tried && !toDeadline ? words.toFault : undefined}
      />
      {task.children && task.children.total > 0 && (
        <Checkbox
          label={words.children}
          checked={alsoChildren}
          onChange={(event) => setChildren(event.currentTarget.checked)}
        />
      )}
      <AreaField label={form.note} optional value={note} onChange={setNote} />
    </ActDialog>
  )
}
