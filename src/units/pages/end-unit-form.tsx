import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { endUnit } from '../contract.ts'
import type { UnitDetail } from '../shapes.ts'
import { FormDialog } from './form-dialog.tsx'
import { useUnitWords } from './words.ts'

type Props = { unit: UnitDetail; name: string; end: string | null; onClose: () => void }

/** Asks for the last day, or takes back the one entered. */
export function EndUnitForm({ unit: { id, version }, name, end, onClose }: Props) {
  const { form } = useUnitWords()
  const { me } = office.useRouteContext()
  const act = useAct(endUnit)
  const [tried, setTried] = useState(false)
  const [on, setOn] = useState(me.today)
  const ending = end === null
  return (
    <FormDialog
      title={ending ? form.endTitle(name) : form.reopenTitle(name)}
      verb={ending ? form.endVerb : form.reopenVerb}
      busy={act.isPending}
      problem={act.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={ending ? [{ id: 'unit-end', label: form.lastDay, filled: on !== '' }] : []}
      onSend={() => act.mutate({ params: { id }, body: { on: ending ? on : null, version } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {ending && (
        <>
          <p className="ink2">{form.endText}</p>
          <DayField id="unit-end" label={form.lastDay} value={on} onChange={setOn} />
        </>
      )}
    </FormDialog>
  )
}
