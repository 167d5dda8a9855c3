import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayAnywhere } from '#src/access/index.ts'
import { unitShortNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { ActivityFilter, listActivities } from './contract.ts'
import { feedsWhere } from './feeds-list.ts'
import { addsUp, type Field } from './fields.ts'
import type { ActivityRow } from './shapes.ts'
import { typeOf } from './type-list.ts'
import { amountSql } from './values-sql.ts'
import { type Asked, whereOf } from './where.ts'

type Query = Input<typeof listActivities>['query']

/** Over `activity a`. */
export const rowColumns = (view: View): RawBuilder<unknown> => sql`a.id, a.type_id as "typeId", a.title,
  a.owner_unit_id as "ownerUnitId", ${unitShortNameSql('a.owner_unit_id', view.today)} as "ownerName",
  a.held_on as "heldOn", a.until_on as "untilOn", a.sector_id as "sectorId", a.given, a.version`

type Key = { value: RawBuilder<unknown>; type: 'date' | 'text' | 'numeric'; shape: z.ZodType }

/** What has no figure comes last, whichever way the others run. */
function keyOf(sort: string, fields: readonly Field[]): Key {
  const by = sort.replace(/^-/, '')
  if (by === 'held') return { value: sql`a.held_on`, type: 'date', shape: z.iso.date() }
  if (by === 'title')
    return { value: sql`a.title`, type: 'text', shape: z.string().refine((text) => !text.includes('\u0000')) }
  const field = fields.find(({ id }) => id === by)
  if (!field || !addsUp(field)) throw invalid([{ path: 'query.sort', problem: 'unknown' }])
  const last = sort.startsWith('-') ? '-infinity' : 'infinity'
  return {
    value: sql`coalesce(${amountSql(field)}, ${last}::numeric)`,
    type: 'numeric',
    shape: z.string().regex(/^-?(\d{1,30}(\.\d{1,10})?|Infinity)$/),
  }
}

function afterKey(sort: string, { value, type, shape }: Key, after: string | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql`true`
  const [at, id] = [after.slice(0, -37), after.slice(-36)]
  if (after.at(-37) !== '~' || !shape.safeParse(at).success || !z.uuid().safeParse(id).success)
    throw invalid([{ path: 'query.after', problem: 'invalid' }])
  const beyond = sql.raw(sort.startsWith('-') ? '<' : '>')
  return sql`(${value}, a.id) ${beyond} (cast(${at} as ${sql.raw(type)}), ${id}::uuid)`
}

type Keyed = ActivityRow & { sortKey: string }
export async function* pagesOf(view: View, where: RawBuilder<unknown>, size: number): AsyncGenerator<ActivityRow[]> {
  for (let after: RawBuilder<unknown> = sql`true`; ; ) {
    const page = await rows(
      view.db,
      sql<ActivityRow>`select ${rowColumns(view)} from activity a where ${where} and ${after}
        order by a.held_on, a.id limit ${size}`,
    )
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < size) return
    after = sql`(a.held_on, a.id) > (${last.heldOn}::date, ${last.id}::uuid)`
  }
}

/** The names today, or the last ones, of the units that fields name. */
export async function unitNames(view: View, fields: readonly Field[], given: readonly ActivityRow['given'][]) {
  const asked = fields.filter(({ kind }) => kind === 'unit')
  const ids = [...new Set(given.flatMap((one) => asked.flatMap(({ id }) => (one[id] as string[] | undefined) ?? [])))]
  if (ids.length === 0) return {}
  const found = await rows(
    view.db,
    sql<{ id: string; name: string }>`select u.id, ${unitShortNameSql('u.id', view.today)} as name from unit u
      where u.id = any(${ids}::uuid[])`,
  )
  return Object.fromEntries(found.map(({ id, name }) => [id, name]))
}

async function totalsOf(view: View, where: RawBuilder<unknown>, fields: readonly Field[]) {
  const adding = fields.filter(addsUp)
  const sums = adding.map((field) => sql`${sql.lit(field.id)}, trim_scale(sum(${amountSql(field)}))::text`)
  const [found] = await rows(
    view.db,
    sql<{ count: number; sums: Record<string, string> }>`select count(*)::int as count,
      jsonb_strip_nulls(jsonb_build_object(${sql.join(sums)})) as sums from activity a where ${where}`,
  )
  return found ?? { count: 0, sums: {} }
}

const byTypeOf = async (view: View, where: RawBuilder<unknown>) => {
  const found = await rows(
    view.db,
    sql<{
      id: string
      n: number
    }>`select a.type_id as id, count(*)::int as n from activity a where ${where} group by 1`,
  )
  return Object.fromEntries(found.map(({ id, n }) => [id, n]))
}

type Entered = { id: string; name: string; count: number }
const byUnitOf = (view: View, where: RawBuilder<unknown>) =>
  rows(
    view.db,
    sql<Entered>`select * from (
        select e.id, ${unitShortNameSql('e.id', view.today)} as name, e.count from (
          select a.owner_unit_id as id, count(*)::int as count from activity a where ${where} group by 1
          order by 2 desc, 1 limit 100) e) n
      order by n.count desc, n.name collate "vi-x-icu", n.id`,
  )

const short = (fields: readonly Field[], { given, ...row }: ActivityRow): ActivityRow => {
  const long = new Set(fields.flatMap(({ id, kind }) => (kind === 'longText' ? [id] : [])))
  return { ...row, given: Object.fromEntries(Object.entries(given).filter(([id]) => !long.has(id))) }
}

/** The type that is asked for, or the one whose feed is; without one no fields are shown, and nothing of them is sent. */
export async function askedOf(
  view: View,
  { typeId, feedId }: ActivityFilter,
): Promise<Asked & { typeId: string | undefined }> {
  const [feed] = feedId ? await feedsWhere(view.db, sql`f.id = ${feedId}::uuid`) : []
  if (feedId && !feed) throw notFound()
  const id = feed?.typeId ?? typeId
  return { fields: id ? ((await typeOf(view, id))?.fields ?? []) : [], feed, typeId: id }
}

export async function activitiesFor(view: View, query: Query): Promise<Reply<typeof listActivities>> {
  const { sort, after, limit } = query
  const asked = await askedOf(view, query)
  const { fields, typeId } = asked
  const where = whereOf(view, query, asked)
  const { typeId: _, choiceId: __, ...anyType } = query
  const { unitId: ___, ...anyUnit } = query
  const key = keyOf(sort, fields)
  const way = sql.raw(sort.startsWith('-') ? 'desc' : 'asc')
  const [page, totals, byType, byUnit] = await Promise.all([
    rows(
      view.db,
      sql<Keyed>`select ${rowColumns(view)}, (${key.value})::text as "sortKey" from activity a
        where ${where} and ${afterKey(sort, key, after)} order by ${key.value} ${way}, a.id ${way} limit ${limit + 1}`,
    ),
    totalsOf(view, where, fields),
    byTypeOf(view, whereOf(view, anyType, asked)),
    byUnitOf(view, whereOf(view, anyUnit, asked)),
  ])
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ sortKey: _, ...row }) => short(fields, typeId ? row : { ...row, given: {} })),
    units: await unitNames(
      view,
      fields,
      shown.map(({ given }) => given),
    ),
    next: page.length > limit && last ? `${last.sortKey}~${last.id}` : null,
    totals,
    typeId: typeId ?? null,
    byType,
    byUnit,
    may: mayAnywhere(view.actor, 'activity.write') ? ['enter'] : [],
  }
}
