import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useFormat } from '#src/ui/language.tsx'
import type { Column, Sort } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { type ListedTask, useTaskColumns } from './columns.tsx'
import { ExportMenu } from './export-menu.tsx'
import { GroupMenu } from './group-menu.tsx'
import { changed, type TaskSearch } from './search.ts'
import { useTaskWords } from './standing.tsx'
import type { TaskGroups } from './use-groups.tsx'
import { listQuery, sortOf, type useTaskPages, useUnder } from './use-list.ts'
import type { Views } from './views/use-views.ts'

type Props = {
  search: TaskSearch
  onChange: (search: TaskSearch) => void
  views: Views
  groups: TaskGroups
  pages: ReturnType<typeof useTaskPages>
  total: number | undefined
  selected: ReadonlySet<string>
  /** Told of the rows that stand there, so that what is chosen of them can be named later. */
  onRows: (rows: readonly ListedTask[]) => void
  onSelect: (keys: ReadonlySet<string>) => void
}

const nothing: ReadonlySet<string> = new Set()
const sortIn = (sort = 'deadline'): Sort => ({ by: sort.replace('-', ''), desc: sort.startsWith('-') })

/** What all groups come to, in the foot of their columns. */
function useTotals({ by, asked }: TaskGroups) {
  const { groups: words } = useTaskWords()
  const format = useFormat()
  if (!by || !asked.data) return {}
  const { total, count, groups } = asked.data
  return {
    content: words.total(total.total, count) + (count > groups.length ? ` – ${words.cut(groups.length, count)}` : ''),
    percent: total.mean !== null && words.mean(format.percent(total.mean, 0)),
  } as Record<string, Column<ListedTask>['total']>
}

/** The table itself: rows page after page, or groups that open to theirs. */
export function ListTable({ search, onChange, views, groups, pages, total, selected, onRows, onSelect }: Props) {
  const { list, together } = useTaskWords()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(nothing)
  const toggle = (id: string) => {
    const next = new Set(opened)
    if (!next.delete(id)) next.add(id)
    setOpened(next)
  }
  const { by } = groups
  const listed: ListedTask[] = by ? groups.rows : (pages.data?.pages.flatMap((one) => one.rows) ?? [])
  const under = useUnder(listed, opened)
  const totals = useTotals(groups)
  const columns = useTaskColumns({ opened, toggle }).map((column) => {
    const sum = totals[column.id]
    return sum ? { ...column, total: sum } : column
  })
  const rows = under(listed)
  useEffect(() => onRows(rows))
  return (
    <DataTable
      name="tasks"
      label={list.title}
      rows={rows}
      columns={columns}
      keyOf={(task) => task.id}
      nameOf={(task) => (task.under ? `${task.content}, ${task.leadName}` : task.content)}
      onOpen={(task) => void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } })}
      sort={sortIn(search.sort)}
      onSort={(sort) => onChange(changed(search, { sort: sort.desc ? `-${sort.by}` : sort.by }))}
      selected={selected}
      onSelect={onSelect}
      layout={views.layout}
      onLayout={views.arrange}
      taking={
        <ExportMenu size="compact-xs" label={together.exportAll} query={{ ...listQuery(search), ...sortOf(search) }} />
      }
      {...(by && {
        groups: groups.groups.map((group) => ({ ...group, rows: under(group.rows) })),
        onGroup: groups.toggle,
      })}
      tools={
        <GroupMenu by={by} onChange={(to) => onChange(changed(search, { group: to === 'sector' ? undefined : to }))} />
      }
      more={
        !by && (
          <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
            {total !== undefined && list.shown(listed.length, total)}
          </LoadMore>
        )
      }
    />
  )
}
