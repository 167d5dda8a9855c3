import { Filters, type FilterValue } from '#src/ui/filters.tsx'
import { lights } from '../light.ts'
import { taskStates } from '../moves.ts'
import type { TaskSearch } from './search.ts'
import { useTaskWords } from './standing.tsx'
import { UnitFilter } from './unit-filter.tsx'

type Props = {
  search: TaskSearch
  total: number
  sectors: readonly { id: string; active: boolean }[]
  nameOf: (id: string) => string
  onChange: (search: TaskSearch) => void
}
const parts = ['lead', 'coordinating', 'watching'] as const
const listed = (value: string | undefined) => (value ? value.split(',') : [])
const set = <K extends keyof TaskSearch>(name: K, value: TaskSearch[K] | undefined) =>
  value ? ({ [name]: value } as Pick<TaskSearch, K>) : {}

export function ListFilters({ search, total, sectors, nameOf, onChange }: Props) {
  const { filters: words, states, lights: lightNames, list } = useTaskWords()
  const years = Array.from({ length: 6 }, (_, n) => String(2019 + n))
  const value: FilterValue = {
    light: listed(search.light),
    state: listed(search.state),
    sectorId: listed(search.sectorId),
    workYear: search.workYear ? [String(search.workYear)] : [],
    part: listed(search.part),
    alone: search.alone ? ['true'] : [],
    directiveId: listed(search.directiveId),
  }
  const change = (next: FilterValue) => {
    const {
      light: _,
      state: __,
      sectorId: ___,
      workYear: ____,
      part: _____,
      alone: ______,
      directiveId,
      provisionId,
      ...rest
    } = search
    const kept = next.directiveId?.length
      ? { ...set('directiveId', directiveId), ...set('provisionId', provisionId) }
      : {}
    onChange({
      ...rest,
      ...kept,
      ...set('light', next.light?.join(',')),
      ...set('state', next.state?.join(',')),
      ...set('sectorId', next.sectorId?.[0]),
      ...set('workYear', next.workYear?.[0] ? Number(next.workYear[0]) : undefined),
      ...set('part', search.unitId ? next.part?.[0] : undefined),
      ...set('alone', Boolean(search.unitId && next.alone?.length)),
    })
  }
  const filters = [
    { id: 'light', name: words.light, options: lights.map((light) => ({ value: light, label: lightNames[light] })) },
    { id: 'state', name: words.state, options: taskStates.map((state) => ({ value: state, label: states[state] })) },
    {
      id: 'sectorId',
      name: words.sector,
      single: true,
      options: sectors.filter((one) => one.active).map(({ id }) => ({ value: id, label: nameOf(id) })),
    },
    { id: 'workYear', name: words.year, single: true, options: years.map((year) => ({ value: year, label: year })) },
    ...(search.unitId
      ? [
          {
            id: 'part',
            name: words.part,
            single: true,
            options: parts.map((part) => ({ value: part, label: words.parts[part] })),
          },
          { id: 'alone', name: words.scope, options: [{ value: 'true', label: words.alone }] },
        ]
      : []),
    ...(search.directiveId
      ? [
          {
            id: 'directiveId',
            name: words.directive,
            options: [{ value: search.directiveId, label: words.thisDirective }],
          },
        ]
      : []),
  ]
  const text = (q: string) => {
    const { q: _, ...rest } = search
    onChange(q ? { ...rest, q } : rest)
  }
  const unit = (unitId: string | undefined) => {
    const { unitId: _, part: __, alone: ___, ...rest } = search
    onChange(unitId ? { ...rest, unitId } : rest)
  }
  return (
    <Filters
      filters={filters}
      value={value}
      onChange={change}
      text={search.q ?? ''}
      onText={text}
      placeholder={list.searchIn(total)}
      end={<UnitFilter unitId={search.unitId} onChange={unit} />}
    />
  )
}
