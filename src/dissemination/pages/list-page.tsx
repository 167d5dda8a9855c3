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
import { listDisseminations } from '../contract.ts'
import { useColumns } from './columns.tsx'
import type { ListSearch } from './search.ts'
import { useDisseminationWords } from './use-words.ts'
import './dissemination.css'

const page = getRouteApi('/office/disseminations')

/** What was given to study, by how many units and people it was, and where somebody is late. */
export function DisseminationList() {
  const { list } = useDisseminationWords()
  const navigate = useNavigate()
  const columns = useColumns()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: ListSearch = page.useSearch()
  const { late, ...rest } = search
  const query = { ...rest, ...(late && { late: 'true' as const }) }
  const pages = useInfiniteQuery({ ...askPages(listDisseminations, query), placeholderData: keepPreviousData })
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const change = (next: ListSearch) => void navigate({ to: '/disseminations', search: next, replace: true })
  const thisYear = Number(me.today.slice(0, 4))
  const years = Array.from({ length: 8 }, (_, n) => String(thisYear - n))
  const add = first?.may.includes('open') && (
    <Button component={Link} to="/disseminations/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.add}
    </Button>
  )
  return (
    <>
      <PageHead
        title={list.title}
        {...(first && { count: first.total })}
        acts={
          <>
            <Button component={Link} to="/disseminations/matrix">
              {list.matrix}
            </Button>
            {add}
          </>
        }
      />
      <AddressFilters
        filters={[
          { id: 'year', name: list.year, single: true, options: years.map((one) => ({ value: one, label: one })) },
          ...(search.directiveId
            ? [
                {
                  id: 'directiveId',
                  name: list.directive,
                  single: true,
                  options: [{ value: search.directiveId, label: rows[0]?.directive.symbol ?? '…' }],
                },
              ]
            : []),
          { id: 'late', name: list.show, single: true, options: [{ value: 'true', label: list.late }] },
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
            onDrop={Object.keys(search).length > 0 && (() => change({}))}
            add={add}
          />
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="disseminations"
          label={list.title}
          rows={rows}
          keyOf={(row) => row.id}
          nameOf={(row) => row.directive.symbol}
          onOpen={(row) =>
            void navigate({ to: '/disseminations/$disseminationId', params: { disseminationId: row.id } })
          }
          columns={columns}
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
