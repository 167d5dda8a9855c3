import { useState } from 'react'
import { LeaveOutField } from '#src/app/office/asked-units.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { useTell } from '#src/ui/undo.tsx'
import { type RegimeDetail, setRegimeUnits } from '../../contract.ts'
import { UnitsChosen, useChosenUnits } from './units-chosen.tsx'
import { useRegimeWords } from './words.ts'

type Props = { regime: RegimeDetail; today: string; onClose: () => void }

/** Which units report from a day on: those that join, and those that report no longer. */
export function UnitsDialog({ regime, today, onClose }: Props) {
  const words = useRegimeWords()
  const { formPage } = words
  const tell = useTell()
  const act = useAct(setRegimeUnits)
  const [from, setFrom] = useState(today)
  const [more, setMore] = useState<readonly Found[]>([])
  const [fewer, setFewer] = useState<readonly Found[]>([])
  const owner = regime.receivingUnit.id
  const added = useChosenUnits(owner, more)
  const there = regime.unitList.filter(({ to }) => to === null || to >= from)
  const without = new Set(fewer.map(({ value }) => value))
  const ids = new Set([...there, ...(added ?? [])].map(({ id }) => id).filter((id) => !without.has(id)))
  const changes = more.length + fewer.length > 0
  const wrong = !changes
    ? [{ id: 'units', label: formPage.unitsAdd, text: words.required }]
    : !from
      ? [{ id: 'units-from', label: formPage.unitsFrom, text: words.required }]
      : []
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (wrong.length > 0 || !added || ids.size === 0) return
    act.mutate(
      { params: { id: regime.id }, body: { version: regime.version, from, unitIds: [...ids] } },
      {
        onSuccess: () => {
          onClose()
          tell.done(formPage.unitsDone)
        },
      },
    )
  }
  return (
    <FormDialog
      title={formPage.unitsTitle(regime.name)}
      verb={formPage.unitsSave}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
      faults={tried ? wrong : []}
      onSend={send}
      onClose={onClose}
    >
      <DayField id="units-from" label={formPage.unitsFrom} value={from} from={today} onChange={setFrom} />
      <UnitsChosen label={formPage.unitsAdd} owner={owner} value={more} onChange={setMore} />
      <LeaveOutField
        label={formPage.unitsDrop}
        units={there.map(({ id, name }) => ({ unitId: id, name }))}
        value={fewer}
        onChange={setFewer}
      />
      {changes && <p className="small ink2">{formPage.unitsEffect(ids.size)}</p>}
    </FormDialog>
  )
}
