import { z } from 'zod'
import { Content, OwnTask } from './content.ts'
import { Section } from './form.ts'
import { reportStates } from './moves.ts'
import { Pin, Remark } from './remarks.ts'

export const ReportState = z.enum(reportStates)

export const reportActs = [
  'report.write',
  'report.submit',
  'report.recall',
  'report.approve',
  'report.returnOwn',
  'report.receive',
  'report.return',
  'report.reopen',
  'report.exempt',
  'report.require',
  'report.except',
  'report.keyIn',
] as const
export type ReportAct = (typeof reportActs)[number]

const Named = z.object({ id: z.uuid(), name: z.string() })
const Line = {
  id: z.uuid(),
  regime: Named,
  unit: Named,
  receivingUnit: Named,
  period: z.string(),
  dueOn: z.iso.date(),
  opensOn: z.iso.date(),
  state: ReportState,
  /** Late once the first approval came, or has still to come, after the due date. */
  late: z.boolean(),
  approvedOn: z.iso.date().nullable(),
  version: z.int(),
  may: z.array(z.enum(reportActs)),
}
export const ReportLine = z.object(Line).meta({ id: 'ReportLine' })
export type ReportLine = z.output<typeof ReportLine>

export const ReportMove = z
  .object({
    move: z.string(),
    from: ReportState,
    to: ReportState,
    reason: z.string().nullable(),
    remarks: z.array(Remark),
    onDay: z.iso.date(),
    by: z.string(),
    actingFor: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ReportMove' })

/** What a form's table asks for, resolved for this report: whose figures, and what each indicator is. */
export const AskedIndicator = z
  .object({
    id: z.uuid(),
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string().nullable(),
    kind: z.enum(['number', 'ratio', 'yesno', 'text', 'formula']),
    measure: z.string(),
    decimals: z.int(),
    factor: z.string(),
    direction: z.enum(['up', 'down', 'none']),
    overTime: z.string(),
    breakdown: z.array(z.string()),
    formula: z.string().nullable(),
    illustrative: z.boolean(),
  })
  .meta({ id: 'AskedIndicator' })
export type AskedIndicator = z.output<typeof AskedIndicator>

export const Report = z
  .object({
    ...Line,
    form: z.object({ id: z.uuid(), versionId: z.uuid(), number: z.int(), sections: z.array(Section) }),
    /** What its regime tells the units that report, and the files with it. */
    asked: z.object({ text: z.string(), files: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
    window: z.object({ from: z.iso.date(), to: z.iso.date() }),
    indicators: z.array(AskedIndicator),
    /** By section id, the units its table is about. */
    rows: z.record(z.string(), z.array(Named)),
    /** Null where nothing may be seen yet: drafts stay in the unit that writes them. */
    content: Content.nullable(),
    /** By section id, the unit's tasks: as they stand now, and of what was sent as they stood then. */
    tasks: z.record(z.string(), z.array(OwnTask)),
    savedAt: z.iso.datetime().nullable(),
    savedBy: z.string().nullable(),
    keyedIn: z.boolean(),
    exemptReason: z.string().nullable(),
    /** Ended units that were to write it, by name. */
    inheritedFrom: z.array(z.string()),
    editable: z.boolean(),
    /** Regimes by which units below report to the writing unit in these days: what came in may be taken into it. */
    below: z.array(z.object({ regime: Named, period: z.string() })),
    /** One person writes and approves here: submitting sends it at once. */
    sendsAtOnce: z.boolean(),
    files: z.array(z.object({ id: z.uuid(), name: z.string() })),
    moves: z.array(ReportMove),
  })
  .meta({ id: 'Report' })
export type Report = z.output<typeof Report>

export const params = z.object({ id: z.uuid() })
export const Started = { version: z.int() }
export const Reason = z.string().trim().min(1).max(2_000)
export const Moved = z.object({ id: z.uuid(), state: ReportState, version: z.int() }).meta({ id: 'MovedReport' })
export const WithReason = z.strictObject({ ...Started, reason: Reason })
/** Sent back: for a reason, for what is pinned to its places, or both. */
export const Returning = z
  .strictObject({
    ...Started,
    reason: z.string().trim().max(2_000).default(''),
    remarks: z.array(Pin).max(100).default([]),
  })
  .refine(({ reason, remarks }) => reason !== '' || remarks.length > 0, { path: ['reason'], error: 'required' })
