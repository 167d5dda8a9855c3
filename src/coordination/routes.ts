import type { Slice } from '#src/platform/serve.ts'
import { checkObligation, uncheckObligation } from './checks.ts'
import * as contract from './contract.ts'
import { obligationsFor } from './finding.ts'
import { addObligation, editObligation, endObligation, orderObligations } from './obligations.ts'
import { type Meetings, regulationFor, regulationsFor } from './reading.ts'

export const coordinationRoutes =
  (meetings: Meetings): Slice =>
  ({ read, act }) => {
    read(contract.listRegulations, (view, { query }) => regulationsFor(view, query, meetings))
    read(contract.readRegulation, (view, { params, query }) => regulationFor(view, params.directiveId, query, meetings))
    read(contract.findObligations, (view, { query }) => obligationsFor(view, query))
    act(contract.addObligation, (work, { params, body }) => addObligation(work, params.directiveId, body))
    act(contract.orderObligations, (work, { params, body }) => orderObligations(work, params.directiveId, body.ids))
    act(contract.editObligation, (work, { params, body }) => editObligation(work, params.id, body))
    act(contract.endObligation, (work, { params, body }) => endObligation(work, params.id, body))
    act(contract.checkObligation, (work, { params, body }) => checkObligation(work, params.id, body))
    act(contract.uncheckObligation, (work, { params, body }) => uncheckObligation(work, params.id, body))
  }
