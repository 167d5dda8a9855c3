import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { adviceDetail } from './detail.ts'
import { exportedAdvice } from './exports.ts'
import { attachToAdvice, detachFromAdvice } from './files.ts'
import { adviceFor } from './list.ts'
import { decideAdvice, stepBackAdvice } from './outcome.ts'
import { editAdvice, enterAdvice, removeAdvice } from './register.ts'

export const adviceRoutes: Slice = ({ read, act, download }) => {
  read(contract.listAdvice, (view, { query }) => adviceFor(view, query))
  read(contract.readAdvice, (view, { params }) => adviceDetail(view, params.id))
  download(contract.exportAdvice, (view, { query }) => exportedAdvice(view, query))
  act(contract.enterAdvice, (work, { body }) => enterAdvice(work, body))
  act(contract.editAdvice, (work, { params, body }) => editAdvice(work, params.id, body))
  act(contract.removeAdvice, (work, { params, body }) => removeAdvice(work, params.id, body))
  act(contract.decideAdvice, (work, { params, body }) => decideAdvice(work, params.id, body))
  act(contract.stepBackAdvice, (work, { params, body }) => stepBackAdvice(work, params.id, body))
  act(contract.attachToAdvice, (work, { params, body }) => attachToAdvice(work, params.id, body.fileIds))
  act(contract.detachFromAdvice, (work, { params }) => detachFromAdvice(work, params.id, params.fileId))
}
