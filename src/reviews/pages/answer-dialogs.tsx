import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { holdReview, planReview } from '../contract.ts'
import type { AnswerDetail } from '../shapes.ts'
import { useReviewWords } from './use-words.ts'

export type DialogProps = { params: { id: string; unitId: string }; answer: AnswerDetail; onClose: () => void }

export function PlanDialog({ params, answer, onClose }: DialogProps) {
  const { acts, form, problems } = useReviewWords()
  const [on, setOn] = useState('')
  const act = useAct(planReview)
  const { faults, errorOf, ready } = useRequired([
    { id: 'review-planned', label: form.plannedOn, text: on ? undefined : form.required },
  ])
  const send = () => {
    if (ready()) act.mutate({ params, body: { on, version: answer.version } }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.plan}
      verb={acts.plan}
      busy={act.isPending}
      problem={act.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <DayField
        id="review-planned"
        label={form.plannedOn}
        value={on}
        onChange={setOn}
        error={errorOf('review-planned')}
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
  const act = useAct(holdReview)
  const counted = /^\d{1,6}$/.test(people.trim())
  const { faults, errorOf, ready } = useRequired([
    { id: 'review-held', label: form.heldOn, text: on ? undefined : form.required },
    { id: 'review-people', label: form.people, text: counted ? undefined : form.number },
  ])
  const send = () => {
    if (!ready()) return
    const body = { on, people: Number(people), version: answer.version }
    act.mutate({ params, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.hold}
      verb={acts.hold}
      busy={act.isPending}
      problem={act.error}
      faults={faults}
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
        error={errorOf('review-held')}
      />
      <TextField
        id="review-people"
        label={form.people}
        value={people}
        onChange={setPeople}
        error={errorOf('review-people')}
      />
    </FormDialog>
  )
}
