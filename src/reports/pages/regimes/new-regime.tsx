import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import type { DueRules, WindowRule } from '#src/periods/index.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { ErrorSummary } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { addRegime, listForms } from '../../contract.ts'
import { type Rhythm, rhythms } from '../../regimeContract.ts'
import { DueFields } from './due-fields.tsx'
import { PeriodPreview } from './period-preview.tsx'
import { RestFields } from './rest-fields.tsx'
import { UnitsChosen, useChosenUnits } from './units-chosen.tsx'
import { useRegimeWords } from './words.ts'
import './regimes.css'

type Draft = { name: string; formId: string; rhythm: Rhythm; windowRule: WindowRule; from: string; to: string }
const firstRules: DueRules = { rule: { kind: 'day', day: 20, month: 'last' }, roll: 'next' }

/** A regime: which form, who, how often, by when; beside it the next periods as they will be. */
export function NewRegimePage() {
  const words = useRegimeWords()
  const { formPage } = words
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const given = useSearch({ strict: false }) as { form?: string }
  const owner = useOwner(me)
  const forms = useQuery(ask(listForms, {})).data?.forms.filter((form) => form.retiredOn === null) ?? []
  const [draft, setDraft] = useState<Draft>({
    ...{ name: '', formId: given.form ?? '', rhythm: 'quarter', windowRule: 'decree09' },
    ...{ from: me.today, to: '' },
  })
  const [dueRules, setDueRules] = useState(firstRules)
  const [rest, setRest] = useState({ locks: false, graceDays: 0, blocId: '', asks: '' })
  const [chosen, setChosen] = useState<readonly Found[]>([])
  const units = useChosenUnits(owner.unit, chosen)
  const act = useAct(addRegime)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const once = draft.rhythm === 'once'
  const lack = (text: string) => (text.trim() ? undefined : words.required)
  const { faults, errorOf, ready } = useRequired([
    { id: 'name', label: words.name, text: lack(draft.name) },
    { id: 'form', label: words.form, text: lack(draft.formId) },
    { id: 'units', label: words.unitList, text: units?.length ? undefined : words.required },
    { id: 'from', label: formPage.from, text: lack(draft.from) },
    ...(once ? [{ id: 'to', label: formPage.onceTo, text: lack(draft.to) }] : []),
  ])
  const held = {
    ...{ rhythm: draft.rhythm, windowRule: draft.windowRule, from: draft.from, dueRules },
    oncePeriod: once && draft.from && draft.to ? `${draft.from}..${draft.to}` : null,
    to: once ? null : draft.to || null,
  }
  const save = () => {
    if (!ready()) return
    const { oncePeriod, to, ...same } = held
    const { blocId, ...others } = rest
    const body = {
      ...{ ...same, ...others, name: draft.name, formId: draft.formId, receivingUnitId: owner.unit },
      // a request about days gone by is asked from today on
      from: once && draft.from < me.today ? me.today : draft.from,
      ...(oncePeriod && { oncePeriod }),
      ...(to && { to }),
      ...(blocId && { blocId }),
      units: (units ?? []).map(({ id }) => ({ unitId: id })),
    }
    act.mutate(
      { body },
      {
        onSuccess: ({ id, reports }) => {
          void navigate({ to: '/reports/regimes/$id', params: { id } })
          tell.done(formPage.added(reports))
        },
      },
    )
  }
  return (
    <NewRecord
      noValidate
      words={{
        form: { newTitle: formPage.newTitle, save: formPage.save },
        problems: words.problems,
        list: { title: words.title },
      }}
      act={act}
      onSave={save}
      list="/reports/regimes"
    >
      <ErrorSummary faults={faults} />
      <div className="form-grid">
        <div className="wide">
          <TextField
            id="name"
            label={words.name}
            value={draft.name}
            onChange={(name) => set({ name })}
            maxLength={300}
            error={errorOf('name')}
          />
        </div>
        <ChoiceField
          id="form"
          label={words.form}
          value={draft.formId}
          onChange={(formId) => set({ formId })}
          none="–"
          options={forms.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorOf('form')}
        />
        <OwnerField label={words.owner} owner={owner} />
        <ChoiceField
          label={words.rhythm}
          value={draft.rhythm}
          onChange={(rhythm) => set({ rhythm: rhythm as Rhythm })}
          options={rhythms.map((one) => ({ value: one, label: words.rhythms[one] }))}
        />
        <ChoiceField
          label={words.window}
          value={draft.windowRule}
          onChange={(rule) => set({ windowRule: rule as WindowRule })}
          options={(['decree09', 'calendar'] as const).map((one) => ({ value: one, label: words.windows[one] }))}
        />
        <DayField
          id="from"
          label={once ? formPage.once : formPage.from}
          value={draft.from}
          onChange={(from) => set({ from })}
          error={errorOf('from')}
        />
        <DayField
          id="to"
          label={once ? formPage.onceTo : formPage.to}
          optional={!once}
          value={draft.to}
          {...(draft.from && { from: draft.from })}
          onChange={(to) => set({ to })}
          error={errorOf('to')}
        />
        <UnitsChosen
          label={words.unitList}
          owner={owner.unit}
          value={chosen}
          onChange={setChosen}
          error={errorOf('units')}
        />
        <DueFields
          value={dueRules}
          onChange={setDueRules}
          kinds={[...new Set((units ?? []).map(({ kind }) => kind))]}
        />
        <RestFields value={rest} onChange={setRest} />
      </div>
      <PeriodPreview regime={held} units={units ?? []} today={me.today} />
    </NewRecord>
  )
}
