import { call } from '#src/ui/api.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { listAdministeredUnits } from '../contract.ts'
import { usePeopleWords } from './words.ts'

export type UnitChoice = { id: string; name: string }
type Props = {
  id?: string
  label: string
  error?: string | undefined
  value: UnitChoice | null
  onChange: (unit: UnitChoice | null) => void
}

const search = async (q: string) => {
  const { rows } = await call(listAdministeredUnits, { query: { q } })
  return rows.map(({ id, name, within }) => ({ value: id, label: name, ...(within && { hint: within }) }))
}

/** A unit of the administrator's branch. */
export function UnitPick({ value, onChange, ...field }: Props) {
  const { person: words } = usePeopleWords()
  return (
    <SearchSelect
      {...field}
      placeholder={words.unitType}
      value={value ? { value: value.id, label: value.name } : undefined}
      onChange={(found) => onChange(found ? { id: found.value, name: found.label } : null)}
      search={search}
    />
  )
}
