import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { AddressFilters } from '#src/ui/address-filters.tsx'
import { ask, askPages } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listSectors } from '#src/units/contract.ts'
import { listDirectives } from '../contract.ts'
import { directiveKinds } from '../kinds.ts'
import { directiveStates } from '../moves.ts'
import type { DirectiveSearch } from './search.ts'
import { DirectiveStatus } from './standing.tsx'
import { useCoverageWords, useDirectiveWords } from './use-words.ts'
import './directives.css'

const page = getRouteApi('/office/directives')

function useList(search: DirectiveSearch) {
  const query = search as Omit<DirectiveSearch, 'kind' | 'state'> & { kind?: 'chiThi'; state?: 'draft' }
  return useInfiniteQuery({ ...askPages(listDirectives, query), placeholderData: keepPreviousData })
}

function useFilters(
  counts: { byKind: Record<string, number>; byState: Record<string, number> } | undefined,
  today: string,
) {
  const { list, kinds, states } = useDirectiveWords()
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const years = Array.from({ length: 12 }, (_, n) => String(Number(today.slice(0, 4)) - n))
  const counted = (n: number | undefined) => (n === undefined ? {} : { count: n })
  return [
    {
      id: 'kind',
      name: list.kind,
      single: true,
      options: directiveKinds.map((kind) => ({ value: kind, label: kinds[kind], ...counted(counts?.byKind[kind]) })),
    },
    {
      id: 'state',
      name: list.state,
      single: true,
      options: directiveStates.map((state) => ({
        value: state,
        label: states[state],
        ...counted(counts?.byState[state]),
      })),
    },
    {
      id: 'sectorId',
      name: list.sector,
      single: true,
      options: sectors.map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi })),
    },
    { id: 'year', name: list.year, single: true, options: years.map((year) => ({ value: year, label: year })) },
  ]
}

export function DirectiveList() {
  const { list, kinds } = useDirectiveWords()
  const coverage = useCoverageWords()
  const format = useFormat()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: DirectiveSearch = page.useSearch()
  const pages = useList(search)
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const change = (next: DirectiveSearch) => void navigate({ to: '/directives', search: next, replace: true })
  const filters = useFilters(first, me.today)
  const add = (
    <Button component={Link} to="/directives/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.add}
    </Button>
  )
  const mayAdd = first?.may.includes('register') ?? false
  const filtered = Object.keys(search).length > 0
  return (
    <>
      <PageHead
        title={list.title}
        {...(first && { count: first.total })}
        acts={
          <>
            <Button component={Link} to="/coverage">
              {coverage.list}
            </Button>
            {mayAdd && add}
          </>
        }
      />
      <AddressFilters
        filters={filters}
        search={search}
        onChange={change}
        placeholder={list.searchIn(first?.total ?? 0)}
      />
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
      {rows.length > 0 && (
        <DataTable
          name="directives"
          label={list.title}
          rows={rows}
          keyOf={(row) => row.id}
          nameOf={(row) => row.symbol}
          onOpen={(row) => void navigate({ to: '/directives/$directiveId', params: { directiveId: row.id } })}
          columns={[
            {
              id: 'document',
              head: list.document,
              always: true,
              phone: 'title',
              cell: (row) => (
                <>
                  <Link to="/directives/$directiveId" params={{ directiveId: row.id }} className="directive-title">
                    <b className="nowrap">{row.symbol}</b> {row.abstract}
                  </Link>
                  {row.classification === 'numberOnly' && <span className="ink3">{list.secret}</span>}
                </>
              ),
            },
            { id: 'kind', head: list.kind, width: 130, cell: (row) => kinds[row.kind] },
            { id: 'issuer', head: list.issuer, width: 190, cell: (row) => row.issuerName },
            {
              id: 'issuedOn',
              head: list.issuedOn,
              width: 100,
              align: 'end',
              phone: 'date',
              cell: (row) => <span className="num">{format.day(row.issuedOn)}</span>,
            },
            {
              id: 'provisions',
              head: list.provisions,
              width: 90,
              align: 'end',
              phone: 'hide',
              cell: (row) => <span className="num">{row.provisions || ''}</span>,
            },
            {
              id: 'state',
              head: list.state,
              width: 150,
              phone: 'state',
              cell: (row) => <DirectiveStatus state={row.state} />,
            },
          ]}
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
