import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { changeUnit } from '../contract.ts'
import type { UnitDetail } from '../shapes.ts'
import { FormDialog } from './form-dialog.tsx'
import { bodyOf, type Given, UnitFields } from './unit-fields.tsx'
import { useUnitWords } from './words.ts'

/** A new version from a day, starting from what holds now. */
export function ChangeUnitForm({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const words = useUnitWords()
  const tell = useTell()
  const { me } = office.useRouteContext()
  const change = useAct(changeUnit)
  const [tried, setTried] = useState(false)
  const { versions, id, version } = unit
  const now = versions.findLast((v) => v.from <= me.today) ?? versions[0]!
  const [from, setFrom] = useState(now.from > me.today ? now.from : me.today)
  const [given, setGiven] = useState<Given>({
    name: now.name,
    shortName: now.shortName === now.name ? '' : now.shortName,
    code: now.code ?? '',
    kind: now.kind,
    parent: now.parentId ? { value: now.parentId, label: now.parentName ?? '' } : undefined,
    symbol: now.symbol ?? '',
    place: now.place ?? '',
    aliases: now.aliases.join('; '),
  })
  const body = bodyOf(given)
  const send = () =>
    change.mutate(
      { params: { id }, body: { ...body, shortName: body.shortName || body.name, from, version } },
      {
        onSuccess: () => {
          tell.done(words.form.changed(given.name))
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={words.form.change(now.name)}
      verb={words.form.save}
      busy={change.isPending}
      problem={change.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'unit-from', label: words.form.from, filled: from !== '' },
        { id: 'unit-name', label: words.form.name, filled: given.name.trim() !== '' },
        { id: 'unit-code', label: words.form.code, filled: given.code.trim() !== '' },
      ]}
      onSend={send}
      onClose={onClose}
    >
      <DayField id="unit-from" label={words.form.from} help={words.form.changeHelp} value={from} onChange={setFrom} />
      <UnitFields value={given} on={from || me.today} onChange={setGiven} tried={tried} />
    </FormDialog>
  )
}
