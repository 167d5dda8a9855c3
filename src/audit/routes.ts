import type { Slice } from '#src/platform/serve.ts'
import type { World } from '#src/platform/world.ts'
import { accessFor, actorsFor } from './access-log.ts'
import * as contract from './contract.ts'
import { exportedAudit } from './exports.ts'
import { historyOf } from './history.ts'
import { auditFor } from './list.ts'

export const auditRoutes =
  ({ noteAccess }: Pick<World, 'noteAccess'>): Slice =>
  ({ read, download }) => {
    read(contract.listAudit, (view, { query }) => auditFor(view, query))
    download(contract.exportAudit, (view, { query }) => exportedAudit(view, query))
    read(contract.readHistory, (view, input) => historyOf(view, input, noteAccess))
    read(contract.listAuditActors, actorsFor)
    read(contract.listAccess, (view, { query }) => accessFor(view, query))
  }
