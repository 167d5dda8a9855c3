import { Button, SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { searchUnits } from '#src/app/office/search-units.ts'
import { lastEnded, periodsUpTo } from '#src/indicators/contract.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { whenOf } from './named.ts'
import { asPeriod, type BoardSearch } from './search.ts'
import { useDashboardWords } from './use-words.ts'

type Props = {
  search: BoardSearch
  unit: { id: string; name: string } | undefined
  onChange: (next: BoardSearch) => void
}

/** Years, quarters and months that may stand in for the periods that move. */
const periodsBefore = (today: string) => [
  ...periodsUpTo(lastEnded('year', today), 3).reverse(),
  ...periodsUpTo(lastEnded('quarter', today), 6).reverse(),
  ...periodsUpTo(lastEnded('month', today), 12).reverse(),
]

/** How the whole board is read: another unit, another period, boundaries of today, figures not yet received. */
export function BoardFilters({ search, unit, onChange }: Props) {
  const { filters: words } = useDashboardWords()
  const { language } = useLanguage()
  const { me } = getRouteApi('/office').useRouteContext()
  const without = (...keys: (keyof BoardSearch)[]) =>
    Object.fromEntries(
      Object.entries(search).filter(([key]) => !keys.includes(key as keyof BoardSearch)),
    ) as BoardSearch
  const chosen = search.period === undefined ? '' : String(search.period)
  const periods = [...new Set([...(chosen ? [chosen] : []), ...periodsBefore(me.today)])]
  const changed = search.unit || search.period !== undefined || search.structure || search.reading
  return (
    <search className="board-filters no-print" aria-label={words.label}>
      <SearchSelect
        label={words.unit}
        value={unit && { value: unit.id, label: unit.name }}
        onChange={(found) => onChange(found ? { ...search, unit: found.value } : without('unit'))}
        search={searchUnits}
      />
      <ChoiceField
        label={words.period}
        value={chosen}
        none={words.moving}
        onChange={(code) => onChange(code ? { ...search, period: asPeriod(code) } : without('period'))}
        options={periods.map((code) => ({ value: code, label: whenOf(code, language) }))}
      />
      <Two
        label={words.structure}
        value={search.structure ?? 'then'}
        options={[
          ['then', words.ofTheTime],
          ['today', words.today],
        ]}
        onChange={(value) => onChange(value === 'today' ? { ...search, structure: 'today' } : without('structure'))}
      />
      <Two
        label={words.reading}
        value={search.reading ?? 'official'}
        options={[
          ['official', words.official],
          ['provisional', words.provisional],
        ]}
        onChange={(value) =>
          onChange(value === 'provisional' ? { ...search, reading: 'provisional' } : without('reading'))
        }
      />
      {changed && (
        <Button variant="subtle" onClick={() => onChange(without('unit', 'period', 'structure', 'reading'))}>
          {words.reset}
        </Button>
      )}
    </search>
  )
}

type TwoProps = {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onChange: (value: string) => void
}
const Two = ({ label, value, options, onChange }: TwoProps) => (
  <div className="field">
    <span className="board-label" aria-hidden="true">
      {label}
    </span>
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={onChange}
      data={options.map(([value, label]) => ({ value, label }))}
    />
  </div>
)
