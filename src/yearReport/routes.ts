import type { Slice } from '#src/platform/serve.ts'
import { draftReport } from './contract.ts'
import { draftYearReport } from './draft.ts'

export const yearReportRoutes: Slice = ({ act }) => {
  act(draftReport, (work, { body }) => draftYearReport(work, body))
}
