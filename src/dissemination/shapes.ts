import { z } from 'zod'
import { FileFacts } from '#src/documents/contract.ts'
import { forms, studyStates } from './rules.ts'

const Counts = z.object({
  units: z.number(),
  byState: z.object({ notYet: z.number(), partly: z.number(), reached: z.number() }),
  overdue: z.number(),
  people: z.number(),
  peopleDue: z.number(),
  counted: z.number(),
})

export const DisseminationRow = z
  .object({
    id: z.uuid(),
    directive: z.object({ id: z.uuid(), symbol: z.string(), abstract: z.string() }),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    dueOn: z.iso.date(),
    openedOn: z.iso.date(),
    /** Of the units that the reader may see. */
    counts: Counts,
    version: z.number(),
  })
  .meta({ id: 'DisseminationRow' })
export type DisseminationRow = z.output<typeof DisseminationRow>

export const StudySession = z.object({
  id: z.uuid(),
  heldOn: z.iso.date(),
  form: z.enum(forms),
  people: z.number(),
  note: z.string().nullable(),
  keyedIn: z.boolean(),
  /** The unit that held it, where its successor has taken its part over. */
  heldBy: z.string().nullable(),
  by: z.string(),
  actingFor: z.string().nullable(),
  files: z.array(FileFacts),
})
export const StudyUnit = z
  .object({
    unitId: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    kind: z.string(),
    state: z.enum(studyStates),
    overdue: z.boolean(),
    late: z.boolean(),
    peopleDue: z.number().nullable(),
    people: z.number(),
    lastOn: z.iso.date().nullable(),
    sessions: z.array(StudySession),
    /** Itself with the units below it that are asked too; null where none is. */
    branch: Counts.nullable(),
    version: z.number(),
    may: z.array(z.string()),
  })
  .meta({ id: 'StudyUnit' })
export type StudyUnit = z.output<typeof StudyUnit>

export const DisseminationDetail = DisseminationRow.extend({
  note: z.string(),
  units: z.array(StudyUnit),
  may: z.array(z.string()),
}).meta({ id: 'Dissemination' })
export type DisseminationDetail = z.output<typeof DisseminationDetail>

export const MatrixCell = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  state: z.enum(studyStates),
  overdue: z.boolean(),
  late: z.boolean(),
  people: z.number(),
  peopleDue: z.number().nullable(),
})
