import { demand } from '#src/access/index.ts'
import { directivesInSight } from '#src/directives/index.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { demandOpen, demandVersion, lockYear, touchYear } from './change.ts'

export async function choosePlan(
  work: Work,
  blocId: string,
  of: number,
  { planId, version }: { planId: string | null; version: number },
) {
  const year = await lockYear(work, blocId, of)
  demand(work, 'workYear.prepare', { own: year.bloc.coordinatorId })
  demandVersion(year, version)
  demandOpen(year)
  if (planId !== null && (await directivesInSight(work, [planId])).length === 0)
    throw invalid([{ path: 'body.planId', problem: 'unknown' }])
  work.record('workYear.plan-chosen', { kind: 'workYear', id: year.rowId }, { planId })
  return touchYear(work, year, { next_plan_id: planId })
}
