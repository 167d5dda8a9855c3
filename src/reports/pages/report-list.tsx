import { Button, Tabs } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { me } from '#src/app/office/me.ts'
import { periodName } from '#src/periods/index.ts'
import { ask, askPages, askPagesKept } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { findUnits } from '#src/units/contract.ts'
import { listReports } from '../contract.ts'
import type { ReportLine } from '../shapes.ts'
import { type Purpose, purposes, type ReportSearch } from './routes.tsx'
import { dueText, ReportStatus } from './states.tsx'
import { useReportWords } from './words.ts'

const actOf = {
  writing: 'report.write',
  approving: 'report.approve',
  receiving: 'report.receive',
  overdue: 'report.receive',
} as const

const isNarrowed = ({ regime, period, state }: ReportSearch) => Boolean(regime || period || state)

const useReports = (purpose: Purpose, search: ReportSearch) => {
  const { unit, regime, period, state } = search
  return useInfiniteQuery(
    purpose === 'writing' && !unit && !isNarrowed(search)
      ? askPagesKept(listReports, { for: purpose })
      : askPages(listReports, {
          for: purpose,
          ...(unit && { unitId: unit }),
          ...(regime && { regimeId: regime }),
          ...(period && { period: String(period) }),
          ...(state && { state }),
        }),
  )
}

function useColumns(purpose: Purpose, today: string): Column<ReportLine>[] {
  const words = useReportWords()
  const format = useFormat()
  const { language } = useLanguage()
  return [
    {
      id: 'report',
      head: words.regime,
      always: true,
      phone: 'title',
      cell: (r) => (
        <Link to="/reports/$id" params={{ id: r.id }}>
          {r.regime.name}, {periodName(r.period, language)}
        </Link>
      ),
    },
    { id: 'unit', head: words.unit, phone: 'line', cell: (r) => r.unit.name },
    {
      id: 'to',
      head: words.receiver,
      phone: 'hide',
      off: purpose === 'receiving' || purpose === 'overdue',
      cell: (r) => r.receivingUnit.name,
    },
    {
      id: 'state',
      head: words.state,
      phone: 'state',
      width: 190,
      cell: (r) => <ReportStatus report={r} receiving={purpose === 'receiving'} />,
    },
    {
      id: 'due',
      head: words.due,
      align: 'end',
      phone: 'date',
      width: 150,
      cell: (r) => (
        <>
          {format.day(r.dueOn)}
          <small className="ink3" style={{ display: 'block' }}>
            {dueText(r, today, words)}
          </small>
        </>
      ),
    },
  ]
}

function OneUnit({ id, onAll }: { id: string; onAll: () => void }) {
  const words = useReportWords()
  const unit = useQuery(ask(findUnits, { query: { ids: id } })).data?.[0]
  return (
    <p className="row small">
      {unit && words.ofUnit(unit.name)}{' '}
      <Button variant="subtle" size="compact-xs" onClick={onAll}>
        {words.allUnits}
      </Button>
    </p>
  )
}

/** What else narrows the list, as a number elsewhere that was followed here. */
function Narrowed({ search, regime, onAll }: { search: ReportSearch; regime: string | undefined; onAll: () => void }) {
  const words = useReportWords()
  const { language } = useLanguage()
  const said = [
    search.regime && regime,
    search.period && periodName(String(search.period), language),
    search.state && words.states[search.state],
  ].filter(Boolean)
  return (
    <p className="row small">
      {said.length > 0 && words.narrowedTo(said.join(', '))}{' '}
      <Button variant="subtle" size="compact-xs" onClick={onAll}>
        {words.dropNarrowing}
      </Button>
    </p>
  )
}

/** Reports by what the reader has to do with them; which list it is stands in the address. */
export function ReportList() {
  const words = useReportWords()
  const search = useSearch({ strict: false }) as ReportSearch
  const navigate = useNavigate()
  const who = useQuery(me).data
  const offered = purposes.filter((one) => one === 'reading' || who?.may.includes(actOf[one]))
  const purpose = search.for ?? offered[0] ?? 'reading'
  const query = useReports(purpose, search)
  const columns = useColumns(purpose, who?.today ?? '')
  const rows = query.data?.pages.flatMap((page) => page.reports) ?? []
  const total = query.data?.pages[0]?.total
  return (
    <>
      <PageHead
        title={words.title}
        {...(total !== undefined && { count: total })}
        acts={
          who?.may.includes('report.receive') && (
            <>
              <Button component={Link} to="/reports/regimes">
                {words.regimes}
              </Button>
              <Button component={Link} to="/reports/desk">
                {words.desk}
              </Button>
            </>
          )
        }
      />
      <div className="body">
        <Tabs
          value={purpose}
          onChange={(one) =>
            void navigate({ to: '/reports', search: { ...search, for: one as Purpose }, replace: true })
          }
        >
          <Tabs.List>
            {offered.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {words.lists[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={purpose}>
            {search.unit && (
              <OneUnit id={search.unit} onAll={() => void navigate({ to: '/reports', search: { for: purpose } })} />
            )}
            {isNarrowed(search) && (
              <Narrowed
                search={search}
                regime={rows[0]?.regime.name}
                onAll={() => void navigate({ to: '/reports', search: { for: purpose } })}
              />
            )}
            <ProblemNote problem={query.error} codes={words.problems} retry={() => void query.refetch()} />
            {query.isPending && <Loading rows={8} />}
            {query.isSuccess && rows.length === 0 && <Empty title={words.nothingListed[purpose]} />}
            {rows.length > 0 && (
              <DataTable
                name={`reports.${purpose}`}
                label={words.lists[purpose]}
                rows={rows}
                columns={columns}
                keyOf={(r) => r.id}
                nameOf={(r) => `${r.regime.name}, ${r.unit.name}`}
                onOpen={(r) => void navigate({ to: '/reports/$id', params: { id: r.id } })}
                more={
                  <LoadMore has={query.hasNextPage} busy={query.isFetchingNextPage} onMore={query.fetchNextPage}>
                    {words.listed(total ?? 0)}
                  </LoadMore>
                }
              />
            )}
          </Tabs.Panel>
        </Tabs>
      </div>
    </>
  )
}
