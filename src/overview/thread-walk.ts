import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { type Edge, edges } from './thread-edges.ts'
import type { ThreadKind } from './thread-kinds.ts'
import type { Sight } from './thread-sight.ts'

export type Point = { kind: ThreadKind; id: string }
export type Link = { from: Point; to: Point }
export const keyOf = ({ kind, id }: Point) => `${kind}:${id}`

type Row = { fromId: string; toId: string; n: number }

/** No step reads more than this: the picture collapses many of a kind long before. */
const widest = 600

const idsOf = (frontier: readonly Point[], kind: ThreadKind) =>
  frontier.filter((one) => one.kind === kind).map(({ id }) => id)

/** The links that leave (or lead to) these records, to what the reader may see; one query. */
export async function step(
  view: View,
  sight: Sight,
  frontier: readonly Point[],
  way: 'forward' | 'back',
): Promise<Link[]> {
  const parts = edges.flatMap((edge, n): RawBuilder<Row>[] => {
    const [near, far] = way === 'forward' ? [edge.from, edge.to] : [edge.to, edge.from]
    const ids = idsOf(frontier, near)
    return ids.length === 0 ? [] : [partOf(edge, n, ids, sight[far], way)]
  })
  if (parts.length === 0) return []
  const found = await rows(view.db, sql<Row>`${sql.join(parts, sql` union `)}`)
  return found.map(({ fromId, toId, n }) => ({
    from: { kind: edges[n]!.from, id: fromId },
    to: { kind: edges[n]!.to, id: toId },
  }))
}

function partOf(edge: Edge, n: number, ids: string[], far: Sight[ThreadKind], way: 'forward' | 'back') {
  const [near, other] = way === 'forward' ? [sql`e.a`, sql`e.b`] : [sql`e.b`, sql`e.a`]
  return sql<Row>`(select e.a as "fromId", e.b as "toId", ${sql.lit(n)}::int as n from (${edge.rows}) e
    join ${sql.table(far.table)} ${sql.ref(far.alias)} on ${sql.ref(`${far.alias}.id`)} = ${other}
    where ${near} = any(${ids}::uuid[]) and ${far.seen} limit ${widest})`
}

export type Walked = { found: Map<string, Point>; steps: Map<string, number>; links: Map<string, Link>; cut: boolean }

/** Step by step away from the record, each record once, as far as `deep` steps; a query a step. */
export async function walk(
  view: View,
  sight: Sight,
  start: Point,
  way: 'forward' | 'back',
  deep: number,
): Promise<Walked> {
  const found = new Map([[keyOf(start), start]])
  const steps = new Map([[keyOf(start), 0]])
  const links = new Map<string, Link>()
  let frontier: Point[] = [start]
  for (let n = 0; n < deep && frontier.length > 0; n++) {
    const next: Point[] = []
    for (const link of await step(view, sight, frontier, way)) {
      links.set(`${keyOf(link.from)} ${keyOf(link.to)}`, link)
      const far = way === 'forward' ? link.to : link.from
      if (found.has(keyOf(far))) continue
      found.set(keyOf(far), far)
      steps.set(keyOf(far), n + 1)
      next.push(far)
    }
    frontier = next
  }
  return { found, steps, links, cut: frontier.length > 0 }
}
