import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { addressOf } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { exportAdvice } from '../contract.ts'
import { AdviceFilters } from './advice-filters.tsx'
import { useColumns } from './columns.tsx'
import type { AdviceSearch } from './search.ts'
import { TotalsLine } from './totals-line.tsx'
import { queryOf, useAdviceList } from './use-list.ts'
import { useAdviceWords } from './use-words.ts'
import './advice.css'

const page = getRouteApi('/office/advice')

/** The register: what was handed in to whom, what became of it, and what all of it adds up to. */
export function AdviceList() {
  const { list } = useAdviceWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: AdviceSearch = page.useSearch()
  const pages = useAdviceList(search)
  const columns = useColumns(me.today)
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const change = (next: AdviceSearch) => void navigate({ to: '/advice', search: next, replace: true })
  const mayAdd = first?.may.includes('enter') ?? false
  const { sort = '-submitted', ...filters } = search
  const filtered = Object.keys(filters).length > 0
  const add = (
    <Button component={Link} to="/advice/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.add}
    </Button>
  )
  return (
    <>
      <PageHead title={list.title} {...(first && { count: first.totals.total })} acts={mayAdd && add} />
      <AdviceFilters search={search} found={first} today={me.today} onChange={change} />
      {first && first.totals.total > 0 && (
        <TotalsLine totals={first.totals} onPick={(state) => change({ ...search, state })} />
      )}
      {(pages.error || pages.isPending || rows.length === 0) && (
        <div className="body">
          <InsteadOfRows
            list={pages}
            none={rows.length === 0}
            loadingRows={10}
            words={list}
            onDrop={filtered && (() => change({}))}
            add={mayAdd && add}
          />
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="advice"
          label={list.title}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.title}
          onOpen={(row) => void navigate({ to: '/advice/$adviceId', params: { adviceId: row.id } })}
          sort={{ by: sort.replace('-', ''), desc: sort.startsWith('-') }}
          onSort={({ by, desc }) => change({ ...search, sort: desc ? `-${by}` : by })}
          exportHref={addressOf(exportAdvice, { query: queryOf(search).filter })}
          more={
            <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
              {list.shown(rows.length, first?.totals.total ?? rows.length)}
            </LoadMore>
          }
        />
      )}
    </>
  )
}
