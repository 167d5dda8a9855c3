import { z } from 'zod'
import { DirectiveBrief } from '#src/directives/contract.ts'
import { endpoint } from '#src/platform/endpoint.ts'
import { TaskFilter } from '#src/tasks/contract.ts'
import { mostRows } from './aside/task.ts'
import { fields } from './fields.ts'
import { SheetColumn, SheetCounts, SheetRow, shows } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const directive = { directiveId: z.uuid().optional() }

/** Word lays out every cell: above this a list is no annex any more; a workbook may come in again. */
export const mostLines = { docx: 2_000, xlsx: mostRows } as const

export const exportAnnex = endpoint({
  name: 'exportAnnex',
  summary:
    'The tasks of a filter, or those named, as the annex of a plan: Word, or a workbook that can be read in again',
  method: 'GET',
  path: '/task-annex',
  audience: 'signed-in',
  carries: 'export',
  query: TaskFilter.extend({
    ids: z.string().max(40_000).optional(),
    format: z.enum(['docx', 'xlsx']).default('docx'),
  }),
  reply: z.unknown(),
})

export const sheetTemplate = endpoint({
  name: 'sheetTemplate',
  summary: 'An empty workbook for tasks: its columns, what to choose from, and a sheet that explains them',
  method: 'GET',
  path: '/task-sheets/template',
  audience: 'task.draft',
  carries: 'export',
  query: z.object(directive),
  reply: z.unknown(),
})
export const startSheet = endpoint({
  name: 'startSheet',
  summary:
    'Take in a sheet of tasks, a workbook or CSV: its head is found, its columns matched, nothing is written yet',
  method: 'POST',
  path: '/task-sheets',
  audience: 'task.draft',
  carries: 'upload',
  /** The unit that gives the tasks; may be left out where the actor drafts tasks at one unit only. */
  query: z.object({ ...directive, unitId: z.uuid().optional() }),
  reply: Made,
})
export const listSheets = endpoint({
  name: 'listSheets',
  summary: 'Sheets whose rows are not all tasks yet, of the units at which one drafts tasks',
  method: 'GET',
  path: '/task-sheets',
  audience: 'task.draft',
  reply: z.array(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      symbol: z.string().nullable(),
      rows: z.number(),
      taken: z.number(),
      by: z.string(),
      changedAt: z.iso.datetime(),
    }),
  ),
})
export const readSheet = endpoint({
  name: 'readSheet',
  summary: 'A dry run of a sheet: for each row what would be made or changed, and what is wrong by cell',
  method: 'GET',
  path: '/task-sheets/:id',
  audience: 'task.draft',
  params: byId,
  query: z.object({
    show: z.enum(shows).default('all'),
    /** The number of the last row that was seen. */
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({
    id: z.uuid(),
    ownerUnitId: z.uuid(),
    fileName: z.string(),
    directive: DirectiveBrief.nullable(),
    sheets: z.array(z.object({ name: z.string(), rows: z.number() })),
    sheet: z.number(),
    /** The first row is 1. */
    headRow: z.number(),
    columns: z.array(SheetColumn),
    /** Who matched a sheet with the same heads before. */
    remembered: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
    counts: SheetCounts,
    /** What came of it so far; `whole`: no row is left, and its cells are gone. */
    outcome: z
      .object({ made: z.number(), changed: z.number(), by: z.string(), at: z.iso.datetime(), whole: z.boolean() })
      .nullable(),
    /** Names of nobody in the directory, and in how many rows. */
    unknown: z.array(z.object({ name: z.string(), rows: z.number() })),
    leave: z.array(z.string()),
    rows: z.array(SheetRow),
    next: z.string().nullable(),
    by: z.string(),
    changedAt: z.iso.datetime(),
    version: z.number(),
  }),
})
export const matchSheet = endpoint({
  name: 'matchSheet',
  summary: 'Say which sheet it is, where its heads stand and what each column holds; remembered for the same heads',
  method: 'PUT',
  path: '/task-sheets/:id',
  audience: 'task.draft',
  params: byId,
  body: z.strictObject({
    version,
    sheet: z.int().min(0).max(200),
    /** Left out, it is found. */
    headRow: z.int().min(1).max(100_000).optional(),
    /** Left out, the heads of the row say it. */
    columns: z.array(z.enum(fields).nullable()).max(200).optional(),
    /** Names that stay words of the row and are no unit of the task. */
    leave: z.array(z.string().trim().normalize('NFC').min(1).max(400)).max(500).optional(),
  }),
  reply: Made,
})
export const takeSheet = endpoint({
  name: 'takeSheet',
  summary: 'Draft and change the tasks of a sheet: nothing unless all rows are right, or the right ones only',
  method: 'POST',
  path: '/task-sheets/:id/tasks',
  audience: 'task.draft',
  params: byId,
  body: z.strictObject({ version, rows: z.enum(['all', 'right']) }),
  reply: z.object({
    made: z.number(),
    changed: z.number(),
    same: z.number(),
    /** Rows that stay for correction; 0: of the sheet only what came of it is kept. */
    left: z.number(),
  }),
})
export const dropSheet = endpoint({
  name: 'dropSheet',
  summary: 'Drop a sheet; tasks made of it stay',
  method: 'DELETE',
  path: '/task-sheets/:id',
  audience: 'task.draft',
  params: byId,
  reply: byId,
})
