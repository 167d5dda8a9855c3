import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { addressOf, askPages } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { TableFileMenu } from '#src/ui/table-files.tsx'
import { exportActivities, listActivities } from '../contract.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { useColumns } from './columns.tsx'
import { FeedFacts } from './feed-facts.tsx'
import { type ActivitySearch, filterOf } from './search.ts'
import { useTypes } from './use-types.ts'
import { useActivityWords } from './use-words.ts'
import { Views } from './views.tsx'
import './activities.css'

const page = getRouteApi('/office/activities')
const nothing = { count: 0, sums: {} }

/** The register: what was done, by type, with the type's columns and what they add up to. */
export function ActivityList() {
  const { list } = useActivityWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: ActivitySearch = page.useSearch()
  const { types, nameOf, found } = useTypes()
  const { sort = '-held' } = search
  const filter = filterOf(search)
  const pages = useInfiniteQuery({
    ...askPages(listActivities, { ...filter, sort }),
    placeholderData: keepPreviousData,
  })
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const type = types.find(({ id }) => id === (search.typeId ?? first?.typeId))
  const units = Object.assign({}, ...(pages.data?.pages ?? []).map((one) => one.units))
  const columns = useColumns({ types, nameOf, type, units, totals: first?.totals ?? nothing })
  const change = (next: ActivitySearch) => void navigate({ to: '/activities', search: next, replace: true })
  const mayAdd = (first?.may.includes('enter') ?? false) && types.some(({ enterAt }) => enterAt.length > 0)
  const add = (
    <Button
      component={Link}
      to="/activities/new"
      search={(search.typeId ? { typeId: search.typeId } : {}) as never}
      variant="filled"
      leftSection={<IconPlus {...small} />}
    >
      {list.add}
    </Button>
  )
  const at = (format: 'csv' | 'xlsx') => addressOf(exportActivities, { query: { ...filter, format } })
  const noTypes = found.data !== undefined && types.length === 0
  return (
    <>
      <PageHead
        title={type ? nameOf(type) : list.title}
        {...(search.feedId && { facts: <FeedFacts search={search} type={type} /> })}
        {...(first && { count: first.totals.count })}
        acts={mayAdd && add}
      />
      <Views search={search} />
      <ActivityFilters {...{ search, types, nameOf }} found={first} today={me.today} onChange={change} />
      {(pages.error || pages.isPending || rows.length === 0) && (
        <div className="body">
          <InsteadOfRows
            list={pages}
            none={rows.length === 0}
            loadingRows={10}
            words={noTypes ? { ...list, emptyText: list.emptyNoTypes } : list}
            onDrop={Object.keys(filter).length > 0 && (() => change({}))}
            add={mayAdd && add}
          />
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          key={type?.id}
          name={`activities.${type?.id ?? 'all'}`}
          label={list.title}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.title}
          onOpen={(row) => void navigate({ to: '/activities/$activityId', params: { activityId: row.id } })}
          sort={{ by: sort.replace('-', ''), desc: sort.startsWith('-') }}
          onSort={({ by, desc }) => change({ ...search, sort: desc ? `-${by}` : by })}
          taking={<TableFileMenu at={at} label={list.take} variant="subtle" size="compact-xs" />}
          more={
            <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
              {list.shown(rows.length, first?.totals.count ?? rows.length)}
            </LoadMore>
          }
        />
      )}
    </>
  )
}
