import type { Reply } from '#src/platform/endpoint.ts'
import { lights } from '#src/tasks/contract.ts'
import { en } from '#src/tasks/words.en.ts'
import { vi } from '#src/tasks/words.vi.ts'
import { withText } from '#src/ui/address-search.ts'
import { Filters } from '#src/ui/filters.tsx'
import { useWords } from '#src/ui/language.tsx'
import type { listUnfinished } from '../contract.ts'
import type { UnfinishedSearch } from './search.ts'
import { useYearWords } from './use-words.ts'

type Found = Reply<typeof listUnfinished>
type Props = {
  search: UnfinishedSearch
  leads: Found['leads']
  counts: Found['counts']
  onChange: (search: UnfinishedSearch) => void
}
const names = ['light', 'leadUnitId', 'decision'] as const

export function UnfinishedFilters({ search, leads, counts, onChange }: Props) {
  const { list } = useYearWords()
  const tasks = useWords({ vi, en })
  const one = (value: string | undefined) => (value ? [value] : [])
  return (
    <Filters
      text={search.q ?? ''}
      onText={(q) => onChange(withText(search, q))}
      placeholder={list.search(counts.total)}
      value={{ light: one(search.light), leadUnitId: one(search.leadUnitId), decision: one(search.decision) }}
      onChange={(value) => {
        const next: UnfinishedSearch = search.q ? { q: search.q } : {}
        for (const name of names) if (value[name]?.[0]) next[name] = value[name][0]
        onChange(next)
      }}
      filters={[
        {
          id: 'decision',
          name: list.decision,
          single: true,
          options: [
            { value: 'undecided', label: list.undecided, count: counts.undecided },
            { value: 'carriedOver', label: list.carried, count: counts.carriedOver },
            { value: 'closed', label: list.closed, count: counts.closed },
          ],
        },
        {
          id: 'light',
          name: list.light,
          single: true,
          options: lights
            .filter((light) => light !== 'blue' && light !== 'none')
            .map((light) => ({ value: light, label: tasks.lights[light] })),
        },
        {
          id: 'leadUnitId',
          name: list.lead,
          single: true,
          options: leads.map(({ id, name, tasks: n }) => ({ value: id, label: name, count: n })),
        },
      ]}
    />
  )
}
