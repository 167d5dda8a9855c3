import { useState } from 'react'
import { ProvisionFields, type Source } from '#src/app/office/provision-fields.tsx'
import { office } from '#src/app/office/root.tsx'
import { isPeriod } from '#src/periods/index.ts'
import { exact, parseFigure } from '#src/platform/number.ts'
import { useAct } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { addTarget } from '../contract.ts'
import type { Indicator } from '../row.ts'
import { findUnit } from './find-unit.ts'
import { FormDialog } from './form-dialog.tsx'
import { useCatalogueWords } from './use-catalogue.ts'

const numbers = ['value', 'valueFrom', 'valueTo', 'tolerance', 'baseline'] as const
type Numbers = Record<(typeof numbers)[number], string>
/** As typed here to as it is stored; undefined when it is no number. */
const read = (typed: string) => {
  const found = typed.trim() === '' ? null : parseFigure(typed)
  return found === undefined ? undefined : found && exact(found)
}

/** One value or a range for a unit and a period; the one in force is replaced and kept. */
export function TargetForm({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const { target: words, fill, notNumber } = useCatalogueWords()
  const { me } = office.useRouteContext()
  const add = useAct(addTarget)
  const [unit, setUnit] = useState<Found>()
  const [period, setPeriod] = useState(me.today.slice(0, 4))
  const [basis, setBasis] = useState('')
  const [source, setSource] = useState<Source>({ directive: undefined, provisionId: '' })
  const [typed, setTyped] = useState<Numbers>({ value: '', valueFrom: '', valueTo: '', tolerance: '', baseline: '' })
  const labels: Numbers = {
    value: words.value,
    valueFrom: words.from,
    valueTo: words.to,
    tolerance: words.tolerance,
    baseline: words.baseline,
  }
  const none = !typed.value.trim() && !typed.valueFrom.trim() && !typed.valueTo.trim()
  const both = typed.value.trim() !== '' && (typed.valueFrom.trim() !== '' || typed.valueTo.trim() !== '')
  const wrong = (name: keyof Numbers) => {
    if (read(typed[name]) === undefined) return notNumber
    return name === 'value' && (none || both) ? words.orRange : undefined
  }
  const { faults, errorOf, ready } = useRequired([
    { id: 'target-unit', label: words.unit, text: unit ? undefined : fill },
    { id: 'target-period', label: words.period, text: isPeriod(period.trim()) ? undefined : words.periodHelp },
    ...numbers.map((name) => ({ id: `target-${name}`, label: labels[name], text: wrong(name) })),
  ])
  const send = () => {
    if (!ready() || !unit) return
    const values = Object.fromEntries(numbers.map((name) => [name, read(typed[name]) ?? null]))
    const about = {
      indicatorId: indicator.id,
      unitId: unit.value,
      period: period.trim(),
      decidedOn: me.today,
      ...(source.provisionId && { provisionId: source.provisionId }),
    }
    add.mutate(
      { body: { ...about, ...values, basis: basis.trim() || source.directive?.label || null } },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog
      title={words.form}
      verb={words.set}
      busy={add.isPending}
      problem={add.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <SearchSelect
        id="target-unit"
        label={words.unit}
        error={errorOf('target-unit')}
        value={unit}
        onChange={setUnit}
        search={findUnit}
      />
      <TextField
        id="target-period"
        label={words.period}
        help={words.periodHelp}
        error={errorOf('target-period')}
        value={period}
        onChange={setPeriod}
      />
      {numbers.map((name) => (
        <TextField
          key={name}
          id={`target-${name}`}
          label={name === 'value' ? `${labels.value}, ${indicator.measure}` : labels[name]}
          optional={name !== 'value'}
          help={name === 'value' ? words.orRange : undefined}
          error={errorOf(`target-${name}`)}
          value={typed[name]}
          onChange={(text) => setTyped({ ...typed, [name]: text })}
        />
      ))}
      <ProvisionFields optional labels={words.source} value={source} onChange={setSource} />
      <TextField label={words.basis} optional value={basis} onChange={setBasis} />
      <p className="small ink3">{words.kept}</p>
    </FormDialog>
  )
}
