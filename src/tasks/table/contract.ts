import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { groupings } from '../task-filter.ts'

const byId = z.object({ id: z.uuid() })
const text = z.string().max(400).optional()
const name = (most: number) => z.string().trim().normalize('NFC').min(1).max(most)

/** What stands in the address of the list; its values are judged where they are used. */
export const ViewSearch = z.strictObject({
  q: text,
  light: text,
  timeliness: text,
  state: text,
  due: text,
  from: text,
  to: text,
  firstDeadline: z.boolean().optional(),
  unitId: text,
  part: text,
  alone: z.boolean().optional(),
  leadUnderId: text,
  on: text,
  issuingUnitId: text,
  sectorId: text,
  directiveId: text,
  provisionId: text,
  blocId: text,
  personId: text,
  labelId: text,
  in: text,
  workYear: z.int().optional(),
  extensionAsked: z.boolean().optional(),
  handOver: text,
  sheetId: text,
  sort: text,
  group: z.enum([...groupings, 'none']).optional(),
})

/** Columns in their order, those left out among them; widths in px where chosen. */
export const Layout = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        id: z.string().max(30),
        shown: z.boolean(),
        width: z.int().min(40).max(900).optional(),
      }),
    )
    .max(40),
  density: z.enum(['roomy', 'tight']),
})
export type Layout = z.output<typeof Layout>

const View = z.object({
  id: z.uuid(),
  name: z.string(),
  search: ViewSearch,
  layout: Layout.nullable(),
  /** Shared with those who have a grant there; null: the reader's own. */
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  may: z.array(z.enum(['edit'])),
  version: z.number(),
})
export const readTaskTable = endpoint({
  name: 'readTaskTable',
  summary: 'How the reader keeps the table of tasks: views in order, which comes first, columns and density',
  method: 'GET',
  path: '/task-table',
  audience: 'signed-in',
  reply: z.object({
    views: z.array(View),
    firstViewId: z.uuid().nullable(),
    layout: Layout.nullable(),
    /** The units with which the reader may share views and labels. */
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
})
export const keepTaskTable = endpoint({
  name: 'keepTaskTable',
  summary: 'Keep columns, density, the order of views, or the view that opens first, for the reader alone',
  method: 'PUT',
  path: '/task-table',
  audience: 'signed-in',
  body: z.strictObject({
    layout: Layout.nullable().optional(),
    firstViewId: z.uuid().nullable().optional(),
    order: z.array(z.uuid()).max(200).optional(),
  }),
  reply: z.object({}),
})

const Kept = z.strictObject({
  name: name(80),
  search: ViewSearch,
  layout: Layout.nullable().default(null),
  /** A unit to share it with; left out or null: for oneself. */
  unitId: z.uuid().nullable().default(null),
})
const Made = z.object({ id: z.uuid(), version: z.number() })
export const addTaskView = endpoint({
  name: 'addTaskView',
  summary: 'Keep a way of looking at the tasks under a name, for oneself or for a unit',
  method: 'POST',
  path: '/task-views',
  audience: 'signed-in',
  /** `id`: that of a view just removed, so that undoing brings its address back. */
  body: Kept.extend({ id: z.uuid().optional() }),
  reply: Made,
})
export const editTaskView = endpoint({
  name: 'editTaskView',
  summary: 'Change the name, the search, the columns or the sharing of a kept view',
  method: 'PUT',
  path: '/task-views/:id',
  audience: 'signed-in',
  params: byId,
  body: Kept.extend({ version: z.int().positive() }),
  reply: Made,
})
export const removeTaskView = endpoint({
  name: 'removeTaskView',
  summary: 'Remove a kept view',
  method: 'DELETE',
  path: '/task-views/:id',
  audience: 'signed-in',
  params: byId,
  reply: z.object({ id: z.uuid() }),
})

const Label = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  name: z.string(),
  tone: z.number(),
  version: z.number(),
})
const LabelBody = z.strictObject({ name: name(40), tone: z.int().min(1).max(6) })
export const listLabels = endpoint({
  name: 'listLabels',
  summary: 'The labels of the reader’s own units',
  method: 'GET',
  path: '/task-labels',
  audience: 'signed-in',
  reply: z.array(Label),
})
export const addLabel = endpoint({
  name: 'addLabel',
  summary: 'Add a label of a unit',
  method: 'POST',
  path: '/task-labels',
  audience: 'table.arrange',
  body: LabelBody.extend({ unitId: z.uuid() }),
  reply: Made,
})
export const editLabel = endpoint({
  name: 'editLabel',
  summary: 'Change a label’s name or colour',
  method: 'PUT',
  path: '/task-labels/:id',
  audience: 'table.arrange',
  params: byId,
  body: LabelBody.extend({ version: z.int().positive() }),
  reply: Made,
})
export const removeLabel = endpoint({
  name: 'removeLabel',
  summary: 'Remove a label from its unit’s list and from every task',
  method: 'DELETE',
  path: '/task-labels/:id',
  audience: 'table.arrange',
  params: byId,
  reply: z.object({ id: z.uuid() }),
})
export const labelTasks = endpoint({
  name: 'labelTasks',
  summary: 'Put labels on tasks and take labels off; tells what changed, so that it can be undone',
  method: 'POST',
  path: '/task-labelling',
  audience: 'table.arrange',
  body: z.strictObject({
    ids: z.array(z.uuid()).min(1).max(1000),
    add: z.array(z.uuid()).max(20).default([]),
    remove: z.array(z.uuid()).max(20).default([]),
  }),
  reply: z.object({
    added: z.array(z.object({ id: z.uuid(), labelId: z.uuid() })),
    removed: z.array(z.object({ id: z.uuid(), labelId: z.uuid() })),
    refused: z.array(z.object({ id: z.uuid(), code: z.string() })),
  }),
})
