import { useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { rememberName } from '#src/readings/contract.ts'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { useSheetWords } from './use-words.ts'

type Props = { name: string; ownerUnitId: string; onDone: () => void; onClose: () => void }

/** Which unit a name means, in this file and in all that come later. */
export function LinkDialog({ name, ownerUnitId, onDone, onClose }: Props) {
  const { linking: words, why } = useSheetWords()
  const tell = useTell()
  const [unit, setUnit] = useState<Found>()
  const [tried, setTried] = useState(false)
  const act = useAct(rememberName)
  const send = () => {
    setTried(true)
    if (!unit) return
    act.mutate(
      { body: { ownerUnitId, name: name.slice(0, 300), unitId: unit.value } },
      {
        onSuccess: () => {
          tell.done(words.done(name, unit.label))
          onDone()
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title(name)}
      verb={words.verb}
      busy={act.isPending}
      problem={act.error}
      faults={[]}
      codes={why}
      onSend={send}
      onClose={onClose}
    >
      <p className="ink2">{words.text}</p>
      <SearchSelect
        label={words.unit}
        value={unit}
        onChange={setUnit}
        search={searchUnits}
        error={tried && !unit ? words.missing : undefined}
      />
    </FormDialog>
  )
}
