import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asFound, askUnits, searchUnits } from '#src/app/office/search-units.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useDashboardWords } from './use-words.ts'

type Props = {
  label: string
  /** What it is called to name no unit. */
  none: string
  unitId: string | null
  onChange: (unitId: string | null) => void
}

/** No unit of its own, or one that is looked for. */
export function UnitField({ label, none, unitId, onChange }: Props) {
  const { tile: words } = useDashboardWords()
  const [other, setOther] = useState(unitId !== null)
  const known = useQuery(askUnits(unitId ? [unitId] : [])).data?.[0]
  return (
    <>
      <ChoiceField
        label={label}
        value={other ? 'other' : ''}
        none={none}
        onChange={(value) => {
          setOther(value !== '')
          if (value === '') onChange(null)
        }}
        options={[{ value: 'other', label: words.otherUnit }]}
      />
      {other && (
        <SearchSelect
          label={words.otherUnit}
          value={unitId && known ? asFound(known) : undefined}
          onChange={(found) => onChange(found?.value ?? null)}
          search={searchUnits}
        />
      )}
    </>
  )
}
