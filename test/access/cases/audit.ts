import { cases, seen } from '../case.ts'
import { anywhere } from '../standing.ts'

const auditors = anywhere('auditor')

export const auditCases = cases({
  listAudit: seen('the log', auditors, () => ({})),
  exportAudit: seen('the log', auditors, () => ({})),
  listAuditActors: seen('those who act', auditors, () => ({})),
  listAccess: seen('the log of accesses', auditors, () => ({})),
})
