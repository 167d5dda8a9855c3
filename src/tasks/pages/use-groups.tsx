import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#src/ui/api.ts'
import type { RowGroup } from '#src/ui/table/columns.ts'
import { groupTasks, listTasks } from '../contract.ts'
import type { ListedTask } from './columns.tsx'
import { GroupMore, GroupTotals } from './group-line.tsx'
import { useGroupName } from './group-name.ts'
import type { TaskSearch } from './search.ts'
import { listQuery, sortOf, type Within } from './use-list.ts'

/** Few enough to be read at once: then all groups stand open. */
const few = { groups: 12, tasks: 120 }
const most = { first: 50, more: 500 }
const nothing: ReadonlySet<string> = new Set()
const flipped = (set: ReadonlySet<string>, key: string) => {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

/** The groups of the list with their sums; the rows of a group are fetched when it is opened. */
export function useTaskGroups(search: TaskSearch, within: Within = {}) {
  const by = search.group === 'none' ? undefined : (search.group ?? 'sector')
  const nameOf = useGroupName()
  const [turned, setTurned] = useState(nothing)
  const [wide, setWide] = useState(nothing)
  const query = { ...listQuery(search), ...within }
  const asked = useQuery({
    ...ask(groupTasks, { query: { ...query, by: by ?? 'sector' } }),
    placeholderData: keepPreviousData,
    enabled: by !== undefined,
  })
  const groups = (by && asked.data?.groups) || []
  const allOpen = groups.length <= few.groups && (asked.data?.total.total ?? 0) <= few.tasks
  const idOf = ({ key }: { key: string | null }) => `${by}:${key ?? 'none'}`
  const isOpen = (id: string) => allOpen !== turned.has(id)
  const open = groups.filter((group) => isOpen(idOf(group)))
  const lists = useQueries({
    queries: open.map((group) => {
      const limit = wide.has(idOf(group)) ? most.more : most.first
      const one = ask(listTasks, { query: { ...query, ...sortOf(search), in: idOf(group), limit } })
      return { ...one, placeholderData: keepPreviousData }
    }),
  })
  const rowsOf = new Map(open.map((group, at) => [idOf(group), lists[at]?.data?.rows]))
  const lines = groups.map((group): RowGroup<ListedTask> => {
    const [id, label] = [idOf(group), nameOf(by!, group)]
    const rows = rowsOf.get(id)
    const widen = wide.has(id) ? undefined : () => setWide(flipped(wide, id))
    return {
      id,
      label,
      count: group.total,
      open: isOpen(id),
      rows: rows ?? [],
      extra: <GroupTotals label={label} group={group} whole={asked.data!.total.total} />,
      ...((!rows || rows.length < group.total) && {
        more: <GroupMore id={id} shown={rows?.length} total={group.total} onMore={widen} />,
      }),
    }
  })
  return {
    by,
    asked,
    groups: lines,
    rows: lines.flatMap((line) => [...line.rows]),
    toggle: (id: string) => setTurned(flipped(turned, id)),
  }
}
export type TaskGroups = ReturnType<typeof useTaskGroups>
