import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { activityDetail } from './detail.ts'
import { editActivity, enterActivity, removeActivity } from './entering.ts'
import { exportedActivities } from './export.ts'
import { addActivityFeed, endActivityFeed } from './feeds.ts'
import { attachToActivity, detachFromActivity } from './files.ts'
import { activitiesFor } from './list.ts'
import { totalsFor } from './totals.ts'
import { activityTypesFor } from './type-list.ts'
import { addActivityType, editActivityType } from './types.ts'

export const activityRoutes: Slice = ({ read, act, download }) => {
  read(contract.listActivityTypes, activityTypesFor)
  act(contract.addActivityType, (work, { body }) => addActivityType(work, body))
  act(contract.editActivityType, (work, { params, body }) => editActivityType(work, params.id, body))
  act(contract.addActivityFeed, (work, { body }) => addActivityFeed(work, body))
  act(contract.endActivityFeed, (work, { params, body }) => endActivityFeed(work, params.id, body))
  read(contract.listActivities, (view, { query }) => activitiesFor(view, query))
  read(contract.readActivity, (view, { params }) => activityDetail(view, params.id))
  read(contract.readActivityTotals, (view, { query }) => totalsFor(view, query))
  download(contract.exportActivities, (view, { query }) => exportedActivities(view, query))
  act(contract.enterActivity, (work, { body }) => enterActivity(work, body))
  act(contract.editActivity, (work, { params, body }) => editActivity(work, params.id, body))
  act(contract.removeActivity, (work, { params, body }) => removeActivity(work, params.id, body))
  act(contract.attachToActivity, (work, { params, body }) => attachToActivity(work, params.id, body.fileIds))
  act(contract.detachFromActivity, (work, { params }) => detachFromActivity(work, params.id, params.fileId))
}
