import { cases, seen } from '../case.ts'
import { administers, anywhere, at, everyone, is, reaches } from '../standing.ts'

const auditors = anywhere('auditor')
const of = (kind: string, id: string) => ({ params: { kind, id } })

export const auditCases = cases({
  listAudit: seen('the log', auditors, () => ({})),
  exportAudit: seen('the log', auditors, () => ({})),
  readHistory: [
    seen('a draft task', at('board'), async (s) => of('task', (await s.draft()).id)),
    seen('an issued task', reaches('board', 'lead', 'coord', 'watch'), async (s) => of('task', (await s.issued()).id)),
    seen('a report being written', at('lead', 'board'), async (s) => of('report', (await s.report('draft')).id)),
    seen('a regime', at('board', 'lead', 'coord'), (s) => of('regime', s.outline.regimeId)),
    seen('a person', administers('lead'), async (s) => of('person', (await s.person()).personId)),
    seen('an account', administers('lead'), async (s) => of('account', (await s.person()).accountId)),
    seen('a template', is('coordinator@board', 'leader@board'), async (s) =>
      of('officeTemplate', (await s.template()).id),
    ),
    seen('a unit', everyone, (s) => of('unit', s.units.far)),
    seen('the public site', everyone, () => of('site', 'portal')),
  ],
  listAuditActors: seen('those who act', auditors, () => ({})),
  listAccess: seen('the log of accesses', auditors, () => ({})),
})
