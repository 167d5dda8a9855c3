import { useState } from 'react'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { keptUnits } from './kept-units.ts'
import type { Me } from './me.ts'

/** The unit for which a new record is kept: the first of this person's until another is chosen, none where they keep for none. */
export function useOwner(me: Pick<Me, 'grants'>) {
  const units = keptUnits(me)
  const [unit, choose] = useState(units[0]?.value ?? '')
  return { units, unit, choose }
}

/** Asked only of those who keep records for several units. */
export const OwnerField = ({ label, owner }: { label: string; owner: ReturnType<typeof useOwner> }) =>
  owner.units.length > 1 && (
    <ChoiceField label={label} value={owner.unit} onChange={owner.choose} options={owner.units} />
  )
