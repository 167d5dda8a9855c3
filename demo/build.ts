import type { Workspace } from '#src/app/workspace.ts'
import { buildActivities } from './activities.ts'
import { buildCast } from './cast.ts'
import { buildConference } from './conference.ts'
import { buildDashboards } from './dashboards.ts'
import { buildMeasures } from './measuring.ts'
import { buildNewsroom } from './newsroom.ts'
import { buildRegisters } from './registers.ts'
import { buildReports, communesByDistrict } from './reporting.ts'
import { buildSite } from './site.ts'
import { openStage, placeOf, settle } from './stage.ts'
import { buildSteering } from './steering.ts'
import { buildUnits } from './units.ts'
import { buildYear } from './year.ts'
import { buildYearReport } from './year-report.ts'

/** Builds the demonstration in an empty, migrated database, through the same acts as a user's. */
export async function buildDemonstration(workspace: Workspace): Promise<void> {
  const stage = await openStage(workspace)
  try {
    const place = placeOf(await stage.act(undefined, '2019-01-02', buildUnits))
    await buildCast(stage, place, workspace.secret)
    await stage.act(undefined, '2019-01-02', settle)
    await buildSteering(stage, place)
    const communes = await stage.act(undefined, '2019-01-02', (work) => communesByDistrict(work, place))
    await buildMeasures(stage, place, communes)
    await buildSite(stage)
    await buildReports(stage, place, communes)
    await buildRegisters(stage, place)
    await buildActivities(stage, place)
    await buildYearReport(stage, place)
    await buildConference(stage, place)
    await buildYear(stage, place)
    await buildNewsroom(stage, place)
    await buildDashboards(stage, place)
  } finally {
    await stage.close()
  }
}
