import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { endObligation } from '../contract.ts'
import type { Obligation } from '../shapes.ts'
import { useCoordinationWords } from './use-words.ts'

export function EndDialog({ obligation, onClose }: { obligation: Obligation; onClose: () => void }) {
  const { form, problems } = useCoordinationWords()
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const act = useAct(endObligation)
  const { faults, errorOf, ready } = useRequired([
    { id: 'obligation-end', label: form.endOn, text: on ? undefined : form.required },
    { id: 'obligation-end-reason', label: form.reason, text: reason.trim() ? undefined : form.required },
  ])
  const send = () => {
    if (!ready()) return
    const body = { on, reason, version: obligation.version }
    act.mutate({ params: { id: obligation.id }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={form.endTitle}
      verb={form.saveEnd}
      busy={act.isPending}
      problem={act.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <p className="ink2">{obligation.content}</p>
      <DayField
        id="obligation-end"
        label={form.endOn}
        value={on}
        onChange={setOn}
        from={obligation.validFrom}
        error={errorOf('obligation-end')}
      />
      <AreaField
        id="obligation-end-reason"
        label={form.reason}
        value={reason}
        onChange={setReason}
        error={errorOf('obligation-end-reason')}
      />
    </FormDialog>
  )
}
