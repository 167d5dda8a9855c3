import type { Slice } from '#src/platform/serve.ts'
import * as contract from '../contract-successions.ts'
import { addSuccession } from '../successions.ts'
import type { Followers } from './following.ts'
import { previewSuccession } from './preview.ts'
import { listedSuccessions, successionFor } from './reading.ts'
import { undoSuccession } from './undoing.ts'

export const successionRoutes =
  (followers: Followers): Slice =>
  ({ read, act }) => {
    read(contract.listSuccessions, (view, { query }) => listedSuccessions(view, query))
    read(contract.readSuccession, (view, { params }) => successionFor(view, params.id))
    act(contract.previewSuccession, (work, { body }) => previewSuccession(work, body, followers))
    act(contract.addSuccession, (work, { body }) => addSuccession(work, body))
    act(contract.undoSuccession, (work, { params }) => undoSuccession(work, params.id, followers))
  }
