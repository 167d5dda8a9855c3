import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { addDays } from '#src/platform/day.ts'
import { ask, askPages } from '#src/ui/api.ts'
import { countTasks, listTasks, readPunctuality } from '../contract.ts'
import type { ListedTask } from './columns.tsx'
import type { TaskSearch } from './search.ts'

type Query = z.input<typeof listTasks.query>

/** Filters that ask about single units' work: then each lead is a row, since the parent's own light says little. */
const each = ({ light, timeliness, state, unitId, extensionAsked }: TaskSearch) =>
  Boolean(light || timeliness || state || unitId || extensionAsked)

const asQuery = ({ group: _, sort: __, workYear, extensionAsked, alone, ...texts }: TaskSearch) => ({
  ...(texts as Omit<Query, 'workYear' | 'extensionAsked' | 'alone'>),
  ...(workYear && { workYear }),
  ...(extensionAsked && { extensionAsked: 'true' }),
  ...(alone && { alone: 'true' }),
})

/** The rows of the list, page after page, with the units of opened tasks under them; and the counts of its head. */
export function useTaskList(search: TaskSearch, opened: ReadonlySet<string>, today: string) {
  const query = { ...asQuery(search), rows: each(search) ? ('each' as const) : ('top' as const) }
  const sort = search.sort && { sort: search.sort as NonNullable<Query['sort']> }
  const pages = useInfiniteQuery({
    ...askPages(listTasks, { ...query, ...sort }),
    placeholderData: keepPreviousData,
  })
  const { light: _, timeliness: __, state: ___, extensionAsked: ____, ...around } = search
  const shown = useQuery({ ...ask(countTasks, { query }), placeholderData: keepPreviousData })
  const all = useQuery({
    ...ask(countTasks, { query: { ...asQuery(around), rows: 'each' } }),
    placeholderData: keepPreviousData,
  })
  const span = search.workYear
    ? { from: `${search.workYear}-01-01`, to: `${search.workYear}-12-31` }
    : { from: addDays(today, -364), to: today }
  const punctuality = useQuery(ask(readPunctuality, { query: span }))
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const parents = rows.filter((task) => opened.has(task.id))
  const under = useQueries({
    queries: parents.map((task) => ask(listTasks, { query: { parentId: task.id, sort: 'lead', limit: 500 } })),
  })
  const childrenOf = new Map(parents.map((task, at) => [task.id, under[at]?.data?.rows ?? []]))
  const listed: ListedTask[] = rows.flatMap((task) => [
    task,
    ...(childrenOf.get(task.id) ?? []).map((child) => ({ ...child, sectorId: task.sectorId, under: true })),
  ])
  const may = pages.data?.pages[0]?.may ?? []
  return { pages, rows: listed, may, shown: shown.data, all: all.data, punctuality: punctuality.data?.current, query }
}
export type TaskListData = ReturnType<typeof useTaskList>
