import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { endObligation } from '../contract.ts'
import type { Obligation } from '../shapes.ts'
import { useCoordinationWords } from './use-words.ts'

export function EndDialog({ obligation, onClose }: { obligation: Obligation; onClose: () => void }) {
  const { form, problems } = useCoordinationWords()
  const [on, setOn] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(endObligation)
  const faults = [
    ...(on ? [] : [{ id: 'obligation-end', label: form.endOn, text: form.required }]),
    ...(reason.trim() ? [] : [{ id: 'obligation-end-reason', label: form.reason, text: form.required }]),
  ]
  const error = (id: string) => (tried ? faults.find((fault) => fault.id === id)?.text : undefined)
  const send = () => {
    setTried(true)
    if (faults.length > 0) return
    const body = { on, reason, version: obligation.version }
    act.mutate({ params: { id: obligation.id }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={form.endTitle}
      verb={form.saveEnd}
      busy={act.isPending}
      problem={act.error}
      faults={tried ? faults : []}
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
        error={error('obligation-end')}
      />
      <AreaField
        id="obligation-end-reason"
        label={form.reason}
        value={reason}
        onChange={setReason}
        error={error('obligation-end-reason')}
      />
    </FormDialog>
  )
}
