import { useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import type { Problem } from '#src/platform/problem.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { type Side, sides } from '../../hand-over/moves.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useTaskWords } from '../standing.tsx'
import { useHandOverWords } from './use-words.ts'

type Asked = { side: Side; toUnitId: string; reason: string }
type Props = {
  title: string
  act: { isPending: boolean; error: Problem | null }
  onClose: () => void
  /** With the name of the unit that is asked. */
  onSend: (asked: Asked, unit: string) => void
}

/** What is handed over, to whom and why. */
export function AskingDialog({ title, act, onClose, onSend }: Props) {
  const { form } = useTaskWords()
  const words = useHandOverWords()
  const [side, setSide] = useState<Side>('lead')
  const [unit, setUnit] = useState<Found>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (unit && reason.trim() !== '') onSend({ side, toUnitId: unit.value, reason }, unit.label)
  }
  return (
    <ActDialog
      title={title}
      verb={words.propose}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
    >
      <ChoiceField
        label={words.what}
        help={words.help[side]}
        value={side}
        onChange={(value) => setSide(sides.find((one) => one === value) ?? 'lead')}
        options={sides.map((one) => ({ value: one, label: words.sides[one] }))}
      />
      <SearchSelect
        label={words.to}
        value={unit}
        onChange={setUnit}
        search={searchUnits}
        error={tried && !unit ? words.toFault : undefined}
      />
      <AreaField
        label={form.reason}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? form.reasonFault : undefined}
      />
    </ActDialog>
  )
}
