import { sql } from 'kysely'
import { type DueRule, periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { addDays, type Day } from '#src/platform/day.ts'
import type { Work } from '#src/platform/work.ts'
import { nonWorkingDays } from '#src/units/index.ts'
import { type Occurrence, occurrences, type Rhythm } from './rhythm.ts'
import { isUnderWay } from './under-way-sql.ts'

const aheadDays = 7

type Series = {
  id: string
  rhythm: Rhythm
  due_rule: DueRule
  issued_on: string
  series_ended_on: string | null
  lead_unit_id: string
  last: string | null
}

/** Series that go on and may lack an occurrence; a parent with several leads leaves it to its children. */
const openSeries = (work: Work) =>
  rows(
    work.db,
    sql<Series>`select t.id, t.rhythm, t.due_rule, t.issued_on, t.series_ended_on, t.lead_unit_id,
        (select max(o.occurrence) from task o where o.series_id = t.id) as last
      from task t where t.rhythm is not null and t.series_ended_on is null and t.lead_unit_id is not null
        and ${isUnderWay}
        and not exists (select from task c where c.parent_id = t.id) order by t.id for update of t skip locked`,
  )

/** The occurrences that the series still lacks, through the period that begins within a week. */
function lackingOf({ rhythm, due_rule: due, issued_on, last }: Series, today: Day, holidays: ReadonlySet<Day>) {
  const from = last ? periodOf(last).from : issued_on
  return occurrences({ rhythm, due }, from, addDays(today, aheadDays), holidays).filter(
    ({ period }) => last === null || period > last,
  )
}

async function makeOne(work: Work, series: Series, { period: occurrence, deadline: due }: Occurrence) {
  const begins = periodOf(occurrence).from
  const issuedOn = [begins, series.issued_on].sort().at(-1)!
  const [made] = await rows(
    work.db,
    sql<{
      id: string
    }>`insert into task (series_id, occurrence, content, deliverable, directive_id, provision_id, sector_id,
        bloc_id, work_year, authority, verb, issuing_unit_id, lead_unit_id, responsible_position, responsible_person_id,
        confirming_position, state, deadline, first_deadline, issued_on, made_by, made_at, changed_at)
      select id, ${occurrence}, content, deliverable, directive_id, provision_id, sector_id, bloc_id,
        left(${occurrence}, 4)::int, authority, verb, issuing_unit_id, lead_unit_id, responsible_position,
        responsible_person_id, confirming_position, 'issued', ${due}::date, ${due}::date,
        least(${issuedOn}::date, ${work.today}::date), made_by, ${work.at}, ${work.at}
      from task where id = ${series.id} on conflict (series_id, occurrence, lead_unit_id) do nothing returning id`,
  )
  if (!made) return
  await sql`insert into task_unit (task_id, unit_id, part, position)
    select ${made.id}::uuid, unit_id, part, position from task_unit where task_id = ${series.id}`.execute(work.tx)
  await sql`insert into task_move (task_id, seq, move, from_state, to_state, on_day, by_account_id, by_unit_id, at)
    select ${made.id}::uuid, 1, 'issue', 'draft', 'issued', ${work.today}::date, made_by, issuing_unit_id, ${work.at}
    from task where id = ${series.id}`.execute(work.tx)
  work.record('task.occurrence-made', { kind: 'task', id: made.id }, { seriesId: series.id, occurrence, due })
}

/** Asked each minute. One occurrence a period and lead, whatever is asked twice or by several servers at once. */
export async function makeOccurrences(work: Work): Promise<void> {
  const all = await openSeries(work)
  if (all.length === 0) return
  const earliest = all.map((series) => series.issued_on).sort()[0]!
  const holidays = await nonWorkingDays(work, earliest, addDays(work.today, 400))
  for (const series of all)
    for (const occurrence of lackingOf(series, work.today, holidays)) await makeOne(work, series, occurrence)
}
