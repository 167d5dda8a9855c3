import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { chosenOf } from '#src/app/office/unit-choices.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { ErrorSummary } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { askOnce, endRegime, listForms } from '../../contract.ts'
import { UnitsChosen } from './units-chosen.tsx'
import { useRegimeWords } from './words.ts'
import './regimes.css'

/** A request from a received letter: text, files, units, a due day. */
export function OncePage() {
  const words = useRegimeWords()
  const { oncePage } = words
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owner = useOwner(me)
  const [draft, setDraft] = useState({ title: '', asks: '', dueOn: '', formId: '' })
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [chosen, setChosen] = useState<readonly Found[]>([])
  const forms = useQuery(ask(listForms, {})).data?.forms.filter((form) => form.retiredOn === null) ?? []
  const act = useAct(askOnce)
  const end = useAct(endRegime)
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const { faults, errorOf, ready } = useRequired([
    { id: 'title', label: oncePage.name, text: draft.title.trim() ? undefined : words.required },
    { id: 'units', label: oncePage.units, text: chosen.length ? undefined : words.required },
    { id: 'due', label: oncePage.dueOn, text: draft.dueOn ? undefined : words.required },
  ])
  const save = () => {
    if (!ready()) return
    const { formId, ...rest } = draft
    const body = {
      ...{ ...rest, receivingUnitId: owner.unit, ...chosenOf(chosen), fileIds: files.map(({ id }) => id) },
      ...(formId && { formId }),
    }
    act.mutate(
      { body },
      {
        onSuccess: ({ id, reports }) => {
          void navigate({ to: '/reports/regimes/$id', params: { id } })
          const undo = () => end.mutate({ params: { id }, body: { version: 1, from: me.today } })
          tell.done(oncePage.sent(reports), undo)
        },
      },
    )
  }
  return (
    <NewRecord
      noValidate
      words={{
        form: { newTitle: oncePage.title, save: oncePage.send },
        problems: words.problems,
        list: { title: words.title },
      }}
      act={act}
      onSave={save}
      list="/reports/regimes"
    >
      <p className="ink2">{oncePage.lead}</p>
      <ErrorSummary faults={faults} />
      <div className="form-grid">
        <div className="wide">
          <TextField
            id="title"
            label={oncePage.name}
            value={draft.title}
            onChange={(title) => set({ title })}
            placeholder={oncePage.namePlaceholder}
            maxLength={300}
            error={errorOf('title')}
          />
        </div>
        <div className="wide">
          <AreaField
            label={oncePage.text}
            optional
            rows={5}
            value={draft.asks}
            onChange={(asks) => set({ asks })}
            maxLength={10_000}
          />
        </div>
        <div className="wide">
          <KeptFilesField label={oncePage.files} value={files} onChange={setFiles} />
        </div>
        <UnitsChosen
          label={oncePage.units}
          owner={owner.unit}
          value={chosen}
          onChange={setChosen}
          error={errorOf('units')}
        />
        <DayField
          id="due"
          label={oncePage.dueOn}
          value={draft.dueOn}
          from={me.today}
          onChange={(dueOn) => set({ dueOn })}
          error={errorOf('due')}
        />
        <ChoiceField
          label={oncePage.form}
          value={draft.formId}
          onChange={(formId) => set({ formId })}
          none={oncePage.formNone}
          options={forms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <OwnerField label={words.owner} owner={owner} />
      </div>
    </NewRecord>
  )
}
