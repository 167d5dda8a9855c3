import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { searchDirectives } from '#src/app/office/directive-choices.ts'
import { findObligations } from '#src/coordination/contract.ts'
import { ask, call } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { listBlocs } from '#src/units/contract.ts'
import { meetingKinds } from '../parts.ts'
import { type Draft, faultsIn, foundObligation } from './draft.ts'
import { useMeetingWords } from './use-words.ts'

const searchObligations = (day: string) => async (q: string) => {
  const found = await call(findObligations, { query: { q, kind: 'meet', ...(day && { on: day }) } })
  return found.map(foundObligation)
}

type Props = { draft: Draft; onChange: (draft: Draft) => void; tried: boolean }

export function MeetingFields({ draft, onChange, tried }: Props) {
  const { form, kinds } = useMeetingWords()
  const blocs = useQuery(ask(listBlocs, {})).data ?? []
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const faults = tried ? faultsIn(draft) : []
  const error = (field: keyof Draft) => {
    const fault = faults.find((one) => one.field === field)
    return { error: fault && form[fault.problem] }
  }
  return (
    <div className="form-grid">
      <div className="wide">
        <AreaField
          label={form.title}
          value={draft.title}
          onChange={(title) => set({ title })}
          rows={2}
          maxLength={500}
          {...error('title')}
        />
      </div>
      <ChoiceField
        label={form.kind}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind as Draft['kind'] })}
        options={meetingKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <DayField label={form.day} value={draft.day} onChange={(day) => set({ day })} {...error('day')} />
      <TextField label={form.from} value={draft.from} onChange={(from) => set({ from })} {...error('from')} />
      <TextField label={form.to} value={draft.to} onChange={(to) => set({ to })} {...error('to')} />
      <div className="wide">
        <TextField
          label={form.place}
          value={draft.place}
          onChange={(place) => set({ place })}
          maxLength={300}
          {...error('place')}
        />
      </div>
      <div className="wide">
        <AreaField
          label={form.content}
          help={form.contentHelp}
          optional
          value={draft.content}
          onChange={(content) => set({ content })}
          maxLength={5000}
        />
      </div>
      <ChoiceField
        label={form.bloc}
        optional
        value={draft.blocId}
        onChange={(blocId) => set({ blocId })}
        none={form.noBloc}
        options={blocs.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        label={form.workYear}
        value={draft.workYear}
        onChange={(workYear) => set({ workYear })}
        maxLength={4}
        {...error('workYear')}
      />
      <SearchSelect
        label={form.directive}
        optional
        value={draft.directive}
        onChange={(directive) => set({ directive })}
        search={searchDirectives}
      />
      <div className="wide">
        <SearchSelect
          label={form.obligation}
          help={form.obligationHelp}
          optional
          value={draft.obligation}
          onChange={(obligation) => set({ obligation })}
          search={searchObligations(draft.day)}
        />
      </div>
      <div className="wide">
        <Checkbox
          label={form.sumsUp}
          checked={draft.sumsUp}
          onChange={(event) => set({ sumsUp: event.currentTarget.checked })}
        />
      </div>
    </div>
  )
}
