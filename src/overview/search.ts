import { type RawBuilder, sql } from 'kysely'
import { visibleDirectives } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { visibleTasks } from '#src/tasks/index.ts'
import type { Found } from './contract.ts'

const each = 6
/** Every word must stand somewhere in the folded text; `%` and `_` of the reader mean themselves. */
const holds = (column: RawBuilder<unknown>, words: readonly string[]) =>
  sql.join(
    words.map((word) => sql`${column} like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `,
  )

/** The records whose words begin closest to what was typed, a few of each kind. */
export async function find(view: View, typed: string): Promise<Found[]> {
  const words = fold(typed).split(/\s+/).filter(Boolean).slice(0, 8)
  if (words.length === 0) return []
  const tasks = await visibleTasks(view)
  const ask = (query: RawBuilder<Found>) => rows(view.db, query)
  const found = await Promise.all([
    ask(sql<Found>`select 'task' as kind, t.id, t.content as title, d.symbol as hint from task t
      left join directive d on d.id = t.directive_id
      where ${tasks} and ${holds(sql`t.folded`, words)} order by t.changed_at desc limit ${each}`),
    ask(sql<Found>`select 'directive' as kind, d.id, d.symbol || ' – ' || d.abstract as title, d.issuer_name as hint
      from directive d where ${visibleDirectives(view)} and ${holds(sql`d.folded`, words)}
      order by d.issued_on desc limit ${each}`),
    ask(sql<Found>`select 'unit' as kind, v.unit_id as id, v.name as title, p.name as hint from unit_version v
      left join unit_version p on p.unit_id = v.parent_id and p.valid @> ${view.today}::date
      where v.valid @> ${view.today}::date and ${holds(sql`v.folded`, words)}
      order by length(v.name) limit ${each}`),
    ask(sql<Found>`select 'indicator' as kind, i.code as id, i.name_vi as title, i.measure as hint from indicator i
      where ${holds(sql`fold(i.name_vi || ' ' || coalesce(i.name_en, '') || ' ' || i.code)`, words)}
      order by i.code limit ${each}`),
  ])
  return found.flat()
}
