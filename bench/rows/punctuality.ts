import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'
import { groupPunctuality, readPunctualityTrend } from '#src/tasks/contract.ts'
import { punctualGroups } from '#src/tasks/punctuality/groups.ts'
import { trendFor } from '#src/tasks/punctuality/read.ts'
import { type Bench, type Measure, race } from '../row.ts'

const year = { from: '2020-01-01', to: '2020-12-31' }

/** Both readings by hand: done in time, done late and overdue of those whose day falls in the year. */
const counts = (today: string) =>
  sql.join(
    ['deadline', 'first_deadline'].flatMap((column) => {
      const day = sql.ref(`t.${column}`)
      const due = sql`${day} between ${year.from} and ${year.to}`
      return [
        sql`count(*) filter (where ${due} and t.state = 'done' and t.completed_on <= ${day})`,
        sql`count(*) filter (where ${due} and t.state = 'done' and t.completed_on > ${day})`,
        sql`count(*) filter (where ${due} and ${day} < ${today} and (t.state in ('issued', 'inProgress', 'returned')
          or (t.state = 'submitted' and t.submitted_on > ${day})))`,
      ]
    }),
  )

/** Of a year's tasks, each unit with all below it and each month, against the bare counts within the same reach. */
export async function punctuality({ db }: Bench, view: View, seen: RawBuilder<unknown>, volume: string) {
  const raw = (keys: RawBuilder<unknown>) => () =>
    sql`select ${keys}, ${counts(view.today)} from task t
      where (t.deadline between ${year.from} and ${year.to} or t.first_deadline between ${year.from} and ${year.to})
        and ${seen} group by grouping sets ((1), ())`.execute(db)
  const rows = [
    [
      'punctuality of a year by unit',
      () => punctualGroups(view, groupPunctuality.query.parse({ by: 'unit', ...year })),
      sql`t.lead_unit_id`,
    ],
    [
      'punctuality of a year by month',
      () => trendFor(view, readPunctualityTrend.query.parse({ ...year, step: 'month' })),
      sql`date_trunc('month', t.deadline)`,
    ],
  ] as const
  const measures: Measure[] = []
  for (const [row, ours, keys] of rows)
    measures.push({ row, ...(await race(ours, raw(keys))), goal: '≤ 2', unit: 'ms', volume })
  return measures
}
