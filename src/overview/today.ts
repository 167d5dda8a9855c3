import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { reportsToday } from '#src/reports/index.ts'
import { tasksToday } from '#src/tasks/index.ts'
import type { getToday } from './contract.ts'
import { cycleToday } from './today-cycle.ts'

export async function today(view: View): Promise<Reply<typeof getToday>> {
  const [tasks, reports, cycle] = await Promise.all([tasksToday(view), reportsToday(view), cycleToday(view)])
  return { ...tasks, ...reports, cycle }
}
