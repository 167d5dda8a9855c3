import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { getThread, ThreadNode } from './thread-contract.ts'
import { type Facts, factsOf } from './thread-facts.ts'
import { columnFor, type ThreadKind, threadKinds } from './thread-kinds.ts'
import { collapse, straighten } from './thread-many.ts'
import { type Sight, sightOf } from './thread-sight.ts'
import { keyOf, type Link, type Point, step, walk } from './thread-walk.ts'

const near = 3
const whole = 14

async function demandSeen(view: View, sight: Sight, { kind, id }: Point) {
  const { table, alias, seen } = sight[kind]
  const [found] = await rows(
    view.db,
    sql<{ id: string }>`select ${sql.ref(`${alias}.id`)} as id from ${sql.table(table)} ${sql.ref(alias)}
      where ${sql.ref(`${alias}.id`)} = ${id}::uuid and ${seen}`,
  )
  if (!found) throw notFound()
}

/** What every node says, in one query whatever their number. */
async function said(view: View, points: readonly Point[]): Promise<Facts[]> {
  const ask = factsOf(view)
  const parts = threadKinds.flatMap((kind: ThreadKind): RawBuilder<Facts>[] => {
    const ids = points.filter((one) => one.kind === kind).map(({ id }) => id)
    return ids.length > 0 ? [ask[kind](ids)] : []
  })
  return rows(view.db, sql<Facts>`${sql.join(parts, sql` union all `)}`)
}

/** What else stands at the ends of the near thread: of the same origin, or leading to the same. */
async function besides(view: View, sight: Sight, before: Point[], after: Point[]): Promise<Link[]> {
  const [down, up] = await Promise.all([step(view, sight, before, 'forward'), step(view, sight, after, 'back')])
  return [...down, ...up]
}

export async function threadOf(view: View, query: Input<typeof getThread>['query']): Promise<Reply<typeof getThread>> {
  const here: Point = { kind: query.kind, id: query.id }
  const sight = await sightOf(view)
  await demandSeen(view, sight, here)
  const deep = query.span === 'near' ? near : whole
  const [back, forth] = await Promise.all([
    walk(view, sight, here, 'back', deep),
    walk(view, sight, here, 'forward', deep),
  ])
  const links = new Map([...back.links, ...forth.links])
  const ways = new Map<string, ThreadNode['way']>([[keyOf(here), 'here']])
  const points = new Map<string, Point>([[keyOf(here), here]])
  const add = (point: Point, way: ThreadNode['way']) => {
    if (ways.has(keyOf(point))) return
    ways.set(keyOf(point), way)
    points.set(keyOf(point), point)
  }
  for (const point of back.found.values()) add(point, 'before')
  for (const point of forth.found.values()) add(point, 'after')
  if (query.span === 'near') {
    const direct = (way: 'from' | 'to') =>
      [...links.values()]
        .filter((link) => keyOf(link[way === 'from' ? 'to' : 'from']) === keyOf(here))
        .map((l) => l[way])
    for (const link of await besides(view, sight, direct('from'), direct('to'))) {
      links.set(`${keyOf(link.from)} ${keyOf(link.to)}`, link)
      add(link.from, 'beside')
      add(link.to, 'beside')
    }
  }
  const facts = await said(view, [...points.values()])
  const nodes = facts.map(({ sort, ...one }): ThreadNode => {
    const key = keyOf(one)
    const column = columnFor({ kind: one.kind, issuer: sort, purpose: sort })
    const steps = back.steps.get(key) ?? forth.steps.get(key) ?? near
    return { ...one, key, column, way: ways.get(key) ?? 'beside', steps, many: null }
  })
  nodes.sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.key.localeCompare(b.key))
  const edges = straighten([...links.values()].map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) })))
  return { ...collapse({ nodes, edges }), cut: query.span === 'whole' && (back.cut || forth.cut) }
}
