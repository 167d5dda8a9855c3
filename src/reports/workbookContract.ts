import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Content } from './content.ts'
import { Moved, params } from './shapes.ts'

const Spot = {
  /** Where it stands in the file; empty of what the file lacks. */
  sheet: z.string(),
  cell: z.string(),
  sectionId: z.string(),
  /** Of a figure; left out where it is about the section. */
  unitId: z.string().optional(),
  indicator: z.string().optional(),
  item: z.string().optional(),
  part: z.enum(['text', 'nothing', 'value', 'numerator', 'denominator', 'state', 'why']),
}
export const WorkbookChange = z.object({ ...Spot, from: z.string(), to: z.string() }).meta({ id: 'WorkbookChange' })
export type WorkbookChange = z.output<typeof WorkbookChange>
export const WorkbookFault = z
  .object({ ...Spot, code: z.string(), facts: z.record(z.string(), z.string()) })
  .meta({ id: 'WorkbookFault' })
export type WorkbookFault = z.output<typeof WorkbookFault>

export const TriedWorkbook = z
  .object({
    /** How the asking person fills the report in: the draft is theirs, or they key in for a unit. */
    filling: z.enum(['write', 'keyIn']),
    /** The version that the file was taken out at, and on which day; the one that stands. */
    takenVersion: z.int(),
    takenOn: z.iso.date(),
    version: z.int(),
    changes: z.array(WorkbookChange),
    rejected: z.array(WorkbookFault),
    /** What would still be to do before it can be sent. */
    left: z.int(),
    /** The draft with what is right. */
    content: Content,
  })
  .meta({ id: 'TriedWorkbook' })
export type TriedWorkbook = z.output<typeof TriedWorkbook>

export const downloadWorkbook = endpoint({
  name: 'downloadWorkbook',
  summary: 'A report as a workbook to be filled in, with the draft in it: only the cells to fill in are not locked',
  method: 'GET',
  path: '/reports/:id/workbook',
  audience: 'signed-in',
  carries: 'export',
  params,
  reply: z.unknown(),
})

export const downloadWorkbooks = endpoint({
  name: 'downloadWorkbooks',
  summary: 'One workbook for all reports of a regime and period that one fills in: a sheet a unit, or a table of units',
  method: 'GET',
  path: '/report-workbook',
  audience: 'signed-in',
  carries: 'export',
  query: z.object({
    regimeId: z.uuid(),
    period: z.string().max(40),
    layout: z.enum(['sheets', 'table']).default('sheets'),
  }),
  reply: z.unknown(),
})

export const tryWorkbook = endpoint({
  name: 'tryWorkbook',
  summary: 'What a filled workbook, of this report or of many, would change in the draft, and each cell that is wrong',
  method: 'POST',
  path: '/reports/:id/workbook-tries',
  audience: 'signed-in',
  carries: 'upload',
  params,
  reply: TriedWorkbook,
})

export const takeWorkbook = endpoint({
  name: 'takeWorkbook',
  summary: 'Take a filled workbook into the draft: nothing unless all is right, or what is right',
  method: 'POST',
  path: '/reports/:id/workbooks',
  audience: 'report.write',
  carries: 'upload',
  params,
  query: z.object({ version: z.coerce.number().int().positive(), take: z.enum(['all', 'right']) }),
  reply: Moved.extend({ changed: z.int(), rejected: z.int() }).meta({ id: 'TakenWorkbook' }),
})

const OfMany = z.object({ regimeId: z.uuid(), period: z.string().max(40) })

export const TriedWorkbooks = z
  .object({
    reports: z.array(
      z.object({
        reportId: z.uuid(),
        unit: z.string(),
        filling: z.enum(['write', 'keyIn']),
        takenVersion: z.int(),
        takenOn: z.iso.date(),
        version: z.int(),
        changes: z.int(),
        /** Of the wrong cells, those that somebody else has changed since. */
        conflicts: z.int(),
        wrong: z.int(),
        /** The first of the wrong cells; `about` in the reader's language. */
        rejected: z.array(WorkbookFault.extend({ about: z.string() })),
        left: z.int(),
        /** The first of what is left to do: where (`section/unit/indicator/item`), and what. */
        toDo: z.array(
          z.object({
            path: z.string(),
            code: z.string(),
            facts: z.record(z.string(), z.string()),
            about: z.string(),
          }),
        ),
      }),
    ),
    /** Units whose part of the file is not for here and now. */
    notTaken: z.array(z.object({ unit: z.string(), period: z.string(), code: z.enum(['formVersion', 'notNow']) })),
  })
  .meta({ id: 'TriedWorkbooks' })
export type TriedWorkbooks = z.output<typeof TriedWorkbooks>

export const tryWorkbooks = endpoint({
  name: 'tryWorkbooks',
  summary: 'What one filled workbook of many units would change in the draft of each, and each cell that is wrong',
  method: 'POST',
  path: '/report-workbook/tries',
  audience: 'signed-in',
  carries: 'upload',
  query: OfMany,
  reply: TriedWorkbooks,
})

/** `id.version`, with commas between. */
const Chosen = z
  .string()
  .max(20_000)
  .transform((text) => text.split(',').map((one) => ({ id: one.slice(0, 36), version: Number(one.slice(37)) })))
  .pipe(
    z
      .array(z.object({ id: z.uuid(), version: z.int().positive() }))
      .min(1)
      .max(200),
  )

export const takeWorkbooks = endpoint({
  name: 'takeWorkbooks',
  summary:
    'Take the chosen reports of one filled workbook in one act, all or none: into their drafts, or, where one keys in for a unit, whole, dated the day they came in and with the paper they came on',
  method: 'POST',
  path: '/report-workbook/takes',
  audience: 'signed-in',
  carries: 'upload',
  query: OfMany.extend({ reports: Chosen, cameInOn: z.iso.date().optional(), paper: z.uuid().optional() }),
  reply: z
    .object({ taken: z.array(Moved.extend({ unit: z.string(), changed: z.int(), rejected: z.int() })) })
    .meta({ id: 'TakenWorkbooks' }),
})
