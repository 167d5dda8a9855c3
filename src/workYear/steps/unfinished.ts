import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'
import { visibleTasks } from '#src/tasks/index.ts'
import type { Step } from '../shapes.ts'
import type { Year } from '../year.ts'
import { missing, one, stepOf } from './step.ts'

const live = (alias: string): RawBuilder<boolean> => {
  const t = sql.raw(alias)
  return sql<boolean>`${t}.state not in ('draft', 'done', 'cancelled')`
}

/** Tasks `t` of the year that nobody has finished; a child whose parent is among them goes with it. */
export const unfinished = ({ bloc, year }: Year): RawBuilder<boolean> => sql<boolean>`(t.bloc_id = ${bloc.id}::uuid
  and t.work_year = ${year} and ${live('t')} and not exists (select from task p where p.id = t.parent_id
    and p.bloc_id = t.bloc_id and p.work_year = t.work_year and ${live('p')}))`

type Counts = { total: number; carried: number; closed: number; late: number; decidedOn: string | null }

/** 4. Every unfinished task decided: carried over to a plan, or closed with a reason. */
export async function unfinishedStep(view: View, year: Year): Promise<Step> {
  const counts = await one(
    view,
    sql<Counts>`select count(*)::int as total, (count(*) filter (where d.decision = 'carriedOver'))::int as carried,
        (count(*) filter (where d.decision = 'closed'))::int as closed,
        (count(*) filter (where d.task_id is null and t.deadline < ${view.today}::date))::int as late,
        (max(d.at) at time zone 'Asia/Ho_Chi_Minh')::date as "decidedOn"
      from task t left join task_decision d on d.task_id = t.id and d.work_year_id = ${year.rowId}::uuid
      where t.bloc_id = ${year.bloc.id}::uuid and t.work_year = ${year.year}
        and (${unfinished(year)} or d.task_id is not null) and ${await visibleTasks(view)}`,
  )
  const decided = counts.carried + counts.closed
  const to = `/work-years/${year.bloc.id}/${year.year}/tasks`
  return stepOf('unfinished', {
    done: decided,
    total: counts.total,
    facts: { carried: counts.carried, closed: counts.closed, decidedOn: counts.decidedOn },
    missing: [missing('undecided', counts.total - decided, to), missing('undecidedLate', counts.late, to)],
    who: year.bloc.coordinatorShort,
    next: { code: 'decide', to },
  })
}
