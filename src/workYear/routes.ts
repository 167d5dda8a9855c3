import type { Slice } from '#src/platform/serve.ts'
import { boardFor } from './board.ts'
import { choosePlan } from './choosing.ts'
import { closeYear, reopenYear } from './closing.ts'
import * as contract from './contract.ts'
import { decideTasks, undoDecisions } from './deciding.ts'
import { paceOf } from './pace.ts'
import { resultsOf } from './results.ts'
import { unfinishedOf } from './unfinished-list.ts'
import { workYears } from './year.ts'

export const workYearRoutes: Slice = ({ read, act }) => {
  read(contract.listWorkYears, (view) => workYears(view))
  read(contract.readWorkYear, (view, { params }) => boardFor(view, params.id, params.year))
  read(contract.readYearResults, (view, { params }) => resultsOf(view, params.id, params.year))
  read(contract.readYearPace, (view, { params }) => paceOf(view, params.id, params.year))
  read(contract.listUnfinished, (view, { params, query }) => unfinishedOf(view, params.id, params.year, query))
  act(contract.decideTasks, (work, { params, body }) => decideTasks(work, params.id, params.year, body))
  act(contract.undoDecisions, (work, { params, body }) => undoDecisions(work, params.id, params.year, body.taskIds))
  act(contract.choosePlan, (work, { params, body }) => choosePlan(work, params.id, params.year, body))
  act(contract.closeYear, (work, { params, body }) => closeYear(work, params.id, params.year, body))
  act(contract.reopenYear, (work, { params, body }) => reopenYear(work, params.id, params.year, body))
}
