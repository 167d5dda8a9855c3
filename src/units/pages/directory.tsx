import { Button, Menu } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { DayField } from '#src/ui/form/day-field.tsx'
import { IconChevronDown, IconPlus, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listUnits } from '../contract.ts'
import { unitKinds } from '../kinds.ts'
import { useUnitColumns } from './columns.tsx'
import { useMoreName } from './more-row.tsx'
import { NewUnitForm } from './new-unit-form.tsx'
import type { DirectorySearch } from './routes.tsx'
import { isMore, type TreeLine, useTree } from './tree.ts'
import { useUnitProblems, useUnitWords } from './words.ts'
import './units.css'

const useFoundUnits = (search: DirectorySearch, wanted: boolean) =>
  useInfiniteQuery({ ...askPages(listUnits, search), enabled: wanted })

/** The units of any day: a tree, or what was found by words and kinds. */
export function Directory() {
  const { list: words, kinds, succession, structure, files } = useUnitWords()
  const codes = useUnitProblems()
  const { me } = office.useRouteContext()
  const search = useSearch({ strict: false }) as DirectorySearch
  const navigate = useNavigate()
  const go = (next: DirectorySearch) => void navigate({ to: '/units', search: next, replace: true })
  const [adding, setAdding] = useState(false)
  const on = search.on ?? me.today
  const searching = search.q !== undefined || search.kinds !== undefined
  const tree = useTree(on, !searching)
  const found = useFoundUnits({ ...search, on }, searching)
  const moreName = useMoreName()
  const rows: TreeLine[] = searching
    ? (found.data?.pages.flatMap((page) => page.rows) ?? []).map((row) => ({ ...row, depth: 0, open: false }))
    : tree.lines
  const query = searching ? found : tree.query
  const columns = useUnitColumns(on, search.on, searching ? undefined : tree.toggle)
  const may = searching ? (found.data?.pages[0]?.may ?? []) : tree.may
  return (
    <>
      <PageHead
        title={words.title}
        acts={
          <>
            <Button component={Link} to="/units/successions">
              {succession.list.title}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button rightSection={<IconChevronDown {...small} />}>{words.more}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item component={Link} to="/units/changes">
                  {structure.changes.open}
                </Menu.Item>
                <Menu.Item component={Link} to="/units/groups">
                  {structure.groups.title}
                </Menu.Item>
                <Menu.Item component={Link} to="/units/shared">
                  {words.shared}
                </Menu.Item>
                {may.includes('unit.write') && (
                  <Menu.Item component={Link} to="/units/files">
                    {files.title}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
            {may.includes('unit.write') && (
              <Button variant="filled" leftSection={<IconPlus {...small} />} onClick={() => setAdding(true)}>
                {words.add}
              </Button>
            )}
          </>
        }
      />
      <Filters
        text={search.q ?? ''}
        onText={(q) => {
          const { q: _, ...rest } = search
          go({ ...rest, ...(q.trim() && { q }) })
        }}
        placeholder={words.search}
        filters={[
          { id: 'kind', name: words.kind, options: unitKinds.map((value) => ({ value, label: kinds[value] })) },
        ]}
        value={{ kind: search.kinds?.split(',') ?? [] }}
        onChange={(value) => {
          const { kinds: _, ...rest } = search
          go({ ...rest, ...(value.kind?.length && { kinds: value.kind.join(',') }) })
        }}
        end={
          <div className="unit-day">
            <DayField
              label={words.on}
              value={on}
              onChange={(day) => {
                const { on: _, ...rest } = search
                if (day) go({ ...rest, ...(day !== me.today && { on: day }) })
              }}
            />
          </div>
        }
      />
      {(query.error !== null || query.isPending || rows.length === 0) && (
        <div className="body">
          <ProblemNote problem={query.error} codes={codes} retry={() => void query.refetch()} />
          {query.isPending && <Loading rows={8} />}
          {query.isSuccess && rows.length === 0 && (
            <Empty
              title={searching ? words.emptyFilter : words.emptyTitle}
              {...(searching && {
                acts: <Button onClick={() => go(search.on ? { on: search.on } : {})}>{words.dropFilter}</Button>,
              })}
            >
              {searching ? words.emptyFilterText : words.emptyText}
            </Empty>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="units"
          label={words.label}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => (isMore(row) ? moreName(row) : row.name)}
          onOpen={(row) => {
            if (isMore(row)) row.load()
            else void navigate({ to: '/units/$id', params: { id: row.id }, search: search.on ? { on: search.on } : {} })
          }}
          more={
            <LoadMore has={searching && found.hasNextPage} busy={found.isFetchingNextPage} onMore={found.fetchNextPage}>
              <span role="status">{words.found(rows.filter((row) => !isMore(row)).length)}</span>
            </LoadMore>
          }
        />
      )}
      {adding && (
        <NewUnitForm
          onClose={() => setAdding(false)}
          onMade={(id) => void navigate({ to: '/units/$id', params: { id } })}
        />
      )}
    </>
  )
}
