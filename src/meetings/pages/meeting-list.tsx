import { Button, Tabs } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Problem } from '#src/platform/problem.ts'
import { AddressFilters } from '#src/ui/address-filters.tsx'
import { addressOf, askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconCalendarPlus, IconPlus, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { downloadCalendar, listMeetings } from '../contract.ts'
import { meetingStates } from '../moves.ts'
import { meetingKinds } from '../parts.ts'
import { MeetingTable } from './meeting-table.tsx'
import type { MeetingSearch } from './search.ts'
import { useMeetingWords } from './use-words.ts'
import './meetings.css'

const page = getRouteApi('/office/meetings')

function useList(search: MeetingSearch) {
  const { when = 'coming', ...rest } = search
  const query = { ...rest, when } as { when: 'coming' }
  return useInfiniteQuery({ ...askPages(listMeetings, query), placeholderData: keepPreviousData })
}
type Counts = { total: number; coming: number; past: number; byState: Record<string, number> } | undefined

function useFilters(counts: Counts, today: string) {
  const { list, kinds, states } = useMeetingWords()
  const years = Array.from({ length: 8 }, (_, n) => String(Number(today.slice(0, 4)) + 1 - n))
  return [
    { id: 'kind', name: list.kind, single: true, options: meetingKinds.map((k) => ({ value: k, label: kinds[k] })) },
    {
      id: 'state',
      name: list.state,
      single: true,
      options: meetingStates.map((s) => ({
        value: s,
        label: states[s],
        ...(counts && { count: counts.byState[s] ?? 0 }),
      })),
    },
    { id: 'year', name: list.year, single: true, options: years.map((year) => ({ value: year, label: year })) },
  ]
}

function Views({
  search,
  counts,
  onChange,
}: {
  search: MeetingSearch
  counts: Counts
  onChange: (s: MeetingSearch) => void
}) {
  const { list } = useMeetingWords()
  const views = [
    ['coming', list.coming, counts?.coming],
    ['past', list.past, counts?.past],
    ['all', list.all, counts?.total],
  ] as const
  const open = (when: string | null) => {
    const { when: _, ...rest } = search
    onChange(when === 'past' || when === 'all' ? { ...rest, when } : rest)
  }
  return (
    <Tabs value={search.when ?? 'coming'} onChange={open} className="no-print meeting-tabs">
      <Tabs.List aria-label={list.when}>
        {views.map(([value, label, count]) => (
          <Tabs.Tab key={value} value={value}>
            {label} {count !== undefined && <span className="ink3 num">{count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

export function MeetingList() {
  const { list } = useMeetingWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: MeetingSearch = page.useSearch()
  const pages = useList(search)
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const change = (next: MeetingSearch) => void navigate({ to: '/meetings', search: next, replace: true })
  const add = first?.may.includes('plan') && (
    <Button component={Link} to="/meetings/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.add}
    </Button>
  )
  const { when, ...narrow } = search
  const filtered = Object.keys(narrow).length > 0
  const nothingComing = !filtered && when === undefined && (first?.past ?? 0) > 0
  return (
    <>
      <PageHead
        title={list.title}
        {...(first && { count: first.total })}
        acts={
          <>
            <Button
              component="a"
              href={addressOf(downloadCalendar, {})}
              download
              leftSection={<IconCalendarPlus {...small} />}
            >
              {list.calendar}
            </Button>
            {add}
          </>
        }
      />
      <Views search={search} counts={first} onChange={change} />
      <AddressFilters
        filters={useFilters(first, me.today)}
        search={search}
        onChange={change}
        kept={['when', 'q']}
        placeholder={list.searchIn(first?.total ?? 0)}
      />
      <div className="body">
        <ProblemNote problem={pages.error as Problem | null} />
        {pages.isPending && <Loading rows={8} />}
        {first && rows.length === 0 && (
          <Empty
            title={filtered ? list.emptyFilter : nothingComing ? list.emptyComing : list.emptyTitle}
            acts={
              <>
                {filtered && <Button onClick={() => change(when ? { when } : {})}>{list.dropFilters}</Button>}
                {nothingComing && <Button onClick={() => change({ when: 'past' })}>{list.seePast}</Button>}
                {!filtered && add}
              </>
            }
          >
            {!filtered && (nothingComing ? list.emptyComingText : list.emptyText)}
          </Empty>
        )}
      </div>
      {rows.length > 0 && <MeetingTable rows={rows} total={first?.total ?? rows.length} pages={pages} when={when} />}
    </>
  )
}
