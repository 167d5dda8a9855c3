import { sql } from 'kysely'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { visibleTasks } from '#src/tasks/index.ts'
import type { Step } from '../shapes.ts'
import type { Year } from '../year.ts'
import { missing, one, stepOf } from './step.ts'

export type Plan = { id: string; symbol: string; abstract: string; state: string }

/** Next year's plan: the one that was chosen, else the newest plan of the bloc issued for that year. */
export async function planOf(view: View, { bloc, year, planId }: Year): Promise<Plan | undefined> {
  const [found] = await rows(
    view.db,
    sql<Plan>`select d.id, d.symbol, d.abstract, d.state from directive d
      where d.id in (select id from ${visibleDirectiveIds(view)} v) and (d.id = ${planId}::uuid or (${planId}::uuid is null
        and d.bloc_id = ${bloc.id}::uuid and d.kind in ('keHoach', 'chuongTrinh') and exists (select from task t
          where t.directive_id = d.id and t.bloc_id = d.bloc_id and t.work_year = ${year + 1})))
      order by d.issued_on desc, d.id limit 1`,
  )
  return found
}

type Counts = { targets: number; tasks: number; led: number; drafts: number }

/** 5. Next year's orientation: its targets, and its tasks with the unit that leads each. */
export async function orientationStep(view: View, year: Year, plan: Plan | undefined): Promise<Step> {
  const next = year.year + 1
  const counts = await one(
    view,
    sql<Counts>`with tasks as materialized (select t.lead_unit_id, t.state from task t
        where t.bloc_id = ${year.bloc.id}::uuid and t.work_year = ${next} and t.parent_id is null and t.state <> 'cancelled'
          and ${await visibleTasks(view)})
      select (select count(distinct g.indicator_id)::int from target g
          left join provision p on p.id = g.provision_id
          where g.current and g.period in (${String(next)}, ${`SY${year.year}`})
            and (p.directive_id = ${plan?.id ?? null}::uuid or g.basis = ${plan?.symbol ?? null}::text
              or g.owner_unit_id = ${year.bloc.coordinatorId}::uuid)) as targets,
        count(*)::int as tasks, (count(*) filter (where lead_unit_id is not null))::int as led,
        (count(*) filter (where state = 'draft'))::int as drafts
      from tasks`,
  )
  const total = counts.targets + counts.tasks
  const begun = plan !== undefined && counts.tasks > 0
  const to = plan ? `/directives/${plan.id}` : `/work-years/${year.bloc.id}/${year.year}#plan`
  return stepOf('orientation', {
    done: counts.targets + counts.led,
    total: begun || total > 0 ? total : 0,
    finished: begun && counts.led === counts.tasks,
    facts: { next, targets: counts.targets, tasks: counts.tasks, drafts: counts.drafts, plan: plan?.symbol ?? null },
    missing: [
      plan === undefined && missing('noPlan', 1),
      plan !== undefined && counts.tasks === 0 && missing('noTasks', 1, to),
      missing('noLead', counts.tasks - counts.led, `/tasks?workYear=${next}&state=draft`),
    ],
    who: year.bloc.coordinatorShort,
    next: plan ? { code: 'seePlan', to } : { code: 'choosePlan', to: '/directives/new' },
  })
}
