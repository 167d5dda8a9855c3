import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { readSite, setSite } from './site.ts'

/** The public pages themselves are no endpoints (serve.ts); what the office sets about them is. */
export const portalRoutes: Slice = ({ read, act }) => {
  read(contract.readSite, (view) => readSite(view))
  act(contract.setSite, (work, { body }) => setSite(work, body))
}
