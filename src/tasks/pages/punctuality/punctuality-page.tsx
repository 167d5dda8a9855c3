import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { addressOf, ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { TableFileMenu } from '#src/ui/table-files.tsx'
import {
  exportPunctuality,
  groupPunctuality,
  type PunctualBy,
  punctualBy,
  type Tally,
} from '../../punctuality/contract.ts'
import { ListFilters } from '../filters/list-filters.tsx'
import { LookSwitch } from '../look-switch.tsx'
import { queryOf, type TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import { GroupsSection } from './groups-section.tsx'
import { numberOf, type Place } from './links.ts'
import { filterOf, notHere, type PunctualitySearch } from './search.ts'
import { Segments } from './segments.tsx'
import { SpanChoice, useSpanName } from './span-choice.tsx'
import { spanOfCode } from './spans.ts'
import { Summary } from './summary.tsx'
import { Trend } from './trend.tsx'
import './punctuality.css'

const page = getRouteApi('/office/punctuality')
const office = getRouteApi('/office')
const allOf = (tally: Tally) => tally.doneOnTime + tally.doneLate + tally.overdue + numberOf(tally, 'notCounted')

/** How many of the tasks that fell due in a span were done on time, and whose they are. */
export function PunctualityPage() {
  const { punctuality: words, together } = useTaskWords()
  const { me } = office.useRouteContext()
  const search: PunctualitySearch = page.useSearch()
  const navigate = useNavigate()
  const nameOf = useSpanName()
  const { by = 'unit', period } = search
  const reading = search.reading ?? ('current' as const)
  const sort = search.sort ?? ('name' as const)
  const place = useMemo((): Place => {
    const { from, to } = spanOfCode(period, me.today)
    return { filter: filterOf(search), from, to, reading }
  }, [search, period, reading, me.today])
  const { filter, from, to } = place
  const query = { ...queryOf(filter), from, to, by, reading, sort }
  const told = useQuery({ ...ask(groupPunctuality, { query }), placeholderData: keepPreviousData })
  const file = (format: 'csv' | 'xlsx') => addressOf(exportPunctuality, { query: { ...query, format } })
  const show = (next: { [K in keyof PunctualitySearch]?: PunctualitySearch[K] | undefined }) => {
    const all = Object.entries({ ...search, ...next }).filter(([, value]) => value)
    void navigate({ to: '/punctuality', search: Object.fromEntries(all) as PunctualitySearch, replace: true })
  }
  const narrow = (next: TaskSearch) => {
    const ways = { by: search.by, reading: search.reading, period, sort: search.sort }
    const all = Object.entries({ ...filterOf(next as PunctualitySearch), ...ways }).filter(([, value]) => value)
    void navigate({ to: '/punctuality', search: Object.fromEntries(all) as PunctualitySearch, replace: true })
  }
  const total = told.data?.total
  return (
    <>
      <PageHead
        title={words.title}
        facts={nameOf(period, me.today)}
        acts={
          <>
            <TableFileMenu label={together.exportAll} at={file} />
            <LookSwitch look="punctuality" search={filter} />
          </>
        }
      />
      <ListFilters search={filter} total={total ? allOf(total[reading]) : 0} onChange={narrow} without={notHere} />
      <search className="punctual-choices no-print">
        <SpanChoice code={period} today={me.today} onChange={(next) => show({ period: next })} />
        <ChoiceField
          label={words.by.label}
          value={by}
          onChange={(next) => show({ by: next === 'unit' ? undefined : (next as PunctualBy) })}
          options={punctualBy.map((value) => ({ value, label: words.by[value] }))}
        />
        <Segments
          label={words.readings.label}
          value={reading}
          onChange={(next) => show({ reading: next === 'first' ? next : undefined })}
          options={[
            ['current', words.readings.current],
            ['first', words.readings.first],
          ]}
        />
        {told.data?.ranked && (
          <Segments
            label={words.sort.label}
            value={sort}
            onChange={(next) => show({ sort: next === 'rank' ? next : undefined })}
            options={[
              ['name', words.sort.name],
              ['rank', words.sort.rank],
            ]}
          />
        )}
      </search>
      <div className="body">
        <ProblemNote problem={told.error} retry={() => void told.refetch()} />
        {told.isPending && <Loading rows={8} />}
        {told.data && total && allOf(total.current) + allOf(total.first) === 0 && (
          <Empty title={words.nothing}>{words.nothingText}</Empty>
        )}
        {told.data && total && allOf(total.current) + allOf(total.first) > 0 && (
          <>
            <div className="punctual-top">
              <Summary place={place} total={total} />
              <Trend place={place} />
            </div>
            <GroupsSection by={by} place={place} told={told.data} />
          </>
        )}
      </div>
    </>
  )
}
