import { call } from '#src/ui/api.ts'
import type { FieldProps } from '#src/ui/form/field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { findUnits } from '../contract.ts'

type Props = FieldProps & {
  value: Found | undefined
  onChange: (unit: Found | undefined) => void
  on?: string | undefined
}

/** A unit of a day (today when not given), found by typing, with its place in the directory. */
export function UnitField({ on, ...field }: Props) {
  const search = async (q: string) => {
    const found = await call(findUnits, { query: { q, ...(on && { on }) } })
    return found.map(({ id, shortName, within }) => ({ value: id, label: shortName, ...(within && { hint: within }) }))
  }
  return <SearchSelect {...field} search={search} />
}
