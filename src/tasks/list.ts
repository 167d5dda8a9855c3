import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayAnywhere } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listTasks } from './contract.ts'
import { whereOf } from './filter.ts'
import { taskRowColumns } from './row-sql.ts'
import type { TaskRow } from './shapes.ts'

type Query = Input<typeof listTasks>['query']
type Order = Query['sort']

const key = (sort: Order): { value: RawBuilder<unknown>; type: string } => {
  switch (sort.replace('-', '')) {
    case 'percent':
      return { value: sql`t.percent`, type: 'numeric' }
    case 'code':
      return { value: sql`t.number`, type: 'bigint' }
    case 'lead':
      return { value: sql`coalesce(n.place, 0)`, type: 'bigint' }
    case 'changed':
      return { value: sql`t.changed_at`, type: 'timestamptz' }
    default:
      return { value: sql`t.deadline`, type: 'date' }
  }
}

/** The units' places by Vietnamese order of their names: sorted once, so that tasks are sorted by a number. */
const leadPlaces = (today: Day) => sql`left join (
  select unit_id, dense_rank() over (order by short_name collate "vi-x-icu") as place from (
    select distinct on (unit_id) unit_id, short_name from unit_version
    order by unit_id, valid @> ${today}::date desc, valid desc) named) n on n.unit_id = t.lead_unit_id`

/** What may stand in a cursor, so that a forged one is refused here and not by the database. */
const keyShapes: Record<string, z.ZodType> = {
  date: z.iso.date(),
  numeric: z.string().regex(/^\d{1,3}(\.\d{1,20})?$/),
  bigint: z.string().regex(/^\d{1,18}$/),
  timestamptz: z.string().refine((text) => {
    const [, day, time, zone] = /^(\d{4}-\d{2}-\d{2}) ([\d:.]{8,15})([+-]\d{2})(?::\d{2})?$/.exec(text) ?? []
    return !Number.isNaN(Date.parse(`${day}T${time}${zone}:00`))
  }),
}

const readCursor = (after: string, type: string): [string | null, string] => {
  try {
    const [value, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [string | null, string]
    const fits = value === null || keyShapes[type]?.safeParse(value).success
    if (fits && z.uuid().safeParse(id).success) return [value, id]
  } catch {}
  throw invalid([{ path: 'query.after', problem: 'invalid' }])
}
const writeCursor = (value: string | null, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** After the last row of the page before; tasks without a deadline come last, whichever way the others run. */
function afterKey(sort: Order, after: string | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql`true`
  const { value: column, type } = key(sort)
  const [value, id] = readCursor(after, type)
  const beyond = sql.raw(sort.startsWith('-') ? '<' : '>')
  if (value === null) return sql`${column} is null and t.id ${beyond} ${id}::uuid`
  const bound = sql`cast(${value} as ${sql.raw(type)})`
  const further = sql`(${column}, t.id) ${beyond} (${bound}, ${id}::uuid)`
  return sort.endsWith('deadline') ? sql`(${further} or ${column} is null)` : further
}

const orderOf = (sort: Order) => {
  // only deadlines may be absent; "nulls last" elsewhere would keep the index from being read backwards
  const way = sql.raw(sort === '-deadline' ? 'desc nulls last' : sort.startsWith('-') ? 'desc' : 'asc')
  return sql`${key(sort).value} ${way}, t.id ${sql.raw(sort.startsWith('-') ? 'desc' : 'asc')}`
}

/** One page: its rows are chosen first, by what filters and sorts; names and counts are looked up for those alone. */
export function pageSql(where: RawBuilder<unknown>, sort: Order, today: Day, limit: number) {
  const { value } = key(sort)
  return sql<TaskRow & { sortKey: string | null }>`with page as materialized (
      select t.*, row_number() over () as place from (
        select t.id, (${value})::text as sort_key from task t ${sort.endsWith('lead') ? leadPlaces(today) : sql``} where ${where} order by ${orderOf(sort)} limit ${limit}) t)
    select ${taskRowColumns(today)}, page.sort_key as "sortKey" from page join task t on t.id = page.id order by page.place`
}

export async function tasksFor(view: View, query: Query): Promise<Reply<typeof listTasks>> {
  const { sort, after, limit } = query
  const where = sql`${await whereOf(view, query)} and ${afterKey(sort, after)}`
  const page = await rows(view.db, pageSql(where, sort, view.today, limit + 1))
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: page.length > limit && last ? writeCursor(last.sortKey, last.id) : null,
    may: mayAnywhere(view.actor, 'task.draft') ? ['draft'] : [],
  }
}
