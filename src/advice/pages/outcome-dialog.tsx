import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { searchDirectives } from '#src/app/office/directive-choices.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { decideAdvice } from '../contract.ts'
import { type AdviceOutcome, adviceMoves, outcomes } from '../moves.ts'
import type { AdviceDetail } from '../shapes.ts'
import { useAdviceWords } from './use-words.ts'

const stateOf = (outcome: AdviceOutcome) => adviceMoves.find(({ move }) => move === outcome)!.to

/** What became of it, on which day, in which words; of what was accepted the directive issued. */
export function OutcomeDialog({ advice, onClose }: { advice: AdviceDetail; onClose: () => void }) {
  const { acts, form, states, problems } = useAdviceWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const [outcome, setOutcome] = useState<AdviceOutcome>('accept')
  const [on, setOn] = useState('')
  const [note, setNote] = useState('')
  const [directive, setDirective] = useState<Found>()
  const [tried, setTried] = useState(false)
  const act = useAct(decideAdvice)
  const send = () => {
    setTried(true)
    if (!on) return
    const tied = outcome === 'accept' && directive ? { directiveId: directive.value } : {}
    const body = { outcome, on, ...(note.trim() && { note }), ...tied, version: advice.version }
    act.mutate({ params: { id: advice.id }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.decide}
      verb={form.saveOutcome}
      busy={act.isPending}
      problem={act.error}
      faults={tried && !on ? [{ id: 'advice-decided-on', label: form.decidedOn, text: form.required }] : []}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField
        label={form.outcome}
        value={outcome}
        onChange={(value) => setOutcome(value as AdviceOutcome)}
        options={outcomes.map((one) => ({ value: one, label: states[stateOf(one)] }))}
      />
      <DayField
        id="advice-decided-on"
        label={form.decidedOn}
        value={on}
        onChange={setOn}
        from={advice.submittedOn}
        to={me.today}
        error={tried && !on ? form.required : undefined}
      />
      <AreaField label={form.note} optional value={note} onChange={setNote} maxLength={2000} />
      {outcome === 'accept' && (
        <SearchSelect
          label={form.directive}
          optional
          help={form.directiveHelp}
          value={directive}
          onChange={setDirective}
          search={searchDirectives}
        />
      )}
    </FormDialog>
  )
}
