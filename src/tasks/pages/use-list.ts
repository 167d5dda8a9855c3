import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { addDays } from '#src/platform/day.ts'
import { ask, askPages } from '#src/ui/api.ts'
import { countTasks, listTasks, readPunctuality } from '../contract.ts'
import type { ListedTask } from './columns.tsx'
import { changed, isEach, queryOf, type TaskSearch } from './search.ts'

type Query = z.input<typeof listTasks.query>

/** The filter of the list as endpoints take it. */
export const listQuery = (search: TaskSearch) => ({
  ...queryOf(search),
  rows: isEach(search) ? ('each' as const) : ('top' as const),
})
export const sortOf = ({ sort }: TaskSearch) => (sort ? { sort: sort as NonNullable<Query['sort']> } : {})

/** What of the list is looked at besides what its address says. */
export type Within = { runsFrom?: string; runsTo?: string }

/** The rows of the list where nothing is grouped, page after page. */
export function useTaskPages(search: TaskSearch, asked: boolean, within: Within = {}) {
  const query = { ...listQuery(search), ...sortOf(search), ...within }
  return useInfiniteQuery({ ...askPages(listTasks, query), placeholderData: keepPreviousData, enabled: asked })
}

/** How many rows the list has there. */
export const useCount = (search: TaskSearch, within: Within) =>
  useQuery({ ...ask(countTasks, { query: { ...listQuery(search), ...within } }), placeholderData: keepPreviousData })
    .data?.total

/** What the head of the list counts: around the tabs, and of what is shown. */
export function useTaskCounts(search: TaskSearch, today: string) {
  const around = changed(search, { light: '', timeliness: '', state: '', extensionAsked: false })
  const kept = { placeholderData: keepPreviousData }
  const all = useQuery({ ...ask(countTasks, { query: { ...queryOf(around), rows: 'each' } }), ...kept })
  const shown = useQuery({ ...ask(countTasks, { query: listQuery(search) }), ...kept })
  const span = search.workYear
    ? { from: `${search.workYear}-01-01`, to: `${search.workYear}-12-31` }
    : { from: addDays(today, -364), to: today }
  const punctuality = useQuery(ask(readPunctuality, { query: span }))
  return { all: all.data, shown: shown.data, punctuality: punctuality.data?.current }
}
export type TaskCounts = ReturnType<typeof useTaskCounts>

/** Under each opened task with several leads stand its units. */
export function useUnder(rows: readonly ListedTask[], opened: ReadonlySet<string>) {
  const parents = rows.filter((task) => opened.has(task.id))
  const under = useQueries({
    queries: parents.map((task) => ask(listTasks, { query: { parentId: task.id, sort: 'lead', limit: 500 } })),
  })
  const childrenOf = new Map(parents.map((task, at) => [task.id, under[at]?.data?.rows ?? []]))
  return (listed: readonly ListedTask[]): ListedTask[] =>
    listed.flatMap((task) => [task, ...(childrenOf.get(task.id) ?? []).map((child) => ({ ...child, under: true }))])
}
