import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { addIndicator } from '#src/indicators/contract.ts'
import { freeCode } from '#src/indicators/names.ts'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { useCatalogueWords, useFormWords } from './words.ts'

type Props = { taken: (code: string) => boolean; owner: string; onMade: (code: string) => void; onClose: () => void }
const kinds = ['number', 'ratio', 'yesno', 'text'] as const
const periodicities = ['day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear'] as const
const overUnits = ['sum', 'average', 'none'] as const
const overTime = ['sum', 'last', 'average', 'none'] as const

/** An indicator that the catalogue lacks, made where the form needs it; its code comes of its name. */
export function NewIndicator({ taken, owner, onMade, onClose }: Props) {
  const { indicator: words, problems } = useFormWords()
  const catalogue = useCatalogueWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const act = useAct(addIndicator)
  const [given, setGiven] = useState({
    ...{ name: '', measure: '', kind: 'number' as (typeof kinds)[number] },
    ...{ periodicity: 'quarter' as (typeof periodicities)[number] },
    ...{ overUnits: 'sum' as (typeof overUnits)[number], overTime: 'sum' as (typeof overTime)[number] },
  })
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change })
  const { faults, errorOf, ready } = useRequired([
    { id: 'new-name', label: words.name, text: given.name.trim() ? undefined : words.required },
    { id: 'new-measure', label: words.measure, text: given.measure.trim() ? undefined : words.required },
  ])
  const code = freeCode(given.name, taken)
  const adds = given.kind !== 'text'
  const send = () => {
    if (!ready()) return
    const { name, ...rest } = given
    const body = {
      ...{ ...rest, code, nameVi: name, direction: 'none' as const },
      ...(!adds && { overUnits: 'none' as const, overTime: 'none' as const }),
      ...(given.kind === 'ratio' && { factor: '100', decimals: 1, denominatorOverTime: given.overTime }),
      ...(owner && { ownerUnitId: owner }),
    }
    act.mutate({ body }, { onSuccess: (made) => onMade(made.code) })
  }
  if (!me.may.includes('indicator.write')) return null
  const choice = <T extends string>(list: readonly T[], names: Readonly<Record<T, string>>) =>
    list.map((one) => ({ value: one, label: names[one] }))
  return (
    <FormDialog
      title={words.title}
      verb={words.title}
      busy={act.isPending}
      problem={act.error}
      codes={problems}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id="new-name"
        label={words.name}
        value={given.name}
        onChange={(name) => set({ name })}
        maxLength={300}
        error={errorOf('new-name')}
        help={given.name.trim() ? words.code(code) : undefined}
      />
      <div className="form-grid">
        <ChoiceField
          label={words.kind}
          value={given.kind}
          onChange={(kind) => set({ kind: kind as typeof given.kind })}
          options={choice(kinds, catalogue.kinds)}
        />
        <TextField
          id="new-measure"
          label={words.measure}
          value={given.measure}
          onChange={(measure) => set({ measure })}
          maxLength={60}
          error={errorOf('new-measure')}
        />
        <ChoiceField
          label={words.periodicity}
          value={given.periodicity}
          onChange={(one) => set({ periodicity: one as typeof given.periodicity })}
          options={choice(periodicities, catalogue.periodicities)}
        />
        {adds && (
          <>
            <ChoiceField
              label={words.overUnits}
              value={given.overUnits}
              onChange={(one) => set({ overUnits: one as typeof given.overUnits })}
              options={choice(overUnits, catalogue.units)}
            />
            <ChoiceField
              label={words.overTime}
              value={given.overTime}
              onChange={(one) => set({ overTime: one as typeof given.overTime })}
              options={choice(overTime, catalogue.times)}
            />
          </>
        )}
      </div>
    </FormDialog>
  )
}
