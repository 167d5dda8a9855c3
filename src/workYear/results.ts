import { sql } from 'kysely'
import { attainment, readFigures } from '#src/indicators/index.ts'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { timelinessSql, visibleTasks } from '#src/tasks/index.ts'
import { territoryOn } from '#src/units/index.ts'
import type { YearResults } from './shapes.ts'
import { one } from './steps/step.ts'
import { type Year, yearFor } from './year.ts'

type Counts = {
  done: number
  total: number
  onTime: number
  judged: number
  reviewsDone: number
  reviews: number
  accepted: number
  decided: number
}

const counted = async (view: View, { bloc, year, own }: Year) =>
  one(
    view,
    sql<Counts>`with tasks as materialized (select t.state, ${timelinessSql(view.today)} as time from task t
        where t.bloc_id = ${bloc.id}::uuid and t.work_year = ${year} and t.state not in ('draft', 'cancelled')
          and not exists (select from task c where c.parent_id = t.id and c.state not in ('draft', 'cancelled'))
          and ${await visibleTasks(view)})
      select (select count(*) filter (where state = 'done') from tasks)::int as done, (select count(*) from tasks)::int as total,
        (select count(*) from tasks where time = 'doneOnTime')::int as "onTime",
        (select count(*) from tasks where time in ('doneOnTime', 'doneLate', 'overdue'))::int as judged,
        (select count(*) from review v where v.bloc_id = ${bloc.id}::uuid and v.work_year = ${year} and v.ended_on is not null
          and v.owner_unit_id = ${bloc.coordinatorId}::uuid)::int as "reviewsDone",
        (select count(*) from review v where v.bloc_id = ${bloc.id}::uuid and v.work_year = ${year}
          and v.owner_unit_id = ${bloc.coordinatorId}::uuid)::int as reviews,
        (select count(*) filter (where state = 'accepted') from advice where bloc_id = ${bloc.id}::uuid
          and work_year = ${year} and from_unit_id = ${bloc.coordinatorId}::uuid and ${own})::int as accepted,
        (select count(*) filter (where state <> 'pending') from advice where bloc_id = ${bloc.id}::uuid
          and work_year = ${year} and from_unit_id = ${bloc.coordinatorId}::uuid and ${own})::int as decided`,
  )

type Aimed = { indicatorId: string; period: string; direction: 'up' | 'down' | 'none' }

/** Of the territory's targets for the year, those that official figures meet; what has no figure yet is not judged. */
async function targetsMet(view: View, { bloc, year }: Year) {
  const territory = await territoryOn(view, bloc.coordinatorId, view.today)
  if (!territory) return { met: 0, judged: 0 }
  const aimed = await rows(
    view.db,
    sql<Aimed>`select g.indicator_id as "indicatorId", g.period, i.direction from target g
      join indicator i on i.id = g.indicator_id
      where g.current and g.unit_id = ${territory}::uuid and g.period in (${String(year)}, ${`SY${year - 1}`})`,
  )
  if (aimed.length === 0) return { met: 0, judged: 0 }
  // each period is read for the indicators that have a target in it, and for no others
  const read = [...Map.groupBy(aimed, (one) => one.period)].map(([period, of]) =>
    readFigures(view, { indicators: of.map((one) => one.indicatorId), units: [territory], periods: [period] }),
  )
  const figures = (await Promise.all(read)).flat()
  const judged = aimed.flatMap(({ indicatorId, period, direction }) => {
    const figure = figures.find((row) => row.indicator === indicatorId && row.period === period)
    if (!figure?.value) return []
    const { target, targetFrom, targetTo } = figure
    const came = attainment(figure.value, { value: target, from: targetFrom, to: targetTo }, direction)
    return came ? [came.kind === 'range' ? came.inside : came.met] : []
  })
  return { met: judged.filter(Boolean).length, judged: judged.length }
}

/** What the year came to, for the board's side. */
export async function resultsOf(view: View, blocId: string, of: number): Promise<YearResults> {
  const year = await yearFor(view, blocId, of)
  const [counts, targets] = await Promise.all([counted(view, year), targetsMet(view, year)])
  return {
    tasks: { done: counts.done, total: counts.total },
    punctual: { onTime: counts.onTime, judged: counts.judged },
    targets,
    reviews: { done: counts.reviewsDone, total: counts.reviews },
    advice: { accepted: counts.accepted, decided: counts.decided },
  }
}
