import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Content } from './content.ts'
import { Moved, params, Report, ReportLine, ReportState, Started } from './shapes.ts'

export * from './changesContract.ts'
export * from './comparisonContract.ts'
export * from './consolidation/contract.ts'
export * from './consolidation/paragraphContract.ts'
export { Content } from './content.ts'
export * from './deskContract.ts'
export * from './endContract.ts'
export { Section } from './form.ts'
export * from './hereContract.ts'
export * from './moveContract.ts'
export * from './quickContract.ts'
export * from './receiptContract.ts'
export * from './regimeContract.ts'
export * from './shapes.ts'
export * from './workbookContract.ts'

export const listReports = endpoint({
  name: 'listReports',
  summary: 'Reports to write, to approve, to receive, that should have come, or to read',
  method: 'GET',
  path: '/reports',
  audience: 'signed-in',
  query: z.object({
    for: z.enum(['writing', 'approving', 'receiving', 'overdue', 'reading']).default('writing'),
    state: ReportState.optional(),
    regimeId: z.uuid().optional(),
    unitId: z.uuid().optional(),
    period: z.string().max(40).optional(),
    after: z.string().max(80).optional(),
  }),
  reply: z.object({ reports: z.array(ReportLine), next: z.string().nullable(), total: z.int() }),
})

export const getReport = endpoint({
  name: 'getReport',
  summary: 'One report with its form, content, and steps',
  method: 'GET',
  path: '/reports/:id',
  audience: 'signed-in',
  params,
  reply: Report,
})

export const saveReport = endpoint({
  name: 'saveReport',
  summary: 'Save the draft of a report, naming the version it started from',
  method: 'PUT',
  path: '/reports/:id/content',
  audience: 'report.write',
  params,
  body: z.strictObject({ ...Started, content: Content }),
  reply: Moved,
})
