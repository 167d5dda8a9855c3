import { useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { type Side, sides } from '../../hand-over/moves.ts'
import { useTaskWords } from '../standing.tsx'
import { useHandOverWords } from './use-words.ts'

/** What is handed over, to whom and why; `ready` says what is missing and gives the rest. */
export function useHandOver() {
  const [side, setSide] = useState<Side>('lead')
  const [unit, setUnit] = useState<Found>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const ready = () => {
    setTried(true)
    return unit && reason.trim() !== '' ? { side, toUnitId: unit.value, reason } : undefined
  }
  return { side, setSide, unit, setUnit, reason, setReason, tried, ready }
}

export function HandOverFields({ of }: { of: ReturnType<typeof useHandOver> }) {
  const { form } = useTaskWords()
  const words = useHandOverWords()
  return (
    <>
      <ChoiceField
        label={words.what}
        help={words.help[of.side]}
        value={of.side}
        onChange={(value) => of.setSide(sides.find((one) => one === value) ?? 'lead')}
        options={sides.map((one) => ({ value: one, label: words.sides[one] }))}
      />
      <SearchSelect
        label={words.to}
        value={of.unit}
        onChange={of.setUnit}
        search={searchUnits}
        error={of.tried && !of.unit ? words.toFault : undefined}
      />
      <AreaField
        label={form.reason}
        value={of.reason}
        onChange={of.setReason}
        error={of.tried && of.reason.trim() === '' ? form.reasonFault : undefined}
      />
    </>
  )
}
