import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { rememberName } from '../contract.ts'
import { nameKey, parts } from '../rules.ts'
import type { Draft } from '../shapes.ts'
import { useReadingWords } from './use-words.ts'

type Props = {
  name: string
  drafts: readonly Draft[]
  ownerUnitId: string
  onLink: (name: string, unit: { id: string; name: string }) => void
  onClose: () => void
}

/** Which unit a name means: for every row in which it stands, and for the next documents. */
export function LinkDialog({ name, drafts, ownerUnitId, onLink, onClose }: Props) {
  const { linking, why } = useReadingWords()
  const tell = useTell()
  const [unit, setUnit] = useState<Found>()
  const [remember, setRemember] = useState(true)
  const [tried, setTried] = useState(false)
  const act = useAct(rememberName)
  const key = nameKey(name)
  const stands = drafts.filter((draft) =>
    parts.some((part) => draft[part].some((one) => one.unitId === null && nameKey(one.name) === key)),
  ).length
  const done = (to: Found) => {
    onLink(name, { id: to.value, name: to.label })
    tell.done(linking.done(name, to.label))
    onClose()
  }
  const send = () => {
    setTried(true)
    if (!unit) return
    if (!remember) return done(unit)
    act.mutate({ body: { ownerUnitId, name, unitId: unit.value } }, { onSuccess: () => done(unit) })
  }
  return (
    <FormDialog
      title={linking.title(name)}
      verb={linking.verb}
      busy={act.isPending}
      problem={act.error}
      faults={[]}
      codes={why}
      onSend={send}
      onClose={onClose}
    >
      <p className="ink2">{linking.text(stands)}</p>
      <SearchSelect
        label={linking.unit}
        value={unit}
        onChange={setUnit}
        search={searchUnits}
        error={tried && !unit ? linking.missing : undefined}
      />
      <Checkbox
        label={linking.remember}
        checked={remember}
        onChange={(event) => setRemember(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
