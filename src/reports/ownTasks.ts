import { sql } from 'kysely'
import { windowOf } from '#src/periods/index.ts'
import { type Reader, rows, type Tx } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import type { OwnTask } from './content.ts'
import type { LoadedReport } from './report.ts'

const asks = ({ sections }: LoadedReport) => sections.filter((section) => section.kind === 'tasks').map(({ id }) => id)

/** The tasks that the unit led in the days the report covers: open in them, or completed in them. */
const led = (db: Reader | Tx, { unitId, period, windowRule }: LoadedReport): Promise<OwnTask[]> => {
  const { from, to } = windowOf(period, windowRule)
  return rows(
    db as Reader,
    sql<OwnTask>`
      select t.id, t.content, t.deadline, t.percent::float8 as percent, t.state, t.completed_on as "completedOn"
      from task t
      where t.lead_unit_id = ${unitId} and t.state not in ('draft', 'cancelled') and t.issued_on <= ${to}::date
        and (t.completed_on is null or t.completed_on >= ${from}::date)
      order by t.deadline nulls last, t.number limit 300`,
  )
}

/** By section, the unit's tasks as they stand now. */
export async function ownTasks(db: Reader | Tx, report: LoadedReport): Promise<Record<string, OwnTask[]>> {
  const ids = asks(report)
  if (ids.length === 0) return {}
  const tasks = await led(db, report)
  return Object.fromEntries(ids.map((id) => [id, tasks]))
}

/** What leaves the unit carries its tasks as they stood that day. */
export async function keepOwnTasks(work: Work, report: LoadedReport): Promise<void> {
  const ids = asks(report)
  if (ids.length === 0) return
  await work.tx
    .updateTable('report_version')
    .set({
      content: sql`content || jsonb_build_object('tasks', ${JSON.stringify(await ownTasks(work.tx, report))}::jsonb)`,
    })
    .where('id', '=', report.currentVersionId)
    .execute()
}
