import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { reportsToday } from '#src/reports/index.ts'
import { tasksToday } from '#src/tasks/index.ts'
import type { getToday } from './contract.ts'

export async function today(view: View): Promise<Reply<typeof getToday>> {
  const [tasks, reports] = await Promise.all([tasksToday(view), reportsToday(view)])
  return { ...tasks, ...reports }
}
