import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { useTell } from '#src/ui/undo.tsx'
import { addUnit } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { bodyOf, type Given, UnitFields } from './unit-fields.tsx'
import { useUnitWords } from './words.ts'

type Props = { parent?: Found; onClose: () => void; onMade: (id: string) => void }

export function NewUnitForm({ parent, onClose, onMade }: Props) {
  const words = useUnitWords()
  const tell = useTell()
  const { me } = office.useRouteContext()
  const add = useAct(addUnit)
  const [tried, setTried] = useState(false)
  const [from, setFrom] = useState(me.today)
  const empty = { name: '', shortName: '', code: '', symbol: '', place: '', aliases: '' }
  const [given, setGiven] = useState<Given>({ ...empty, kind: 'department', parent })
  const send = () =>
    add.mutate(
      { body: { ...bodyOf(given), from } },
      {
        onSuccess: ({ id }) => {
          tell.done(words.form.added(given.name))
          onMade(id)
        },
      },
    )
  return (
    <FormDialog
      title={words.form.add}
      verb={words.form.add}
      busy={add.isPending}
      problem={add.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'unit-name', label: words.form.name, filled: given.name.trim() !== '' },
        { id: 'unit-code', label: words.form.code, filled: given.code.trim() !== '' },
        { id: 'unit-from', label: words.form.from, filled: from !== '' },
      ]}
      onSend={send}
      onClose={onClose}
    >
      <UnitFields value={given} on={from || me.today} onChange={setGiven} tried={tried} />
      <DayField id="unit-from" label={words.form.from} value={from} onChange={setFrom} />
    </FormDialog>
  )
}
