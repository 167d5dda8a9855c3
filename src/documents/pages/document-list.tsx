import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { AddressFilters } from '#src/ui/address-filters.tsx'
import { ask, askPages } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { countChanges, listDocuments } from '../contract-papers.ts'
import { documentStates } from '../moves.ts'
import { purposes } from '../purposes.ts'
import type { DocumentSearch } from './search.ts'
import { DocumentStatus } from './standing.tsx'
import { useTemplateWords } from './templates-words.ts'
import { useDocumentWords } from './use-words.ts'
import './styles.ts'

const page = getRouteApi('/office/documents')

function useList(search: DocumentSearch) {
  const query = search as Omit<DocumentSearch, 'purpose' | 'state'> & { purpose?: 'letter'; state?: 'draft' }
  return useInfiniteQuery({ ...askPages(listDocuments, query), placeholderData: keepPreviousData })
}

function useFilters(
  counts: { byPurpose: Record<string, number>; byState: Record<string, number> } | undefined,
  today: string,
) {
  const words = useDocumentWords()
  const years = Array.from({ length: 8 }, (_, n) => String(Number(today.slice(0, 4)) + 1 - n))
  const counted = (n: number | undefined) => (n === undefined ? {} : { count: n })
  return [
    {
      id: 'purpose',
      name: words.list.purpose,
      single: true,
      options: purposes.map((one) => ({ value: one, label: words.purposes[one], ...counted(counts?.byPurpose[one]) })),
    },
    {
      id: 'state',
      name: words.list.state,
      single: true,
      options: documentStates.map((one) => ({
        value: one,
        label: words.states[one],
        ...counted(counts?.byState[one]),
      })),
    },
    { id: 'year', name: words.list.year, single: true, options: years.map((year) => ({ value: year, label: year })) },
  ]
}

export function DocumentList() {
  const { list, purposes: kinds } = useDocumentWords()
  const templates = useTemplateWords()
  const format = useFormat()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: DocumentSearch = page.useSearch()
  const pages = useList(search)
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  // counted after the list is there: the figures as they stand now are read for it
  const ids = rows.map(({ id }) => id).slice(0, 200)
  const changes = useQuery({ ...ask(countChanges, { query: { ids: ids.join(',') } }), enabled: ids.length > 0 }).data
  const change = (next: DocumentSearch) => void navigate({ to: '/documents', search: next, replace: true })
  const mayWrite = first?.may.includes('write') ?? false
  const add = mayWrite && (
    <Button component={Link} to="/year-reports/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.draftReport}
    </Button>
  )
  const acts = (
    <>
      {me.may.includes('template.write') && (
        <Button component={Link} to="/documents/templates">
          {templates.open}
        </Button>
      )}
      {add}
    </>
  )
  const filtered = Object.keys(search).length > 0
  const changed = (id: string) =>
    changes?.[id] ? (
      <Status kind="warning" pill>
        {list.changed(changes[id])}
      </Status>
    ) : null
  return (
    <>
      <PageHead title={list.title} {...(first && { count: first.total })} acts={acts} />
      <AddressFilters
        filters={useFilters(first, me.today)}
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
          add={add}
        />
      </div>
      {rows.length > 0 && (
        <DataTable
          name="documents"
          label={list.title}
          rows={rows}
          keyOf={(row) => row.id}
          nameOf={(row) => row.symbol ?? row.title}
          onOpen={(row) => void navigate({ to: '/documents/$documentId', params: { documentId: row.id } })}
          columns={[
            {
              id: 'document',
              head: list.document,
              always: true,
              phone: 'title',
              cell: (row) => (
                <span className="document-title">
                  <Link to="/documents/$documentId" params={{ documentId: row.id }}>
                    {row.symbol && <b className="nowrap">{row.symbol} </b>}
                    {row.title}
                  </Link>{' '}
                  {changed(row.id)}
                </span>
              ),
            },
            { id: 'purpose', head: list.purpose, width: 160, phone: 'line', cell: (row) => kinds[row.purpose] },
            {
              id: 'year',
              head: list.year,
              width: 70,
              align: 'end',
              phone: 'hide',
              cell: (row) => <span className="num">{row.workYear}</span>,
            },
            { id: 'owner', head: list.owner, width: 150, phone: 'line', cell: (row) => row.ownerName },
            {
              id: 'changedAt',
              head: list.changedAt,
              width: 150,
              align: 'end',
              phone: 'date',
              cell: (row) => <span className="num">{format.dayTime(row.changedAt)}</span>,
            },
            {
              id: 'state',
              head: list.state,
              width: 120,
              phone: 'state',
              cell: (row) => <DocumentStatus state={row.state} />,
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
