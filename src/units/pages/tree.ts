import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#src/ui/api.ts'
import { listUnits } from '../contract.ts'
import { isTerritory, unitKinds } from '../kinds.ts'
import type { UnitRow } from '../shapes.ts'

export type TreeRow = UnitRow & { depth: number; open: boolean }

const under = (parentId: string, on: string) => ask(listUnits, { query: { parentId, on, limit: 500 } })

/** Bodies before territories, each kind together; within a kind by name, as they come. */
const order = [...unitKinds.filter((kind) => !isTerritory(kind)), ...unitKinds.filter(isTerritory)]
const inKinds = (rows: readonly UnitRow[]) => rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))

/** The directory as a tree of a day: each opened unit's children are asked for when it opens. A single top starts open. */
export function useTree(on: string, wanted: boolean) {
  const tops = useQuery({ ...under('none', on), enabled: wanted })
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const topRows = tops.data?.rows ?? []
  const open = chosen ?? new Set(topRows.length === 1 ? topRows.map(({ id }) => id) : [])
  const asked = [...open]
  const answers = useQueries({ queries: asked.map((id) => ({ ...under(id, on), enabled: wanted })) })
  const childrenOf = new Map(asked.map((id, at) => [id, inKinds(answers[at]?.data?.rows ?? [])]))
  const flat = (rows: readonly UnitRow[], depth: number): TreeRow[] =>
    rows.flatMap((row) => [
      { ...row, depth, open: open.has(row.id) },
      ...(open.has(row.id) ? flat(childrenOf.get(row.id) ?? [], depth + 1) : []),
    ])
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return { rows: flat(topRows, 0), may: tops.data?.may ?? [], query: tops, toggle }
}
