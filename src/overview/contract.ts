import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { ReportLine } from '#src/reports/contract.ts'
import { TaskRow } from '#src/tasks/contract.ts'
import { CyclePart } from './today-shapes.ts'

const tasks = z.object({ total: z.int(), rows: z.array(TaskRow) })
const reports = z.object({ total: z.int(), rows: z.array(ReportLine) })

export const getToday = endpoint({
  name: 'getToday',
  summary: 'What the reader must do today, each part with its total and its first rows',
  method: 'GET',
  path: '/today',
  audience: 'signed-in',
  reply: z.object({
    late: tasks,
    dueSoon: tasks,
    returned: tasks,
    toConfirm: tasks,
    toDecide: tasks,
    toTake: tasks,
    toWrite: reports,
    toApprove: reports,
    toReceive: reports,
    cycle: z.array(CyclePart),
  }),
})

export const foundKinds = [
  'task',
  'directive',
  'meeting',
  'document',
  'review',
  'dissemination',
  'advice',
  'activity',
  'article',
  'unit',
  'indicator',
] as const
const Found = z
  .object({ kind: z.enum(foundKinds), id: z.string(), title: z.string(), hint: z.string().nullable() })
  .meta({ id: 'Found' })
export type Found = z.output<typeof Found>

export const search = endpoint({
  name: 'search',
  summary: 'Records within reach by words, without tone marks',
  method: 'GET',
  path: '/search',
  audience: 'signed-in',
  query: z.object({ q: z.string().trim().min(1).max(200) }),
  reply: z.object({ found: z.array(Found) }),
})

export { getThread } from './thread-contract.ts'
export { getUnitsToday } from './units-contract.ts'
