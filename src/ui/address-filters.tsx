import { choicesIn, withChoices, withText } from './address-search.ts'
import { type Filter, Filters } from './filters.tsx'

type Props<S> = {
  filters: readonly Filter[]
  search: S
  onChange: (search: S) => void
  placeholder: string
  /** What stays in the address when a choice changes, in this order. */
  kept?: readonly (keyof S & string)[]
}

/** Filters of one value each whose choices stand in the page's address under their ids, the text looked for as `q`. */
export function AddressFilters<S extends { q?: string }>({ filters, search, onChange, placeholder, kept }: Props<S>) {
  const ids = filters.map(({ id }) => id)
  return (
    <Filters
      filters={filters}
      value={choicesIn(search, ids)}
      onChange={(next) => onChange(withChoices(search, next, ids, kept))}
      text={search.q ?? ''}
      onText={(q) => onChange(withText(search, q))}
      placeholder={placeholder}
    />
  )
}
