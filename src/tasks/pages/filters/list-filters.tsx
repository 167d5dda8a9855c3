import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { type Filter, Filters, type FilterValue } from '#src/ui/filters.tsx'
import type { Grouping } from '../../contract.ts'
import { handOverWaits } from '../../hand-over/moves.ts'
import { lights } from '../../light.ts'
import { taskStates } from '../../moves.ts'
import { listLabels } from '../../table/contract.ts'
import { timelinessValues } from '../../timeliness.ts'
import { changed, narrowing, type TaskSearch, unfiltered } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import { DuePanel, useDueSaid } from './due-panel.tsx'
import { FacetPanel, useFacetSaid } from './facet-panel.tsx'
import { UnitPanel, useBranchSaid, useUnitSaid } from './unit-panel.tsx'

type Props = {
  search: TaskSearch
  total: number
  onChange: (search: TaskSearch) => void
  /** Filters that a page does without. */
  without?: readonly string[]
}
const listed = (value: string | undefined) => (value ? value.split(',') : [])
const words = <T extends string>(values: readonly T[], names: Record<T, string>) =>
  values.map((value) => ({ value, label: names[value] }))

/** What stands in the address under its own name; the others are drawn by panels that set several at once. */
const choices = ['light', 'timeliness', 'state', 'labelId', 'handOver'] as const
const single = { sectorId: 'sector', issuingUnitId: 'issuing', blocId: 'bloc', personId: 'person' } as const

function useFacets(search: TaskSearch, set: (next: TaskSearch) => void): Filter[] {
  const { filters } = useTaskWords()
  const facet = (id: keyof TaskSearch, by: Grouping, said: string | undefined, also: TaskSearch = {}): Filter => ({
    id,
    name: filters.by[by],
    ...(said && { shown: said }),
    panel: (close) => (
      <FacetPanel
        by={by}
        around={changed(search, { [id]: undefined, ...also })}
        chosen={search[id] === undefined ? undefined : String(search[id])}
        onPick={(key) => {
          set({ [id]: key, ...also })
          close()
        }}
      />
    ),
  })
  const said = {
    sectorId: useFacetSaid('sector', search.sectorId),
    issuingUnitId: useFacetSaid('issuing', search.issuingUnitId),
    directiveId: useFacetSaid('directive', search.directiveId),
    provisionId: useFacetSaid('provision', search.provisionId),
    blocId: useFacetSaid('bloc', search.blocId),
    personId: useFacetSaid('person', search.personId),
  }
  return [
    facet('sectorId', single.sectorId, said.sectorId),
    facet('directiveId', 'directive', said.directiveId, { provisionId: '' }),
    ...(search.directiveId ? [facet('provisionId', 'provision', said.provisionId)] : []),
    facet('personId', single.personId, said.personId),
    facet('issuingUnitId', single.issuingUnitId, said.issuingUnitId),
    facet('blocId', single.blocId, said.blocId),
    facet('workYear', 'year', search.workYear ? String(search.workYear) : undefined),
  ]
}

/** One group of a grouping, or a unit with its branch, as its row was opened: it can only be dropped. */
function useOpened(search: TaskSearch): Filter[] {
  const { filters, punctuality } = useTaskWords()
  const branch = useBranchSaid(search)
  const [by, key] = (search.in ?? '').split(':') as [Grouping, string?]
  const said = useFacetSaid(by, key)
  return [
    ...(search.in ? [{ id: 'in', name: filters.by[by], options: [], ...(said && { shown: said }) }] : []),
    ...(search.sheetId ? [{ id: 'sheetId', name: filters.sheet, options: [], shown: filters.sheetShown }] : []),
    ...(search.leadUnderId
      ? [{ id: 'leadUnderId', name: punctuality.branch, options: [], ...(branch && { shown: branch }) }]
      : []),
  ]
}

export function ListFilters({ search, total, onChange, without = [] }: Props) {
  const { filters: names, states, lights: lightNames, timeliness, list, labels: labelWords } = useTaskWords()
  const labels = (useQuery(ask(listLabels, {})).data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const set = (next: TaskSearch) => onChange(changed(search, next))
  const unit = useUnitSaid(search)
  const due = useDueSaid(search)
  const filters: Filter[] = [
    {
      id: 'unitId',
      name: names.unit,
      ...(unit && { shown: unit }),
      panel: () => <UnitPanel search={search} onChange={set} />,
    },
    {
      id: 'due',
      name: names.due,
      ...(due && { shown: due }),
      panel: () => <DuePanel search={search} onChange={set} />,
    },
    { id: 'light', name: names.light, options: words(lights, lightNames) },
    { id: 'timeliness', name: names.timeliness, options: words(timelinessValues, timeliness) },
    { id: 'state', name: names.state, options: words(taskStates, states) },
    { id: 'handOver', name: names.handOver, single: true, options: words(handOverWaits, names.handOvers) },
    ...(labels.length > 0 ? [{ id: 'labelId', name: labelWords.one, single: true, options: labels }] : []),
    ...useFacets(search, set),
    ...useOpened(search),
  ].filter(({ id }) => !without.includes(id))
  const value: FilterValue = {
    ...Object.fromEntries(narrowing.map((name) => [name, listed(search[name])])),
    due: listed(search.due ?? search.from ?? search.to ?? (search.firstDeadline ? 'first' : undefined)),
    workYear: search.workYear ? [String(search.workYear)] : [],
  }
  const change = (next: FilterValue) => {
    if (Object.keys(next).length === 0) return onChange(changed(unfiltered(search), { q: search.q }))
    const dropped = filters.filter(({ id }) => !next[id]?.length).map(({ id }) => id)
    set({
      ...Object.fromEntries(choices.map((name) => [name, next[name]?.join(',') ?? ''])),
      ...Object.fromEntries(dropped.map((name) => [name, undefined])),
      ...(dropped.includes('due') && { from: '', to: '', firstDeadline: false }),
      ...(dropped.includes('unitId') && { part: '', alone: false }),
      ...(dropped.includes('leadUnderId') && { on: '' }),
      ...(dropped.includes('directiveId') && { provisionId: '' }),
    })
  }
  return (
    <Filters
      filters={filters}
      value={value}
      onChange={change}
      text={search.q ?? ''}
      onText={(q) => set({ q })}
      placeholder={list.searchIn(total)}
    />
  )
}
