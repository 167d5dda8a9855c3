import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { readPunctuality } from './contract.ts'
import { whereOf } from './filter.ts'
import { timelinessSql } from './standing-sql.ts'

type Query = Input<typeof readPunctuality>['query']
type Reading = Reply<typeof readPunctuality>['current']

/** Of the tasks whose deadline (in this reading) falls in the span; a parent with children is left to them. */
async function reading(view: View, query: Query, deadline: 'deadline' | 'first_deadline'): Promise<Reading> {
  const { from, to, ...filter } = query
  const where = await whereOf(view, { ...filter, rows: 'each' })
  const [row] = await rows(
    view.db,
    sql<Reading>`select n.*, round(100.0 * "doneOnTime" / nullif("doneOnTime" + "doneLate" + overdue, 0), 1)::text as percent
      from (select count(*) filter (where x = 'doneOnTime')::int as "doneOnTime",
          count(*) filter (where x = 'doneLate')::int as "doneLate", count(*) filter (where x = 'overdue')::int as overdue
        from (select ${timelinessSql(view.today, deadline)} as x from task t
          where ${where} and t.${sql.raw(deadline)} between ${from}::date and ${to}::date) each) n`,
  )
  return row!
}

export async function punctualityFor(view: View, query: Query): Promise<Reply<typeof readPunctuality>> {
  const [current, first] = await Promise.all([reading(view, query, 'deadline'), reading(view, query, 'first_deadline')])
  return { current, first }
}
