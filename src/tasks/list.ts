import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { mayAnywhere } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { listTasks } from './contract.ts'
import { whereOf } from './filter.ts'
import { taskRows } from './rows.ts'
import { keyShapes, type SortedBy, sortedBy } from './sorting.ts'

type Query = Input<typeof listTasks>['query']
type Order = Query['sort']

const readCursor = (after: string, type: SortedBy['type']): [string | null, string] => {
  try {
    const [value, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [string | null, string]
    const fits = value === null || keyShapes[type].safeParse(value).success
    if (fits && z.uuid().safeParse(id).success) return [value, id]
  } catch {}
  throw invalid([{ path: 'query.after', problem: 'invalid' }])
}
const writeCursor = (value: string | null, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** After the last row of the page before; rows without what is sorted by come last, whichever way the others run. */
function afterKey(sort: Order, { value: column, type, absent }: SortedBy, after: string | undefined) {
  if (after === undefined) return sql`true`
  const [value, id] = readCursor(after, type)
  const beyond = sql.raw(sort.startsWith('-') ? '<' : '>')
  if (value === null) return sql`${column} is null and t.id ${beyond} ${id}::uuid`
  const bound = sql`cast(${value} as ${sql.raw(type)})`
  const further = sql`(${column}, t.id) ${beyond} (${bound}, ${id}::uuid)`
  return absent ? sql`(${further} or ${column} is null)` : further
}

const orderOf = (sort: Order, { value, absent }: SortedBy) => {
  const down = sort.startsWith('-')
  // "nulls last" where nothing is absent would keep the index from being read backwards
  const way = sql.raw(down ? (absent ? 'desc nulls last' : 'desc') : 'asc')
  return sql`${value} ${way}, t.id ${sql.raw(down ? 'desc' : 'asc')}`
}

/** Which tasks a page has: chosen by what filters and sorts; what their rows say is looked up for those alone. */
const pageSql = (where: RawBuilder<unknown>, sort: Order, by: SortedBy, limit: number) =>
  sql<{ id: string; sortKey: string | null }>`select id, sort_key::text as "sortKey" from (
    select t.id, ${by.value} as sort_key from task t ${by.join ?? sql``} where ${where}
    order by ${orderOf(sort, by)} limit ${limit}) page`

export async function tasksFor(view: View, query: Query): Promise<Reply<typeof listTasks>> {
  const { sort, after, limit } = query
  const by = sortedBy(sort, view.today)
  const where = sql`${await whereOf(view, query, by.readsAll)} and ${afterKey(sort, by, after)}`
  const page = await rows(view.db, pageSql(where, sort, by, limit + 1))
  const shown = page.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: await taskRows(
      view,
      shown.map(({ id }) => id),
    ),
    next: page.length > limit && last ? writeCursor(last.sortKey, last.id) : null,
    may: mayAnywhere(view.actor, 'task.draft') ? ['draft'] : [],
  }
}

const atOnce = 2000

/** All rows of a filter, a page at a time; asked for by key, so that the last costs no more than the first. */
export async function pagesOf(view: View, filter: Parameters<typeof whereOf>[1], sort: Order) {
  const by = sortedBy(sort, view.today)
  const condition = await whereOf(view, filter, by.readsAll)
  async function* pages() {
    let after: string | undefined
    for (;;) {
      const where = sql`${condition} and ${afterKey(sort, by, after)}`
      const page = await rows(view.db, pageSql(where, sort, by, atOnce))
      yield await taskRows(
        view,
        page.map(({ id }) => id),
      )
      const last = page.at(-1)
      if (page.length < atOnce || !last) return
      after = writeCursor(last.sortKey, last.id)
    }
  }
  return pages()
}
