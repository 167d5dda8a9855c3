import { Checkbox, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asFound, askUnits, searchUnits } from '#src/app/office/search-units.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { useFormat } from '#src/ui/language.tsx'
import type { TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'

const parts = ['lead', 'coordinating', 'watching'] as const

export function useUnitSaid({ unitId, part }: TaskSearch): string | undefined {
  const { filters } = useTaskWords()
  const unit = useQuery(askUnits(unitId ? [unitId] : [])).data?.[0]
  if (!unit) return undefined
  const named = parts.find((one) => one === part)
  return named ? `${unit.shortName}, ${filters.parts[named].toLowerCase()}` : unit.shortName
}

/** The unit under which tasks are led, by the structure of which day: it comes with a number that was opened. */
export function useBranchSaid({ leadUnderId, on }: TaskSearch): string | undefined {
  const { punctuality } = useTaskWords()
  const format = useFormat()
  const unit = useQuery(askUnits(leadUnderId ? [leadUnderId] : [], on)).data?.[0]
  return unit && (on ? punctuality.branchOn(unit.shortName, format.day(on)) : unit.shortName)
}

type Props = { search: TaskSearch; onChange: (next: TaskSearch) => void }

/** A unit with all below it, found by typing: too many to be ticked in a list; and in which part, and how far down. */
export function UnitPanel({ search, onChange }: Props) {
  const { filters } = useTaskWords()
  const { unitId, part, alone } = search
  const unit = useQuery(askUnits(unitId ? [unitId] : [])).data?.[0]
  return (
    <div className="stack">
      <SearchSelect
        label={filters.pickUnit}
        value={unit && asFound(unit)}
        search={searchUnits}
        onChange={(found) => onChange(found ? { unitId: found.value } : { unitId: '', part: '', alone: false })}
      />
      {unitId && (
        <>
          <SegmentedControl
            aria-label={filters.part}
            value={part ?? ''}
            onChange={(to) => onChange({ part: to })}
            data={[
              { value: '', label: filters.anyPart },
              ...parts.map((one) => ({ value: one, label: filters.parts[one] })),
            ]}
          />
          <Checkbox
            checked={alone ?? false}
            label={filters.alone}
            onChange={(event) => onChange({ alone: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  )
}
