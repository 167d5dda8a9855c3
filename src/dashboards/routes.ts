import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import {
  archiveDashboard,
  copyDashboard,
  deleteDashboard,
  editDashboard,
  makeDashboard,
  unarchiveDashboard,
} from './making.ts'
import { dashboardsFor, readFor } from './reading.ts'
import { dashboardWord } from './report/word.ts'
import { shareDashboard } from './sharing.ts'
import { shownFor } from './showing/show.ts'

export const dashboardRoutes: Slice = ({ read, act, download }) => {
  read(contract.listDashboards, (view, { query }) => dashboardsFor(view, query))
  read(contract.readDashboard, (view, { params }) => readFor(view, params.id))
  read(contract.showDashboard, (view, { params, query }) => shownFor(view, params.id, query))
  download(contract.dashboardWord, (view, { params, query }) => dashboardWord(view, params.id, query))
  act(contract.makeDashboard, (work, { body }) => makeDashboard(work, body))
  act(contract.editDashboard, (work, { params, body }) => editDashboard(work, params.id, body))
  act(contract.shareDashboard, (work, { params, body }) => shareDashboard(work, params.id, body))
  act(contract.copyDashboard, (work, { params, body }) => copyDashboard(work, params.id, body))
  act(contract.archiveDashboard, (work, { params, body }) => archiveDashboard(work, params.id, body.version))
  act(contract.unarchiveDashboard, (work, { params, body }) => unarchiveDashboard(work, params.id, body.version))
  act(contract.deleteDashboard, (work, { params, body }) => deleteDashboard(work, params.id, body.version))
}
