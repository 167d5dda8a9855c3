import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { CoverageRow, listCoverage, readCoverage } from '../contract-coverage.ts'
import { mayDo } from '../may.ts'
import type { DirectiveState } from '../moves.ts'
import type { DirectiveBrief } from '../shapes.ts'
import { visibleDirectiveIds } from '../visible.ts'
import { coverageOf } from './rules.ts'

/** Of these directives, by provision, what the reader may see: the slices of tasks and of figures answer. */
export type CoverageMeans = {
  tasks: (view: View, directiveIds: readonly string[]) => Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>
  targets: (view: View, directiveIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
}
type Stored = {
  id: string
  directiveId: string
  parentId: string | null
  number: string
  text: string
  noNeed: string | null
}
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)

/** The provisions of these directives in the order of the document, with what is drawn from each. */
async function partsOf(view: View, ids: readonly string[], means: CoverageMeans) {
  const [stored, tasks, targets] = await Promise.all([
    rows(
      view.db,
      // siblings in their order: the path of positions from the top
      sql<Stored>`with recursive tree as (
          select p.*, array[p.position] as path from provision p
          where p.directive_id = any(${[...ids]}::uuid[]) and p.parent_id is null
          union all select p.*, tree.path || p.position from provision p join tree on p.parent_id = tree.id)
        select id, directive_id as "directiveId", parent_id as "parentId", number, text, no_need as "noNeed"
        from tree order by directive_id, path, id`,
    ),
    means.tasks(view, ids),
    means.targets(view, ids),
  ])
  const parts = stored.map((one) => {
    const lights = tasks.get(one.id) ?? {}
    return { ...one, lights, tasks: sum(lights), targets: targets.get(one.id) ?? 0 }
  })
  return Map.groupBy(parts, (part) => part.directiveId)
}
type Parts = NonNullable<Awaited<ReturnType<typeof partsOf>> extends Map<string, infer P> ? P : never>

const briefSql = sql`d.id, d.symbol, d.issuer_name as "issuerName", d.issued_on as "issuedOn", d.kind, d.abstract, d.state`
const rowOf = (brief: DirectiveBrief, parts: Parts = []): CoverageRow => ({
  ...brief,
  counts: coverageOf(parts).counts,
  tasks: parts.reduce((n, part) => n + part.tasks, 0),
  targets: parts.reduce((n, part) => n + part.targets, 0),
})

export async function coverageFor(
  view: View,
  { year, kind, gaps }: Input<typeof listCoverage>['query'],
  means: CoverageMeans,
): Promise<Reply<typeof listCoverage>> {
  const ofKind: RawBuilder<unknown> = kind ? sql`and d.kind = ${kind}` : sql``
  const briefs = await rows(
    view.db,
    sql<DirectiveBrief>`select ${briefSql} from directive d
      where d.issued_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) and d.state <> 'draft' ${ofKind}
        and exists (select from provision p where p.directive_id = d.id) and d.id in ${visibleDirectiveIds(view)}
      order by d.issued_on desc, d.id desc limit 1000`,
  )
  const parts = await partsOf(
    view,
    briefs.map(({ id }) => id),
    means,
  )
  const all = briefs.map((brief) => rowOf(brief, parts.get(brief.id)))
  const counts = { total: 0, own: 0, above: 0, notNeeded: 0, none: 0 }
  for (const row of all)
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += row.counts[name]
  return { rows: gaps ? all.filter((row) => row.counts.none > 0) : all, counts }
}

type Link = DirectiveBrief & { depth: number; version: number; ownerUnitId: string }
export async function coverageOfOne(view: View, id: string, means: CoverageMeans): Promise<Reply<typeof readCoverage>> {
  const chain = await rows(
    view.db,
    sql<Link>`with recursive seen as materialized ${visibleDirectiveIds(view)}, down as (
        select ${id}::uuid as id, 0 as depth
        union select b.directive_id, down.depth + 1 from down join basis b on b.gives_effect_to_id = down.id
        where down.depth < 20
      ), nearest as (select id, min(depth) as depth from down group by id)
      select ${briefSql}, n.depth, d.version, d.owner_unit_id as "ownerUnitId"
      from nearest n join directive d on d.id = n.id join seen on seen.id = d.id order by n.depth, d.issued_on, d.id`,
  )
  const [own, ...below] = chain
  if (own?.depth !== 0) throw notFound()
  const parts = await partsOf(
    view,
    chain.map((link) => link.id),
    means,
  )
  const strip = ({ depth: _, version: __, ownerUnitId: ___, ...brief }: Link): DirectiveBrief => brief
  return {
    directive: rowOf(strip(own), parts.get(id)),
    parts: coverageOf(parts.get(id) ?? []).parts.map(({ directiveId: _, ...part }) => part),
    chain: below.map((link) => ({ ...rowOf(strip(link), parts.get(link.id)), depth: link.depth })),
    version: own.version,
    may: mayDo(view.actor, own.ownerUnitId, own.state as DirectiveState).includes('edit') ? ['setNeed'] : [],
  }
}
