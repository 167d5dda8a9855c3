import type { Slice } from '#src/platform/serve.ts'
import { editDissemination, openDissemination } from './asking.ts'
import * as contract from './contract.ts'
import { disseminationFor } from './detail.ts'
import { enterSession, removeSession, sayPeopleDue } from './entering.ts'
import { exportedDissemination } from './export.ts'
import { disseminationsFor } from './list.ts'
import { matrixFor } from './matrix.ts'
import { remindDissemination } from './reminding.ts'

export const disseminationRoutes: Slice = ({ read, act, download }) => {
  read(contract.listDisseminations, (view, { query }) => disseminationsFor(view, query))
  read(contract.readDisseminationMatrix, (view, { query }) => matrixFor(view, query.year))
  read(contract.readDissemination, (view, { params }) => disseminationFor(view, params.id))
  download(contract.exportDissemination, (view, { params, query }) => exportedDissemination(view, params.id, query))
  act(contract.openDissemination, (work, { body }) => openDissemination(work, body))
  act(contract.editDissemination, (work, { params, body }) => editDissemination(work, params.id, body))
  act(contract.sayPeopleDue, (work, { params, body }) => sayPeopleDue(work, params, body))
  act(contract.enterSession, (work, { params, body }) => enterSession(work, params, body))
  act(contract.removeSession, (work, { params }) => removeSession(work, params, params.sessionId))
  act(contract.remindDissemination, (work, { params, body }) => remindDissemination(work, params.id, body))
}
