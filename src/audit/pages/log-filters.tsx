import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { Filters, type FilterValue } from '#src/ui/filters.tsx'
import { DayField } from '#src/ui/form/day-field.tsx'
import { listAuditActors } from '../contract.ts'
import { groups } from '../groups.ts'
import type { AuditSearch } from './search.ts'
import { UnitFilter } from './unit-filter.tsx'
import { useAuditWords } from './use-words.ts'

export type LogProps = { search: AuditSearch; onChange: (search: AuditSearch) => void }
const without = (search: AuditSearch, names: readonly string[]): AuditSearch =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name)))

/** Both logs are asked by days and by who acted; `whole`: by what and by words as well. */
export function LogFilters({ search, onChange, whole }: LogProps & { whole?: boolean }) {
  const words = useAuditWords()
  const actors = useQuery(ask(listAuditActors, {})).data ?? []
  const options = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([value, label]) => ({ value, label }))
  const filters = [
    {
      id: 'actorId',
      name: words.filters.actor,
      single: true,
      options: actors.map(({ id, name }) => ({ value: id, label: name })),
    },
    ...(whole
      ? [
          {
            id: 'group',
            name: words.filters.group,
            single: true,
            options: groups.map((value) => ({ value, label: words.groups[value] })),
          },
          { id: 'kind', name: words.filters.kind, single: true, options: options(words.kinds) },
          ...(search.subjectId
            ? [
                {
                  id: 'subjectId',
                  name: words.filters.record,
                  single: true,
                  options: [{ value: search.subjectId, label: words.ofRecord }],
                },
              ]
            : []),
        ]
      : []),
  ]
  const names = filters.map(({ id }) => id)
  const value: FilterValue = Object.fromEntries(
    filters.map(({ id }) => {
      const chosen = search[id as keyof AuditSearch]
      return [id, chosen ? [chosen] : []]
    }),
  )
  const set = (name: 'from' | 'to', day: string) =>
    onChange({ ...without(search, [name]), ...(day && { [name]: day }) })
  return (
    <div className="audit-filters no-print">
      <Filters
        filters={filters}
        value={value}
        onChange={(next) =>
          onChange({
            ...without(search, names),
            ...Object.fromEntries(names.flatMap((name) => (next[name]?.[0] ? [[name, next[name][0]]] : []))),
          })
        }
        {...(whole && {
          text: search.q ?? '',
          onText: (q: string) => onChange({ ...without(search, ['q']), ...(q && { q }) }),
          placeholder: words.searchIn,
        })}
      />
      <div className="audit-days">
        {whole && (
          <UnitFilter
            id={search.unitId}
            onChange={(unitId) => onChange({ ...without(search, ['unitId']), ...(unitId && { unitId }) })}
          />
        )}
        <DayField label={words.from} value={search.from ?? ''} onChange={(day) => set('from', day)} />
        <DayField label={words.to} value={search.to ?? ''} onChange={(day) => set('to', day)} />
      </div>
    </div>
  )
}
