import { useQuery } from '@tanstack/react-query'
import { AskedUnitsField } from '#src/app/office/asked-units.tsx'
import { chosenOf, unitChoices } from '#src/app/office/unit-choices.ts'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { listChosenUnits } from '../../contract.ts'
import { useKindWords, useRegimeWords } from './words.ts'

/** The units that a choice means today; undefined until it is known. */
export function useChosenUnits(owner: string, chosen: readonly Found[]) {
  const { unitIds, groupIds, levels } = chosenOf(chosen)
  const query = {
    ...{ ownerUnitId: owner, unitIds: unitIds.join(','), groupIds: groupIds.join(',') },
    levels: levels.join(','),
  }
  const asked = useQuery({
    ...ask(listChosenUnits, { query }),
    enabled: chosen.length > 0 && owner !== '',
    placeholderData: (before) => before,
  })
  return chosen.length === 0 ? [] : asked.data?.units
}

type Props = {
  label: string
  owner: string
  value: readonly Found[]
  onChange: (value: readonly Found[]) => void
  error?: string | undefined
}
/** Units, groups and levels by any part of their name, and how many units that makes. */
export function UnitsChosen({ label, owner, value, onChange, error }: Props) {
  const words = useRegimeWords()
  const kinds = useKindWords()
  const units = useChosenUnits(owner, value)
  const choices = unitChoices(words, kinds)
  // districts send figures as territories do; other slices ask bodies alone
  const district = { value: 'level:district', label: words.level(kinds.district), hint: words.levelHint }
  const search = async (q: string) => [
    ...(fold(district.label).includes(fold(q)) ? [district] : []),
    ...(await choices(q)),
  ]
  const help = value.length === 0 ? words.unitsHelp : units && words.chosen(units.length)
  return (
    <AskedUnitsField
      id="units"
      words={{ units: label, moreUnits: label, unitsHelp: help ?? '…' }}
      asking
      value={value}
      onChange={onChange}
      search={search}
      error={error}
    />
  )
}
