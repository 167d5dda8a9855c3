import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { lights } from './light.ts'
import { taskStates } from './moves.ts'
import { TaskDetail, TaskRow } from './shapes.ts'

export { lights } from './light.ts'
export { taskStates } from './moves.ts'
export { TaskRow } from './shapes.ts'

import { timelinessValues } from './timeliness.ts'

export * from './contract-acts.ts'

export const byId = z.object({ id: z.uuid() })
const day = z.iso.date().optional()

/** Several values in one parameter: `light=red,amber`. */
const several = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((listed) => listed.split(','))
    .pipe(z.array(z.enum(values)))
    .optional()

export const TaskFilter = z.object({
  q: z.string().max(200).optional(),
  /** A unit and all below it, in any part unless `part` says which. */
  unitId: z.uuid().optional(),
  part: z.enum(['lead', 'coordinating', 'watching']).optional(),
  /** Of `unitId` only the unit itself, without those below. */
  alone: z.stringbool().optional(),
  issuingUnitId: z.uuid().optional(),
  sectorId: z.union([z.uuid(), z.literal('none')]).optional(),
  directiveId: z.uuid().optional(),
  provisionId: z.uuid().optional(),
  blocId: z.uuid().optional(),
  workYear: z.coerce.number().int().optional(),
  light: several(lights),
  timeliness: several(timelinessValues),
  state: several(taskStates),
  from: day,
  to: day,
  extensionAsked: z.stringbool().optional(),
  parentId: z.uuid().optional(),
  seriesId: z.uuid().optional(),
  /** `top`: a task with several leads is one row; `each`: a row for each lead. */
  rows: z.enum(['top', 'each']).default('top'),
})
export type TaskFilter = z.output<typeof TaskFilter>

export const sorts = [
  'deadline',
  '-deadline',
  'percent',
  '-percent',
  'code',
  '-code',
  'lead',
  '-lead',
  'changed',
  '-changed',
] as const

export const listTasks = endpoint({
  name: 'listTasks',
  summary: 'List tasks within reach, filtered and sorted, page by key',
  method: 'GET',
  path: '/tasks',
  audience: 'signed-in',
  query: TaskFilter.extend({
    sort: z.enum(sorts).default('deadline'),
    after: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ rows: z.array(TaskRow), next: z.string().nullable(), may: z.array(z.string()) }),
})

const Count = z.object({ total: z.number(), byLight: z.record(z.string(), z.number()) })
export const countTasks = endpoint({
  name: 'countTasks',
  summary: 'Count the tasks of a filter by light, and by sector and light',
  method: 'GET',
  path: '/task-counts',
  audience: 'signed-in',
  query: TaskFilter,
  reply: Count.extend({
    byTimeliness: z.record(z.string(), z.number()),
    extensionAsked: z.number(),
    submitted: z.number(),
    drafts: z.number(),
    bySector: z.array(Count.extend({ sectorId: z.uuid().nullable() })),
  }),
})

export const readTask = endpoint({
  name: 'readTask',
  summary: 'One task with all that its page shows',
  method: 'GET',
  path: '/tasks/:id',
  audience: 'signed-in',
  params: byId,
  reply: TaskDetail,
})

export const readFilling = endpoint({
  name: 'readFilling',
  summary: 'What would be filled in for a draft: authority, verb, who answers, who confirms; and the leads of groups',
  method: 'GET',
  path: '/task-fillings',
  audience: 'task.draft',
  query: z.object({
    issuingUnitId: z.uuid(),
    directiveId: z.uuid().optional(),
    leads: z.string().max(20_000).default(''),
  }),
  reply: z.object({
    authority: z.string().nullable(),
    verb: z.enum(['giao', 'deNghi']).nullable(),
    responsiblePosition: z.string().nullable(),
    confirmingPosition: z.string().nullable(),
  }),
})

const Reading = z.object({
  doneOnTime: z.number(),
  doneLate: z.number(),
  overdue: z.number(),
  /** Percent to one place, as text; null when there is nothing to count. */
  percent: z.string().nullable(),
})
export const readPunctuality = endpoint({
  name: 'readPunctuality',
  summary: 'Punctuality over a span, by the current and by the first deadline',
  method: 'GET',
  path: '/punctuality',
  audience: 'signed-in',
  query: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    unitId: z.uuid().optional(),
    sectorId: z.uuid().optional(),
    blocId: z.uuid().optional(),
  }),
  reply: z.object({ current: Reading, first: Reading }),
})

export const exportTasks = endpoint({
  name: 'exportTasks',
  summary: 'The tasks of a filter, or those named, as CSV in the reader’s language',
  method: 'GET',
  path: '/task-export',
  audience: 'signed-in',
  carries: 'export',
  query: TaskFilter.extend({ ids: z.string().max(40_000).optional() }),
  reply: z.unknown(),
})
