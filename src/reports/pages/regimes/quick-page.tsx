import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { chosenOf } from '#src/app/office/unit-choices.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { useFormat } from '#src/ui/language.tsx'
import { ErrorSummary } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { endRegime, startQuickRegime } from '../../contract.ts'
import { blankFigure, FigureFields, type NewFigure } from './figure-fields.tsx'
import { UnitsChosen } from './units-chosen.tsx'
import { useRegimeWords } from './words.ts'
import './regimes.css'

/** Daily figures from an idea to the units in one act: what, whose, from when. */
export function QuickPage() {
  const words = useRegimeWords()
  const { quickPage } = words
  const format = useFormat()
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owner = useOwner(me)
  const [title, setTitle] = useState('')
  const [figures, setFigures] = useState<readonly NewFigure[]>(() => [blankFigure()])
  const [existing, setExisting] = useState<readonly Found[]>([])
  const [chosen, setChosen] = useState<readonly Found[]>([])
  const [days, setDays] = useState({ from: me.today, to: '' })
  const [due, setDue] = useState('0')
  const [asks, setAsks] = useState(quickPage.asksDefault)
  const act = useAct(startQuickRegime)
  const end = useAct(endRegime)
  // a line left blank beside others is no figure
  const named = figures.filter(({ name }) => name.trim() !== '')
  const wanted = named.length > 0 || existing.length > 0 ? named : figures
  const lack = (text: string) => (text.trim() ? undefined : words.required)
  const { faults, errorOf, ready } = useRequired([
    { id: 'title', label: quickPage.name, text: lack(title) },
    ...wanted.flatMap((one) => {
      const at = figures.indexOf(one)
      return [
        { id: `figure-${at}`, label: quickPage.figure(at + 1), text: lack(one.name) },
        { id: `measure-${at}`, label: quickPage.measure, text: lack(one.measure) },
      ]
    }),
    { id: 'units', label: quickPage.units, text: chosen.length ? undefined : words.required },
    { id: 'from', label: quickPage.from, text: lack(days.from) },
  ])
  const save = () => {
    if (!ready()) return
    const made = wanted.map(({ name, measure, overTime }) => ({ name, measure, overTime }))
    const body = {
      ...{ title, receivingUnitId: owner.unit, ...chosenOf(chosen), from: days.from, dueDays: Number(due), asks },
      figures: [...existing.map(({ value }) => ({ code: value })), ...made],
      ...(days.to && { to: days.to }),
    }
    act.mutate(
      { body },
      {
        onSuccess: ({ id, reports }) => {
          void navigate({ to: '/reports/regimes/$id', params: { id } })
          const said = reports > 0 ? quickPage.started(reports) : quickPage.startedLater(format.day(days.from))
          tell.done(said, () => end.mutate({ params: { id }, body: { version: 1, from: me.today } }))
        },
      },
    )
  }
  return (
    <NewRecord
      noValidate
      words={{
        form: { newTitle: quickPage.title, save: quickPage.start },
        problems: words.problems,
        list: { title: words.title },
      }}
      act={act}
      onSave={save}
      list="/reports/regimes"
    >
      <p className="ink2">{quickPage.lead}</p>
      <ErrorSummary faults={faults} />
      <div className="form-grid">
        <div className="wide">
          <TextField
            id="title"
            label={quickPage.name}
            value={title}
            onChange={setTitle}
            placeholder={quickPage.namePlaceholder}
            maxLength={300}
            error={errorOf('title')}
          />
        </div>
        <FigureFields
          value={figures}
          onChange={setFigures}
          existing={existing}
          onExisting={setExisting}
          errorOf={errorOf}
        />
        <UnitsChosen
          label={quickPage.units}
          owner={owner.unit}
          value={chosen}
          onChange={setChosen}
          error={errorOf('units')}
        />
        <DayField
          id="from"
          label={quickPage.from}
          value={days.from}
          from={me.today}
          onChange={(from) => setDays({ ...days, from })}
          error={errorOf('from')}
        />
        <DayField
          label={quickPage.to}
          optional
          value={days.to}
          {...(days.from && { from: days.from })}
          onChange={(to) => setDays({ ...days, to })}
        />
        <ChoiceField
          label={quickPage.due}
          value={due}
          onChange={setDue}
          options={(['0', '1'] as const).map((one) => ({ value: one, label: quickPage.dues[one] }))}
        />
        <OwnerField label={words.owner} owner={owner} />
        <div className="wide">
          <AreaField
            label={words.asks}
            optional
            help={quickPage.asksHelp}
            rows={2}
            value={asks}
            onChange={setAsks}
            maxLength={10_000}
          />
        </div>
      </div>
    </NewRecord>
  )
}
