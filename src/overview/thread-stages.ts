import type { Thread, ThreadNode } from './thread-contract.ts'
import { type ThreadColumn, threadColumns } from './thread-kinds.ts'

export type Stage = { column: ThreadColumn; way: 'before' | 'after'; first: ThreadNode; more: number }

/** Of each column the nearest record, and how many stand with it: what fits into a strip. */
const stagesOf = (nodes: readonly ThreadNode[], way: 'before' | 'after'): Stage[] =>
  threadColumns.flatMap((column): Stage[] => {
    const [first, ...rest] = nodes
      .filter((node) => node.column === column && node.way === way)
      .sort((a, b) => a.steps - b.steps)
    const all = [first, ...rest].reduce((sum, node) => sum + (node?.many?.total ?? 1), 0)
    return first
      ? [{ column, way, first, more: first.many ? all - first.many.total : rest.length === 0 ? 0 : all - 1 }]
      : []
  })

export const stages = (thread: Thread) => ({
  before: stagesOf(thread.nodes, 'before'),
  here: thread.nodes.find((node) => node.way === 'here'),
  after: stagesOf(thread.nodes, 'after'),
})
