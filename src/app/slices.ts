import { activitiesInSight, activityRoutes } from '#src/activities/index.ts'
import { adviceRoutes, advicesInSight } from '#src/advice/index.ts'
import { articlesRoutes } from '#src/articles/index.ts'
import { auditRoutes } from '#src/audit/index.ts'
import { coordinationRoutes, partiesBuiltOn, partiesThatFollow } from '#src/coordination/index.ts'
import { dashboardRoutes } from '#src/dashboards/index.ts'
import { directiveRoutes, directivesInSight } from '#src/directives/index.ts'
import { disseminationRoutes, sessionsInSight, studiesBuiltOn, studiesThatFollow } from '#src/dissemination/index.ts'
import {
  documentRoutes,
  type FileGuards,
  paperRoutes,
  templatesBuiltOn,
  templatesInSight,
  templatesThatFollow,
} from '#src/documents/index.ts'
import { indicatorRoutes, targetsByProvision, whatBreaks } from '#src/indicators/index.ts'
import {
  contributionsInSight,
  invitationsBuiltOn,
  invitationsThatFollow,
  meetingsHeldFor,
  meetingsInSight,
  meetingsRoutes,
} from '#src/meetings/index.ts'
import { messageRoutes } from '#src/messages/index.ts'
import { overviewRoutes } from '#src/overview/index.ts'
import { endingGrants, grantsBuiltOn, type PeopleMeans, peopleRoutes } from '#src/people/index.ts'
import type { Slice } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import { portalRoutes } from '#src/portal/index.ts'
import { privacyRoutes } from '#src/privacy/index.ts'
import { makeAside } from '#src/reading/index.ts'
import { readingRoutes, readingsInSight } from '#src/readings/index.ts'
import {
  makeWorkbookAside,
  regimeFileGuard,
  regimesThatFollow,
  reportFileGuard,
  reportRoutes,
  reportSubject,
  reportsBuiltOn,
  reportsThatFollow,
} from '#src/reports/index.ts'
import {
  answersInSight,
  reviewPartsBuiltOn,
  reviewPartsThatFollow,
  reviewsInSight,
  reviewsRoutes,
} from '#src/reviews/index.ts'
import { makeSheetAside, sheetRoutes } from '#src/sheets/index.ts'
import {
  handOversBuiltOn,
  handOversThatFollow,
  lightsByProvision,
  progressInSight,
  taskRoutes,
  taskSubject,
  tasksBuiltOn,
  tasksInSight,
  tasksPerProvision,
  tasksThatFollow,
} from '#src/tasks/index.ts'
import { type Followers, ownersBuiltOn, ownersThatFollow, successionRoutes, unitRoutes } from '#src/units/index.ts'
import { workYearRoutes } from '#src/workYear/index.ts'
import { documentSources, yearReportRoutes } from '#src/yearReport/index.ts'
import { owned } from './owned.ts'
import { retention } from './retention.ts'

/** Who may see the records that carry files, by the kind of record. */
const fileGuards: FileGuards = {
  directive: directivesInSight,
  task: tasksInSight,
  progress: progressInSight,
  reportVersion: reportFileGuard,
  activity: activitiesInSight,
  regime: regimeFileGuard,
  advice: advicesInSight,
  meeting: meetingsInSight,
  contribution: contributionsInSight,
  review: reviewsInSight,
  reviewUnit: answersInSight,
  disseminationSession: sessionsInSight,
  officeTemplate: templatesInSight,
  reading: readingsInSight,
}

/** What follows from a succession, told and looked after by the slices that keep it. */
const followers: Followers = {
  whatFollows: [
    tasksThatFollow,
    handOversThatFollow,
    regimesThatFollow,
    reportsThatFollow,
    templatesThatFollow,
    reviewPartsThatFollow,
    studiesThatFollow,
    partiesThatFollow,
    invitationsThatFollow,
    (view, units) => ownersThatFollow(view, units, owned),
  ],
  endingGrants,
  builtOn: [
    tasksBuiltOn,
    handOversBuiltOn,
    reportsBuiltOn,
    grantsBuiltOn,
    templatesBuiltOn,
    reviewPartsBuiltOn,
    studiesBuiltOn,
    partiesBuiltOn,
    invitationsBuiltOn,
    (view, successionId) => ownersBuiltOn(view, successionId, owned),
  ],
  breaks: whatBreaks,
}

export type Means = PeopleMeans & { storage: Storage }

/** One thread of each kind reads for all: documents and sheets wait for their like, never for the server. */
const aside = makeAside()
const asideSheet = makeSheetAside()
const asideWorkbook = makeWorkbookAside()
const reading = ({ storage }: Means) => ({ storage, aside })

/** Every slice's routes, in the order of the layout. */
export const slicesWith = (means: Means): readonly Slice[] => [
  unitRoutes,
  successionRoutes(followers),
  peopleRoutes(means),
  documentRoutes(means.storage, fileGuards),
  paperRoutes(documentSources, means.storage),
  directiveRoutes(tasksPerProvision, { tasks: lightsByProvision, targets: targetsByProvision }, reading(means)),
  taskRoutes(means),
  readingRoutes(reading(means)),
  sheetRoutes({ asideSheet }),
  indicatorRoutes,
  activityRoutes,
  reportRoutes({ ...means, asideWorkbook }),
  messageRoutes({ task: taskSubject, report: reportSubject }),
  coordinationRoutes({ heldFor: meetingsHeldFor, inSight: meetingsInSight }),
  disseminationRoutes,
  reviewsRoutes,
  meetingsRoutes,
  adviceRoutes,
  yearReportRoutes,
  workYearRoutes,
  dashboardRoutes,
  articlesRoutes(means.storage),
  portalRoutes,
  overviewRoutes(means),
  privacyRoutes(means, retention),
  auditRoutes(means),
]
