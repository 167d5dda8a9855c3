import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { AskedIndicator, params, ReportState, Started } from '../shapes.ts'

const Value = z.string().nullable()
const Named = z.object({ id: z.uuid(), name: z.string() })

/** A rolled-up figure and of how many of those expected: decimals as text. */
export const RolledUp = z
  .object({ value: Value, numerator: Value, denominator: Value, reported: z.int(), expected: z.int() })
  .meta({ id: 'RolledUpFigure' })
export type RolledUp = z.output<typeof RolledUp>

/** A section of words. */
const Titled = z.object({ id: z.string(), title: z.string() })

const asked = { regimeId: z.uuid(), period: z.string().max(40) }
/** `reportId`: the own report that is being made of it. */
const into = { ...asked, reportId: z.uuid().optional() }

/** An own report that what came from below can be taken into. */
const OwnReport = z.object({
  id: z.uuid(),
  regime: Named,
  receivingUnit: Named,
  period: z.string(),
  state: ReportState,
  version: z.int(),
  /** May the reader write on it now? */
  writes: z.boolean(),
  sections: z.array(Titled),
})
export const Consolidation = z
  .object({
    regime: Named,
    unit: Named,
    period: z.string(),
    /** Reports that are expected, have been sent, have been received. */
    expected: z.int(),
    sent: z.int(),
    received: z.int(),
    exempted: z.int(),
    /** Who has not sent, by name: the first two hundred. */
    missing: z.array(z.object({ reportId: z.uuid(), name: z.string(), state: ReportState })),
    sections: z.array(Titled),
    ownReports: z.array(OwnReport),
    may: z.array(z.literal('report.consolidate')),
  })
  .meta({ id: 'Consolidation' })
export type Consolidation = z.output<typeof Consolidation>
export type OwnReport = Consolidation['ownReports'][number]

export const getConsolidation = endpoint({
  name: 'getConsolidation',
  summary: 'What has come in of a regime and period, who is missing, and the own reports that may be made of it',
  method: 'GET',
  path: '/consolidation',
  audience: 'signed-in',
  query: z.object(asked),
  reply: Consolidation,
})

/** How the figure stands in the own report: typed there, following what is below, taken, or as it was sent. */
const Mine = z.object({
  how: z.enum(['entered', 'following', 'taken', 'sent']),
  ...RolledUp.shape,
  at: z.iso.datetime().nullable(),
  /** Differs from what is below now, and nobody has left that aside. */
  changed: z.boolean(),
})
export const ConsolidatedFigure = z
  .object({
    unitId: z.uuid(),
    indicator: AskedIndicator,
    overUnits: z.enum(['sum', 'average', 'min', 'max', 'none']),
    /** Of received reports alone; and also of those sent and not received yet. */
    official: RolledUp,
    provisional: RolledUp,
    mine: Mine.nullable(),
  })
  .meta({ id: 'ConsolidatedFigure' })
export type ConsolidatedFigure = z.output<typeof ConsolidatedFigure>

export const readConsolidatedFigures = endpoint({
  name: 'readConsolidatedFigures',
  summary: 'The figures of a regime rolled up at the own unit, with completeness, beside those of the own report',
  method: 'GET',
  path: '/consolidation/figures',
  audience: 'signed-in',
  query: z.object(into),
  reply: z.object({ unit: Named, figures: z.array(ConsolidatedFigure) }),
})

const Reported = z.object({ value: Value, numerator: Value, denominator: Value })
export const UnitFigure = z
  .object({
    reportId: z.uuid(),
    unit: Named,
    reporter: Named,
    state: ReportState,
    late: z.boolean(),
    now: Reported,
    absence: z.enum(['notApplicable', 'notAvailable']).nullable(),
    nothingArose: z.boolean(),
    note: Value,
    official: z.boolean(),
    /** What it had reported when the figure was taken; null where nothing was taken. */
    before: Reported.nullable(),
    changed: z.boolean(),
  })
  .meta({ id: 'ConsolidatedUnitFigure' })
export type UnitFigure = z.output<typeof UnitFigure>

export const readUnitFigures = endpoint({
  name: 'readUnitFigures',
  summary: 'What each unit reported for one indicator; what changed since it was taken comes first',
  method: 'GET',
  path: '/consolidation/figures/units',
  audience: 'signed-in',
  query: z.object({
    ...into,
    indicator: z.string().max(60),
    after: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
  }),
  reply: z.object({ units: z.array(UnitFigure), total: z.int(), next: z.string().nullable() }),
})

const cells = z
  .array(z.strictObject({ unitId: z.uuid(), indicator: z.string().max(60) }))
  .min(1)
  .max(2_000)
const ofCells = z.strictObject({ ...Started, cells })
const Taken = z.object({ figures: z.int() })

export const takeFigures = endpoint({
  name: 'takeFigures',
  summary: 'Take rolled-up figures into the draft of a report as they stand now',
  method: 'POST',
  path: '/reports/:id/taken-figures',
  audience: 'report.write',
  params,
  body: ofCells,
  reply: Taken,
})
export const letFiguresFollow = endpoint({
  name: 'letFiguresFollow',
  summary: 'Let figures that were taken follow what is below again',
  method: 'DELETE',
  path: '/reports/:id/taken-figures',
  audience: 'report.write',
  params,
  body: ofCells,
  reply: Taken,
})
export const leaveFigures = endpoint({
  name: 'leaveFigures',
  summary: 'Leave taken figures as they are although what is below has changed: only another change is told again',
  method: 'POST',
  path: '/reports/:id/taken-figures/dismissals',
  audience: 'report.consolidate',
  params,
  body: ofCells,
  reply: Taken,
})
