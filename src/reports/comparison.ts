import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { compareReport } from './contract.ts'
import { readReport } from './report.ts'

export async function comparisonOf(view: View, id: string): Promise<Reply<typeof compareReport>> {
  await readReport(view, id)
  return { previousPeriod: null, lastYearPeriod: null, cells: [] }
}
