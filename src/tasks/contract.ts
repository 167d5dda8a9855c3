import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { TaskDetail, TaskRow } from './shapes.ts'
import { groupings, TaskFilter } from './task-filter.ts'

export * from './comments/contract.ts'
export * from './contract-acts.ts'
export { changeDeadline } from './contract-deadline.ts'
export * from './hand-over/contract.ts'
export { lights } from './light.ts'
export { taskStates } from './moves.ts'
export * from './punctuality/contract.ts'
export { TaskRow, When } from './shapes.ts'
export { type Grouping, groupings, TaskFilter } from './task-filter.ts'

export const byId = z.object({ id: z.uuid() })
export const sortKeys = [
  'deadline',
  'percent',
  'code',
  'content',
  'lead',
  'issuing',
  'sector',
  'directive',
  'state',
  'timeliness',
  'issued',
  'changed',
] as const
export type SortKey = (typeof sortKeys)[number]
/** Each key downwards too, with a minus before it. */
const sorts = [...sortKeys, ...sortKeys.map((key) => `-${key}` as const)] as const

export const listTasks = endpoint({
  name: 'listTasks',
  summary: 'List tasks within reach, filtered and sorted, page by key',
  method: 'GET',
  path: '/tasks',
  audience: 'signed-in',
  query: TaskFilter.extend({
    sort: z.enum(sorts).default('deadline'),
    after: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ rows: z.array(TaskRow), next: z.string().nullable(), may: z.array(z.string()) }),
})

const Count = z.object({ total: z.number(), byLight: z.record(z.string(), z.number()) })
export const countTasks = endpoint({
  name: 'countTasks',
  summary: 'Count the tasks of a filter by light and timeliness',
  method: 'GET',
  path: '/task-counts',
  audience: 'signed-in',
  query: TaskFilter,
  reply: Count.extend({
    byTimeliness: z.record(z.string(), z.number()),
    extensionAsked: z.number(),
    submitted: z.number(),
    drafts: z.number(),
  }),
})

const GroupCount = Count.extend({
  /** Mean percent of those neither draft nor cancelled. */
  mean: z.number().nullable(),
  byTimeliness: z.record(z.string(), z.number()),
  extensionAsked: z.number(),
  submitted: z.number(),
})
export const groupTasks = endpoint({
  name: 'groupTasks',
  summary:
    'Group the tasks of a filter, with counts by light and timeliness and the mean percent of each group and of all',
  method: 'GET',
  path: '/task-groups',
  audience: 'signed-in',
  query: TaskFilter.extend({ by: z.enum(groupings) }),
  reply: z.object({
    total: GroupCount,
    /** At most 1000; `count` says how many there are. A group that words name (a light, a month) has no name. */
    groups: z.array(GroupCount.extend({ key: z.string().nullable(), name: z.string().nullable() })),
    count: z.number(),
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

export const exportTasks = endpoint({
  name: 'exportTasks',
  summary: 'The tasks of a filter, or those named, as CSV or a workbook in the reader’s language',
  method: 'GET',
  path: '/task-export',
  audience: 'signed-in',
  carries: 'export',
  query: TaskFilter.extend({
    ids: z.string().max(40_000).optional(),
    format: z.enum(['csv', 'xlsx']).default('csv'),
    sort: z.enum(sorts).default('deadline'),
  }),
  reply: z.unknown(),
})
