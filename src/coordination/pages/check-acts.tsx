import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { checkObligation, uncheckObligation } from '../contract.ts'
import type { FulfilmentCell } from '../shapes.ts'
import { useCoordinationWords } from './use-words.ts'

/** An exchange or an inspection is entered by hand; what is counted by itself has no button. */
export function CheckActs({ cell }: { cell: FulfilmentCell }) {
  if (cell.may.includes('check')) return <Check cell={cell} />
  return cell.may.includes('uncheck') ? <Uncheck cell={cell} /> : null
}

function Check({ cell }: { cell: FulfilmentCell }) {
  const { acts } = useCoordinationWords()
  const [open, setOpen] = useState(false)
  return (
    <span>
      <Button size="compact-xs" onClick={() => setOpen(true)}>
        {acts.check}
      </Button>
      {open && <CheckDialog cell={cell} onClose={() => setOpen(false)} />}
    </span>
  )
}

function Uncheck({ cell }: { cell: FulfilmentCell }) {
  const { acts, ask, problems } = useCoordinationWords()
  const [open, setOpen] = useState(false)
  const uncheck = useAct(uncheckObligation)
  const close = () => setOpen(false)
  const params = { id: cell.obligationId }
  const { period } = cell
  const unitId = cell.ticked?.unitId ?? cell.unitId
  return (
    <span>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {acts.uncheck}
      </Button>
      {open && (
        <ReasonDialog
          opened
          onClose={close}
          title={ask.uncheck}
          verb={acts.uncheck}
          busy={uncheck.isPending}
          problem={uncheck.error}
          codes={problems}
          onAct={(reason) => uncheck.mutate({ params, body: { unitId, period, reason } }, { onSuccess: close })}
        >
          {ask.uncheckText}
        </ReasonDialog>
      )}
    </span>
  )
}

function CheckDialog({ cell, onClose }: { cell: FulfilmentCell; onClose: () => void }) {
  const { acts, form, problems } = useCoordinationWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const [doneOn, setDoneOn] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(checkObligation)
  const missing = tried && !doneOn
  const send = () => {
    setTried(true)
    if (!doneOn) return
    const body = { unitId: cell.unitId, period: cell.period, doneOn, ...(note.trim() && { note }) }
    act.mutate({ params: { id: cell.obligationId }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.check}
      verb={acts.check}
      busy={act.isPending}
      problem={act.error}
      faults={missing ? [{ id: 'check-done-on', label: form.doneOn, text: form.required }] : []}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <DayField
        id="check-done-on"
        label={form.doneOn}
        value={doneOn}
        onChange={setDoneOn}
        to={me.today}
        error={missing ? form.required : undefined}
      />
      <AreaField label={form.note} optional value={note} onChange={setNote} maxLength={2000} />
    </FormDialog>
  )
}
