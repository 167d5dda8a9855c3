import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Reply } from '#src/platform/endpoint.ts'
import { ask, useAct } from '#src/ui/api.ts'
import type { Layout } from '#src/ui/table/columns.ts'
import { type Layout as Kept, keepTaskTable, readTaskTable } from '../../table/contract.ts'
import type { TaskSearch } from '../search.ts'

export type KeptView = Reply<typeof readTaskTable>['views'][number]

/** What a view keeps of the address: all but its own name there. */
export const searchOf = ({ view: _, ...search }: TaskSearch) => search
export const addressed = (view: KeptView): TaskSearch => ({ ...(view.search as TaskSearch), view: view.id })
const same = (a: object, b: object) => {
  const sorted = (of: object) => JSON.stringify(Object.entries(of).sort(([x], [y]) => (x < y ? -1 : 1)))
  return sorted(a) === sorted(b)
}

/** The reader's views and layout; an address that asks for a view alone, or for nothing, becomes that of the view. */
export function useViews(search: TaskSearch, onChange: (search: TaskSearch) => void) {
  const table = useQuery(ask(readTaskTable, {})).data
  const act = useAct(keepTaskTable)
  const [drawn, draw] = useState<{ view: string; layout: Kept }>()
  const current = table?.views.find(({ id }) => id === search.view)
  const first = table?.views.find(({ id }) => id === table.firstViewId)
  const bare = Object.keys(search).length === 0
  const wanted = bare ? first : Object.keys(search).length === 1 ? current : undefined
  const moves = wanted && Object.keys(wanted.search).length > 0
  useEffect(() => {
    if (moves) onChange(addressed(wanted))
  })
  const layout = (drawn && drawn.view === current?.id ? drawn.layout : current?.layout) ?? table?.layout ?? null
  const arrange = (next: Layout) => {
    // as JSON has it: what is not chosen is left out
    const kept = JSON.parse(JSON.stringify(next)) as Kept
    if (current?.layout) draw({ view: current.id, layout: kept })
    else act.mutate({ body: { layout: kept } })
  }
  const stale =
    current !== undefined &&
    (!same(searchOf(search), current.search) || (current.layout !== null && !same(layout ?? {}, current.layout)))
  // until the answer is there, the choice just made is shown
  const shown = act.isPending && !current?.layout ? (act.variables.body.layout ?? layout) : layout
  return {
    table,
    views: table?.views ?? [],
    current,
    /** Looked at otherwise than it was kept. */
    stale,
    layout: shown,
    arrange,
    keep: (body: Parameters<typeof act.mutate>[0]['body']) => act.mutate({ body }),
    ready: table !== undefined && !moves,
  }
}
export type Views = ReturnType<typeof useViews>
