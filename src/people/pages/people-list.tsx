import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listPersons } from '../contract.ts'
import type { PersonRow } from '../shapes.ts'
import { NewPersonForm } from './person-form.tsx'
import type { PeopleSearch } from './routes.tsx'
import { usePeopleWords } from './words.ts'

const usePeople = (search: PeopleSearch) => useInfiniteQuery(askPages(listPersons, search))

function useColumns(): Column<PersonRow>[] {
  const { people: words } = usePeopleWords()
  return [
    {
      id: 'name',
      head: words.name,
      always: true,
      phone: 'title',
      cell: (p) => (
        <Link to="/people/$id" params={{ id: p.id }}>
          {p.name}
        </Link>
      ),
    },
    { id: 'position', head: words.position, phone: 'line', cell: (p) => p.positions },
    { id: 'unit', head: words.unit, phone: 'foot', cell: (p) => p.units },
    {
      id: 'login',
      head: words.login,
      phone: 'end',
      cell: (p) => p.logins.map(({ login, active }) => (active ? login : words.inactive(login))).join(', '),
    },
  ]
}

/** People of the own branch, by given name; the filters live in the address. */
export function PeopleList() {
  const { people: words, problems } = usePeopleWords()
  const search = useSearch({ strict: false }) as PeopleSearch
  const navigate = useNavigate()
  const go = (next: PeopleSearch) => void navigate({ to: '/people', search: next, replace: true })
  const [adding, setAdding] = useState(false)
  const query = usePeople(search)
  const columns = useColumns()
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const total = query.data?.pages[0]?.total
  const filtered = search.q !== undefined || search.account !== undefined
  const open = (person: PersonRow) => void navigate({ to: '/people/$id', params: { id: person.id } })
  return (
    <>
      <PageHead
        title={words.title}
        {...(total !== undefined && { count: total })}
        acts={
          <Button variant="filled" leftSection={<IconPlus {...small} />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        }
      />
      <Filters
        text={search.q ?? ''}
        onText={(q) => {
          const { q: _, ...rest } = search
          go({ ...rest, ...(q && { q }) })
        }}
        placeholder={words.search}
        filters={[
          {
            id: 'account',
            name: words.account,
            single: true,
            options: [
              { value: 'with', label: words.with },
              { value: 'without', label: words.without },
              { value: 'inactive', label: words.stopped },
            ],
          },
        ]}
        value={{ account: search.account ? [search.account] : [] }}
        onChange={(value) => {
          const { account: _, ...rest } = search
          const [account] = value.account ?? []
          go({ ...rest, ...(account !== undefined && { account: account as 'with' }) })
        }}
      />
      <div className="body">
        <ProblemNote problem={query.error} codes={problems} retry={() => void query.refetch()} />
        {query.isPending && <Loading rows={8} />}
        {query.isSuccess && rows.length === 0 && (
          <Empty
            title={filtered ? words.emptyFilter : words.empty}
            {...(filtered && { acts: <Button onClick={() => go({})}>{words.dropFilter}</Button> })}
          >
            {filtered ? words.emptyFilterText : words.emptyText}
          </Empty>
        )}
      </div>
      {rows.length > 0 && (
        <DataTable
          name="people"
          label={words.label}
          rows={rows}
          columns={columns}
          keyOf={(p) => p.id}
          nameOf={(p) => p.name}
          onOpen={open}
          more={
            <LoadMore has={query.hasNextPage} busy={query.isFetchingNextPage} onMore={query.fetchNextPage}>
              {words.count(total ?? 0)}
            </LoadMore>
          }
        />
      )}
      {adding && (
        <NewPersonForm
          onClose={() => setAdding(false)}
          onMade={(id) => void navigate({ to: '/people/$id', params: { id } })}
        />
      )}
    </>
  )
}
