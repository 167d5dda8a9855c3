import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#src/platform/endpoint.ts'
import { AddressFilters } from '#src/ui/address-filters.tsx'
import { ask } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { listSectors } from '#src/units/contract.ts'
import type { listAdvice } from '../contract.ts'
import { adviceKinds } from '../kinds.ts'
import { adviceStates } from '../moves.ts'
import type { AdviceSearch } from './search.ts'
import { useAdviceWords } from './use-words.ts'

type Props = {
  search: AdviceSearch
  found: Reply<typeof listAdvice> | undefined
  today: string
  onChange: (search: AdviceSearch) => void
}

export function AdviceFilters({ search, found, today, onChange }: Props) {
  const { list, kinds, states, heads } = useAdviceWords()
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const years = Array.from({ length: 12 }, (_, n) => String(Number(today.slice(0, 4)) - n))
  // the chosen authority stays in its own filter, also where nothing is found for it
  const authorities = [
    ...(found?.authorities ?? []),
    ...(search.to && !found?.authorities.some(({ name }) => name === search.to) ? [{ name: search.to, count: 0 }] : []),
  ]
  const filters = [
    { id: 'year', name: heads.year, single: true, options: years.map((year) => ({ value: year, label: year })) },
    {
      id: 'kind',
      name: heads.kind,
      single: true,
      options: adviceKinds.map((kind) => ({ value: kind, label: kinds[kind], count: found?.byKind[kind] ?? 0 })),
    },
    {
      id: 'state',
      name: heads.state,
      single: true,
      options: adviceStates.map((state) => ({
        value: state,
        label: states[state],
        count: found?.totals.byState[state] ?? 0,
      })),
    },
    {
      id: 'to',
      name: heads.to,
      single: true,
      options: authorities.map(({ name, count }) => ({ value: name, label: name, count })),
    },
    {
      id: 'sectorId',
      name: heads.sector,
      single: true,
      options: sectors.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi })),
    },
  ]
  return (
    <AddressFilters
      filters={filters}
      search={search}
      onChange={onChange}
      kept={['q', 'sort']}
      placeholder={list.searchIn(found?.totals.total ?? 0)}
    />
  )
}
