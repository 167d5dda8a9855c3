import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listSuccessions } from '../../contract.ts'
import type { SuccessionRow } from '../../succession/shapes.ts'
import { useUnitProblems, useUnitWords } from '../words.ts'
import { SuccessionState, useSides } from './state.tsx'
import './succession.css'

function useColumns(): Column<SuccessionRow>[] {
  const { succession, successions } = useUnitWords()
  const { list: words } = succession
  const sidesOf = useSides()
  const format = useFormat()
  return [
    {
      id: 'units',
      head: words.units,
      always: true,
      phone: 'title',
      cell: (row) => (
        <Link to="/units/successions/$id" params={{ id: row.id }}>
          {sidesOf(row)}
        </Link>
      ),
    },
    { id: 'kind', head: words.kind, phone: 'line', width: 130, cell: (row) => successions[row.kind] },
    { id: 'on', head: words.on, phone: 'line', width: 130, cell: (row) => format.day(row.on) },
    { id: 'basis', head: words.basis, phone: 'hide', cell: (row) => row.basis },
    { id: 'state', head: words.state, phone: 'end', width: 160, cell: (row) => <SuccessionState state={row.state} /> },
  ]
}

/** What became of units, the latest first. */
export function SuccessionList() {
  const { succession } = useUnitWords()
  const { list: words } = succession
  const codes = useUnitProblems()
  const { me } = office.useRouteContext()
  const search = useSearch({ strict: false }) as { q?: string }
  const navigate = useNavigate()
  const query = useInfiniteQuery(askPages(listSuccessions, search))
  const columns = useColumns()
  const sidesOf = useSides()
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const keeps = me.may.includes('unit.write')
  return (
    <>
      <PageHead
        title={words.title}
        acts={
          keeps && (
            <>
              <Button component={Link} to="/people/proposals">
                {words.proposals}
              </Button>
              <Button
                component={Link}
                to="/units/successions/new"
                variant="filled"
                leftSection={<IconPlus {...small} />}
              >
                {words.add}
              </Button>
            </>
          )
        }
      />
      <Filters
        text={search.q ?? ''}
        onText={(q) =>
          void navigate({ to: '/units/successions', search: (q.trim() ? { q } : {}) as never, replace: true })
        }
        placeholder={words.search}
        filters={[]}
        value={{}}
        onChange={() => {}}
      />
      {rows.length === 0 && (
        <div className="body">
          <ProblemNote problem={query.error} codes={codes} retry={() => void query.refetch()} />
          {query.isPending && <Loading rows={6} />}
          {query.isSuccess && (
            <Empty title={search.q ? words.emptyFound : words.emptyTitle}>
              {search.q ? words.emptyFoundText : words.emptyText}
            </Empty>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="successions"
          label={words.label}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={sidesOf}
          onOpen={(row) => void navigate({ to: '/units/successions/$id', params: { id: row.id } })}
          more={
            <LoadMore has={query.hasNextPage} busy={query.isFetchingNextPage} onMore={query.fetchNextPage}>
              {words.found(rows.length)}
            </LoadMore>
          }
        />
      )}
    </>
  )
}
