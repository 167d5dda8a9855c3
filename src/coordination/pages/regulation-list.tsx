import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { listRegulations } from '../contract.ts'
import type { RegulationsSearch } from './search.ts'
import { useCoordinationWords } from './use-words.ts'
import { YearFilter } from './year-filter.tsx'
import './coordination.css'

/** Coordination regulations, each with what its parties have fulfilled in a year. */
export function RegulationList() {
  const { list, one } = useCoordinationWords()
  const format = useFormat()
  const navigate = useNavigate()
  const search: RegulationsSearch = getRouteApi('/office/coordination').useSearch()
  const found = useQuery({ ...ask(listRegulations, { query: search }), placeholderData: keepPreviousData })
  const change = (next: RegulationsSearch) => void navigate({ to: '/coordination', search: next, replace: true })
  const rows = found.data?.rows ?? []
  const year = found.data?.year ?? search.year ?? 0
  const add = found.data?.may.includes('register') && (
    <Button component={Link} to="/directives/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {list.add}
    </Button>
  )
  const ofYear = search.year ? { year: search.year } : {}
  return (
    <>
      <PageHead title={list.title} {...(found.data && { count: rows.length })} acts={add} />
      {found.data && (
        <YearFilter
          year={year}
          onChange={(next) => change({ ...(search.q && { q: search.q }), ...(next && { year: next }) })}
          text={search.q ?? ''}
          onText={(q) => change({ ...(q && { q }), ...ofYear })}
        />
      )}
      {(found.error || found.isPending || rows.length === 0) && (
        <div className="body">
          <InsteadOfRows
            list={found}
            none={rows.length === 0}
            loadingRows={5}
            words={list}
            onDrop={Boolean(search.q) && (() => change({}))}
            add={add}
          />
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="coordination"
          label={list.title}
          rows={rows}
          keyOf={(row) => row.id}
          nameOf={(row) => row.symbol}
          onOpen={(row) =>
            void navigate({ to: '/coordination/$directiveId', params: { directiveId: row.id }, search: ofYear })
          }
          columns={[
            {
              id: 'name',
              head: list.name,
              always: true,
              phone: 'title',
              cell: (row) => (
                <Link
                  to="/coordination/$directiveId"
                  params={{ directiveId: row.id }}
                  search={ofYear}
                  className="regulation-title"
                >
                  <b className="nowrap">{row.symbol}</b> {row.abstract}
                </Link>
              ),
            },
            { id: 'issuer', head: list.issuer, width: 200, phone: 'line', cell: (row) => row.issuerName },
            {
              id: 'issuedOn',
              head: list.issuedOn,
              width: 100,
              align: 'end',
              phone: 'date',
              cell: (row) => <span className="num">{format.day(row.issuedOn)}</span>,
            },
            {
              id: 'obligations',
              head: list.obligations,
              width: 90,
              align: 'end',
              phone: 'hide',
              cell: (row) => <span className="num">{row.obligations}</span>,
            },
            {
              id: 'parties',
              head: list.parties,
              width: 110,
              align: 'end',
              phone: 'hide',
              cell: (row) => <span className="num">{row.parties}</span>,
            },
            {
              id: 'fulfilled',
              head: list.fulfilled(year),
              width: 230,
              phone: 'foot',
              cell: ({ totals }) =>
                totals.expected > 0 && (
                  <span className="num">{one.counted(totals.fulfilled, totals.expected, totals.late)}</span>
                ),
            },
          ]}
        />
      )}
    </>
  )
}
