import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { holdReview, planReview } from '../contract.ts'
import type { AnswerDetail } from '../shapes.ts'
import { useReviewWords } from './use-words.ts'

export type DialogProps = { params: { id: string; unitId: string }; answer: AnswerDetail; onClose: () => void }

export function PlanDialog({ params, answer, onClose }: DialogProps) {
  const { acts, form, problems } = useReviewWords()
  const [on, setOn] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(planReview)
  const send = () => {
    setTried(true)
    if (on) act.mutate({ params, body: { on, version: answer.version } }, { onSuccess: onClose })
  }
  const missing = tried && !on
  return (
    <FormDialog
      title={acts.plan}
      verb={acts.plan}
      busy={act.isPending}
      problem={act.error}
      faults={missing ? [{ id: 'review-planned', label: form.plannedOn, text: form.required }] : []}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <DayField
        id="review-planned"
        label={form.plannedOn}
        value={on}
        onChange={setOn}
        error={missing ? form.required : undefined}
      />
    </FormDialog>
  )
}

export function HoldDialog({ params, answer, onClose }: DialogProps) {
  const { acts, form, problems } = useReviewWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const planned = answer.plannedOn && answer.plannedOn <= me.today ? answer.plannedOn : ''
  const [on, setOn] = useState(planned)
  const [people, setPeople] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(holdReview)
  const counted = /^\d{1,6}$/.test(people.trim())
  const send = () => {
    setTried(true)
    if (!on || !counted) return
    const body = { on, people: Number(people), version: answer.version }
    act.mutate({ params, body }, { onSuccess: onClose })
  }
  const faults = [
    ...(on ? [] : [{ id: 'review-held', label: form.heldOn, text: form.required }]),
    ...(counted ? [] : [{ id: 'review-people', label: form.people, text: form.number }]),
  ]
  const error = (id: string) => (tried ? faults.find((fault) => fault.id === id)?.text : undefined)
  return (
    <FormDialog
      title={acts.hold}
      verb={acts.hold}
      busy={act.isPending}
      problem={act.error}
      faults={tried ? faults : []}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <DayField
        id="review-held"
        label={form.heldOn}
        value={on}
        onChange={setOn}
        to={me.today}
        error={error('review-held')}
      />
      <TextField
        id="review-people"
        label={form.people}
        value={people}
        onChange={setPeople}
        error={error('review-people')}
      />
    </FormDialog>
  )
}
