import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { choicesIn, withChoices } from '#src/ui/address-search.ts'
import { addressOf, ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { TableFileButtons } from '#src/ui/table-files.tsx'
import { exportCoverageOfYear, listCoverage } from '../contract.ts'
import { shareOf } from '../coverage/rules.ts'
import { type DirectiveKind, directiveKinds } from '../kinds.ts'
import { CoverageSummary, useMarkLights } from './coverage-marks.tsx'
import type { YearSearch } from './search.ts'
import { useCoverageWords, useDirectiveWords } from './use-words.ts'
import './directives.css'

const route = getRouteApi('/office/coverage')
const filterIds = ['year', 'kind', 'gaps']

/** The directives of a year, each with the share of its provisions that have become tasks and targets. */
export function CoverageList() {
  const words = useCoverageWords()
  const { kinds } = useDirectiveWords()
  const navigate = useNavigate()
  const lights = useMarkLights()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: YearSearch = route.useSearch()
  const thisYear = Number(me.today.slice(0, 4))
  const year = search.year ?? thisYear
  const query = {
    year,
    ...(search.kind && { kind: search.kind as DirectiveKind }),
    ...(search.gaps && { gaps: 'true' as const }),
  }
  const found = useQuery(ask(listCoverage, { query }))
  const rows = found.data?.rows ?? []
  const counts = found.data?.counts
  const open = (id: string) => void navigate({ to: '/directives/$directiveId/coverage', params: { directiveId: id } })
  const file = (format: 'csv' | 'xlsx') => addressOf(exportCoverageOfYear, { query: { ...query, format } })
  return (
    <>
      <PageHead
        title={words.title}
        {...(found.data && { count: rows.length })}
        acts={rows.length > 0 && <TableFileButtons at={file} />}
      />
      <Filters
        filters={[
          {
            id: 'year',
            name: words.year,
            single: true,
            options: Array.from({ length: 12 }, (_, n) => ({ value: `${thisYear - n}`, label: `${thisYear - n}` })),
          },
          {
            id: 'kind',
            name: words.kind,
            single: true,
            options: directiveKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
          },
          { id: 'gaps', name: words.filter, single: true, options: [{ value: 'true', label: words.gaps }] },
        ]}
        value={choicesIn({ ...search, year }, filterIds)}
        onChange={(next) =>
          void navigate({ to: '/coverage', search: withChoices(search, next, filterIds), replace: true })
        }
      />
      <div className="body stack">
        <ProblemNote problem={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Loading rows={8} />}
        {found.data && rows.length === 0 && (
          <Empty
            title={search.gaps ? words.emptyGaps : words.emptyYear}
            acts={
              <Button
                onClick={() => void navigate({ to: '/coverage', search: { ...search, year: year - 1 }, replace: true })}
              >
                {words.earlier(year - 1)}
              </Button>
            }
          />
        )}
        {counts && rows.length > 0 && <CoverageSummary counts={counts} />}
      </div>
      {rows.length > 0 && (
        <DataTable
          name="coverage"
          label={words.title}
          rows={rows}
          keyOf={(row) => row.id}
          nameOf={(row) => row.symbol}
          onOpen={(row) => open(row.id)}
          columns={[
            {
              id: 'document',
              head: words.document,
              always: true,
              phone: 'title',
              cell: (row) => (
                <Link
                  to="/directives/$directiveId/coverage"
                  params={{ directiveId: row.id }}
                  className="directive-title"
                >
                  <b className="nowrap">{row.symbol}</b> {row.abstract}
                </Link>
              ),
            },
            { id: 'kind', head: words.kind, width: 130, phone: 'hide', cell: (row) => kinds[row.kind] },
            {
              id: 'share',
              head: words.shareHead,
              width: 190,
              phone: 'foot',
              cell: (row) => (
                <div className="coverage-share">
                  <span className="num">{words.share(shareOf(row.counts))}</span>
                  <LightsBar compact label={words.lights} lights={lights(row.counts)} />
                </div>
              ),
            },
            {
              id: 'left',
              head: words.left,
              width: 90,
              align: 'end',
              phone: 'line',
              cell: (row) => <span className="num">{row.counts.none ? words.leftOver(row.counts.none) : ''}</span>,
            },
          ]}
        />
      )}
    </>
  )
}
