import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { AddressFilters } from '#src/ui/address-filters.tsx'
import { askPages } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listReviews } from '../contract.ts'
import { reviewKinds } from '../moves.ts'
import { useColumns } from './columns.tsx'
import type { ReviewSearch } from './search.ts'
import { useReviewWords } from './use-words.ts'
import './reviews.css'

const page = getRouteApi('/office/reviews')

function useList({ kind, state, ...rest }: ReviewSearch) {
  const knownKind = reviewKinds.find((one) => one === kind)
  const knownState = (['open', 'ended'] as const).find((one) => one === state)
  const query = { ...rest, ...(knownKind && { kind: knownKind }), ...(knownState && { state: knownState }) }
  return useInfiniteQuery({ ...askPages(listReviews, query), placeholderData: keepPreviousData })
}

/** The campaigns: what is reviewed, how far its units have come, and who is late. */
export function ReviewList() {
  const { list, kinds } = useReviewWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: ReviewSearch = page.useSearch()
  const pages = useList(search)
  const columns = useColumns()
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const change = (next: ReviewSearch) => void navigate({ to: '/reviews', search: next, replace: true })
  const mayAdd = first?.may.includes('open') ?? false
  const filtered = Object.keys(search).length > 0
  const years = Array.from({ length: 8 }, (_, n) => String(Number(me.today.slice(0, 4)) - n))
  const add = (
    <Button component={Link} to="/reviews/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.add}
    </Button>
  )
  return (
    <>
      <PageHead title={list.title} {...(first && { count: first.total })} acts={mayAdd && add} />
      <AddressFilters
        filters={[
          { id: 'year', name: list.year, single: true, options: years.map((one) => ({ value: one, label: one })) },
          {
            id: 'kind',
            name: list.kind,
            single: true,
            options: reviewKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
          },
          {
            id: 'state',
            name: list.state,
            single: true,
            options: (['open', 'ended'] as const).map((state) => ({ value: state, label: list[state] })),
          },
        ]}
        search={search}
        onChange={change}
        placeholder={list.searchIn(first?.total ?? 0)}
      />
      {(pages.error || pages.isPending || rows.length === 0) && (
        <div className="body">
          <InsteadOfRows
            list={pages}
            none={rows.length === 0}
            loadingRows={6}
            words={list}
            onDrop={filtered && (() => change({}))}
            add={mayAdd && add}
          />
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="reviews"
          label={list.title}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.title}
          onOpen={(row) => void navigate({ to: '/reviews/$reviewId', params: { reviewId: row.id } })}
          more={
            <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
              {list.shown(rows.length, first?.total ?? rows.length)}
            </LoadMore>
          }
        />
      )}
    </>
  )
}
