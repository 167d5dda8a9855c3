import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#src/ui/api.ts'
import { listUnits } from '../contract.ts'
import type { UnitRow } from '../shapes.ts'

export type TreeRow = UnitRow & { depth: number; open: boolean }
/** Stands after the last child that is shown: how many are still to come, where that is known. */
export type MoreRow = { id: string; depth: number; rest: number | undefined; busy: boolean; load: () => void }
export type TreeLine = TreeRow | MoreRow
export const isMore = (line: TreeLine): line is MoreRow => 'load' in line

const page = 200
const top = 'none'
const under = (parentId: string, on: string, after: string) =>
  ask(listUnits, { query: { parentId, on, limit: page, ...(after && { after }) } })

/**
 * The directory as a tree of a day: the children of an opened unit are asked for when it opens, so many at a time. A single
 * top starts open.
 */
export function useTree(on: string, wanted: boolean) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const [turned, setTurned] = useState<{ on: string; pages: ReadonlyMap<string, readonly string[]> }>()
  const pages = turned?.on === on ? turned.pages : new Map<string, readonly string[]>()
  const keysOf = (id: string) => ['', ...(pages.get(id) ?? [])]
  const tops = useQueries({ queries: keysOf(top).map((after) => ({ ...under(top, on, after), enabled: wanted })) })
  const topRows = tops.flatMap(({ data }) => data?.rows ?? [])
  const open = chosen ?? new Set(topRows.length === 1 ? topRows.map(({ id }) => id) : [])
  const asked = [...open].flatMap((id) => keysOf(id).map((after) => ({ id, after })))
  const answers = useQueries({
    queries: asked.map(({ id, after }) => ({ ...under(id, on, after), enabled: wanted })),
  })
  const answersOf = (id: string) => answers.filter((_, at) => asked[at]?.id === id)

  function linesOf(id: string, parts: typeof answers, depth: number, all: number | undefined): TreeLine[] {
    const rows = parts.flatMap(({ data }) => data?.rows ?? [])
    const lines = rows.flatMap((row): TreeLine[] => {
      const opened = open.has(row.id)
      const line = { ...row, depth, open: opened }
      return opened ? [line, ...linesOf(row.id, answersOf(row.id), depth + 1, row.children)] : [line]
    })
    const busy = parts.length > 1 && parts.at(-1)?.isPending === true
    const next = parts.findLast(({ data }) => data)?.data?.next
    if (!next) return lines
    const load = () => setTurned({ on, pages: new Map(pages).set(id, [...(pages.get(id) ?? []), next]) })
    const rest = all === undefined ? undefined : all - rows.length
    return [...lines, { id: `more ${id}`, depth, rest, busy, load: busy ? () => {} : load }]
  }

  const toggle = (id: string) => {
    const shut = new Set(open)
    if (!shut.delete(id)) shut.add(id)
    setChosen(shut)
  }
  const first = tops[0]!
  return { lines: linesOf(top, tops, 0, undefined), may: first.data?.may ?? [], query: first, toggle }
}
