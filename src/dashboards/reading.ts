import { sql } from 'kysely'
import { mayAnywhere } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listDashboards, readDashboard } from './contract.ts'
import { mayDo, type Standing } from './may.ts'
import type { Share } from './shapes.ts'
import type { Tile } from './tiles.ts'
import { editedThrough, keeps, visibleDashboards } from './visible.ts'

/** Its name today, or the last it bore. */
export const unitName = (id: string) => sql<string>`(select v.short_name from unit_version v
  where v.unit_id = ${sql.ref(id)} order by lower(v.valid) desc limit 1)`

const lineColumns = (view: View) => sql`d.id, d.name, d.description, d.archived_at is not null as archived,
  d.changed_at as "changedAt", jsonb_build_object('id', d.owner_unit_id, 'name', ${unitName('d.owner_unit_id')}) as unit,
  p.name as owner, d.owner_id = ${view.actor.accountId}::uuid as mine,
  exists (select from dashboard_share s where s.dashboard_id = d.id) as shared`
const made = sql`dashboard d join account a on a.id = d.owner_id join person p on p.id = a.person_id`

type Line = Reply<typeof listDashboards>['rows'][number]
type Found<T> = Omit<T, 'changedAt'> & { changedAt: Date }

export async function dashboardsFor(
  view: View,
  { q, archived }: Input<typeof listDashboards>['query'],
): Promise<Reply<typeof listDashboards>> {
  const wanted = q?.trim()
    ? sql`and fold(d.name || ' ' || d.description) like '%' || fold(${q.replaceAll(/[\\%_]/g, '\\$&')}) || '%'`
    : sql``
  const found = await rows(
    view.db,
    sql<Found<Line>>`select ${lineColumns(view)}, jsonb_array_length(d.tiles) as tiles from ${made}
      where ${visibleDashboards(view)} ${wanted}
      order by (d.owner_id = ${view.actor.accountId}::uuid) desc, d.name collate "vi-x-icu", d.id limit 500`,
  )
  const all = found.map((line) => ({ ...line, changedAt: line.changedAt.toISOString() }))
  return {
    rows: all.filter((line) => line.archived === archived),
    archived: all.filter((line) => line.archived).length,
    may: mayAnywhere(view.actor, 'dashboard.write') ? ['make'] : [],
  }
}

export type Kept = Found<Line> & Standing & { tiles: Tile[]; unitId: string | null; version: number }

/** 404 where the reader may not see it. */
export async function dashboardFor(view: View, id: string): Promise<Kept> {
  const [found] = await rows(
    view.db,
    sql<Kept>`select ${lineColumns(view)}, d.tiles, d.unit_id as "unitId", d.version, ${keeps(view)} as keeps,
        ${editedThrough(view)} as edits
      from ${made} where d.id = ${id}::uuid and ${visibleDashboards(view)}`,
  )
  if (!found) throw notFound()
  return found
}

export const sharesOf = ({ db }: Pick<View, 'db'>, id: string) =>
  rows(
    db,
    sql<Share & { name: string }>`select s.unit_id as "unitId", s.role, s.person_id as "personId", s.edits,
        coalesce(p.name, ${unitName('s.unit_id')}, '') as name
      from dashboard_share s left join person p on p.id = s.person_id
      where s.dashboard_id = ${id}::uuid order by s.position`,
  )

export async function readFor(view: View, id: string): Promise<Reply<typeof readDashboard>> {
  const { keeps: keeper, edits, ...found } = await dashboardFor(view, id)
  const may = mayDo(view.actor, { keeps: keeper, edits }, found.archived)
  return {
    ...found,
    changedAt: found.changedAt.toISOString(),
    shares: may.includes('delete') ? await sharesOf(view, id) : null,
    may,
  }
}
