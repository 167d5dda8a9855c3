import { useQuery } from '@tanstack/react-query'
import { periodName } from '#src/periods/index.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { AddressFilters } from '#src/ui/address-filters.tsx'
import { ask } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { listSectors } from '#src/units/contract.ts'
import type { listActivities } from '../contract.ts'
import { labelOf } from '../fields.ts'
import type { ActivityType } from '../shapes.ts'
import { periodChoices } from './periods.ts'
import type { ActivitySearch } from './search.ts'
import { useActivityWords } from './use-words.ts'

type Props = {
  search: ActivitySearch
  found: Reply<typeof listActivities> | undefined
  types: readonly ActivityType[]
  nameOf: (type: ActivityType) => string
  today: string
  onChange: (search: ActivitySearch) => void
}

export function ActivityFilters({ search, found, types, nameOf, today, onChange }: Props) {
  const { list } = useActivityWords()
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const type = types.find(({ id }) => id === (search.typeId ?? found?.typeId))
  const known = types.filter(({ id, retired }) => !retired || found?.byType[id] || id === search.typeId)
  // the chosen period stays in its own filter, also where the list does not offer it
  const periods = [...new Set([...(search.period ? [search.period] : []), ...periodChoices(today)])]
  const choices = (type?.fields ?? []).flatMap((field) =>
    field.kind === 'choice' || field.kind === 'choices'
      ? field.choices.map((one) => ({ value: one.id, label: `${labelOf(field, language)}: ${labelOf(one, language)}` }))
      : [],
  )
  const filters = [
    {
      id: 'typeId',
      name: list.type,
      single: true,
      options: known.map((one) => ({ value: one.id, label: nameOf(one), count: found?.byType[one.id] ?? 0 })),
    },
    {
      id: 'unitId',
      name: list.unit,
      single: true,
      options: (found?.byUnit ?? []).map(({ id, name, count }) => ({ value: id, label: name, count })),
    },
    {
      id: 'period',
      name: list.period,
      single: true,
      options: periods.map((code) => ({ value: code, label: periodName(code, language) })),
    },
    ...(choices.length > 0 ? [{ id: 'choiceId', name: list.content, single: true, options: choices }] : []),
    {
      id: 'sectorId',
      name: list.sector,
      single: true,
      options: sectors.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi })),
    },
  ]
  return (
    <AddressFilters
      filters={filters}
      search={search}
      // another type has other columns and other choices
      onChange={({ choiceId, sort, ...next }) =>
        onChange({
          ...next,
          ...(next.typeId === search.typeId && { ...(choiceId && { choiceId }), ...(sort && { sort }) }),
        })
      }
      kept={['q', 'sort']}
      placeholder={list.searchIn(found?.totals.count ?? 0)}
    />
  )
}
