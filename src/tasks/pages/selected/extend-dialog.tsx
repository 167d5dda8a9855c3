import { useState } from 'react'
import { dayAfter } from '#src/platform/day.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { extendTasks } from '../../contract.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useTaskWords } from '../standing.tsx'
import type { Refusals } from './outcome.tsx'
import type { Chosen } from './selected-acts.tsx'

type Props = {
  ids: readonly string[]
  known: Chosen
  onClose: () => void
  onEnded: (said: string, refused: Refusals) => void
}

/** The leader moves the deadlines of the chosen tasks to one day, with one reason. */
export function ExtendDialog({ ids, known, onClose, onEnded }: Props) {
  const { form, together } = useTaskWords()
  const format = useFormat()
  const act = useAct(extendTasks)
  const [toDeadline, setDeadline] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const deadlines = ids.flatMap((id) => known.get(id)?.deadline ?? []).sort()
  const earliest = deadlines[0]
  const send = () => {
    setTried(true)
    if (!toDeadline || reason.trim() === '') return
    act.mutate(
      { body: { ids: [...ids], toDeadline, reason } },
      {
        onSuccess: ({ done, refused }) =>
          onEnded(done.length > 0 ? together.extended(done.length, format.day(toDeadline)) : '', refused),
      },
    )
  }
  return (
    <ActDialog
      title={together.extendTitle(ids.length)}
      verb={together.extend}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      <DayField
        label={together.newDeadline}
        value={toDeadline}
        onChange={setDeadline}
        {...(earliest && {
          from: dayAfter(earliest),
          help: together.deadlines(format.day(earliest), format.day(deadlines.at(-1)!)),
        })}
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
