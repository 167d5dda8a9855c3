import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { IconX } from '#src/ui/icons.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { useTaskWords } from './standing.tsx'
import { asFound, askUnits, searchUnits } from './unit-search.ts'

type Props = { unitId: string | undefined; onChange: (unitId: string | undefined) => void }

/** A unit with all below it, found by typing: too many to be ticked in a list. */
export function UnitFilter({ unitId, onChange }: Props) {
  const { filters } = useTaskWords()
  const { filter } = useUiWords()
  const [open, setOpen] = useState(false)
  const unit = useQuery(askUnits(unitId ? [unitId] : [])).data?.[0]
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus width={320}>
      <span className={unitId ? 'chip on' : 'chip'}>
        <Popover.Target>
          <button type="button" onClick={() => setOpen(!open)}>
            {filters.unit}
            {unit && (
              <>
                : <b>{unit.shortName}</b>
              </>
            )}
          </button>
        </Popover.Target>
        {unitId && (
          <button type="button" aria-label={filter.clear(filters.unit)} onClick={() => onChange(undefined)}>
            <IconX size={13} aria-hidden />
          </button>
        )}
      </span>
      <Popover.Dropdown>
        <SearchSelect
          label={filters.pickUnit}
          value={unit && asFound(unit)}
          search={searchUnits}
          onChange={(found) => {
            onChange(found?.value)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
