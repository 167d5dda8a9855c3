import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { proposeForThese, proposeHandOver } from './propose.ts'
import { decideHandOver, withdrawHandOver } from './settle.ts'

export const handOverRoutes: Slice = ({ act }) => {
  act(contract.proposeHandOver, (work, { params, body }) => proposeHandOver(work, params.id, body))
  act(contract.withdrawHandOver, (work, { params }) => withdrawHandOver(work, params.id, params.handOverId))
  act(contract.decideHandOver, (work, { params, body }) => decideHandOver(work, params.id, params.handOverId, body))
  act(contract.handOverTasks, (work, { body }) => proposeForThese(work, body))
}
