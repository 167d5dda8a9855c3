import { z } from 'zod'
import { FileFacts } from '#src/documents/contract.ts'
import { Call } from '#src/messages/contract.ts'
import { HandOver } from './hand-over/shapes.ts'
import { lights } from './light.ts'
import { taskStates } from './moves.ts'
import { rhythms } from './rhythm.ts'
import { timelinessValues } from './timeliness.ts'

export const words = (longest: number) => z.string().trim().normalize('NFC').max(longest)
export const text = (longest: number) => words(longest).min(1)

export const judgements = ['onCourse', 'atRisk', 'offCourse'] as const

/** When one occurrence of a rhythm is due: a day of the period's last or m-th month, days after its end, or its last day. */
export const DueRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('day'),
    day: z.int().min(1).max(31),
    month: z.union([z.literal('last'), z.int().min(1).max(13)]),
  }),
  z.strictObject({ kind: z.literal('after'), days: z.int().min(0).max(366) }),
  z.strictObject({ kind: z.literal('end') }),
])

export const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deadline'), deadline: z.iso.date() }),
  z.strictObject({ kind: z.literal('rhythm'), rhythm: z.enum(rhythms), due: DueRule }),
  z.strictObject({ kind: z.literal('standing') }),
])
export type When = z.output<typeof When>

const units = z.array(z.uuid()).max(400).default([])

/** A draft may lack anything but its issuing unit and content; issuing asks for all six clears. */
export const TaskBody = z.strictObject({
  content: text(3000),
  deliverable: words(1000).nullish(),
  directiveId: z.uuid().nullish(),
  provisionId: z.uuid().nullish(),
  parentId: z.uuid().nullish(),
  sectorId: z.uuid().nullish(),
  blocId: z.uuid().nullish(),
  workYear: z.int().min(1990).max(2200).nullish(),
  /** Left out, these are filled in: from the directive, the lead's place below it, the units' heads. */
  authority: words(300).nullish(),
  verb: z.enum(['giao', 'deNghi']).nullish(),
  responsiblePosition: words(300).nullish(),
  confirmingPosition: words(300).nullish(),
  outsideCode: words(100).nullish(),
  issuingUnitId: z.uuid(),
  leads: units,
  /** Groups of units, taken as they stand today. */
  leadGroups: z.array(z.uuid()).max(20).default([]),
  coordinating: units,
  watching: units,
  when: When.nullish(),
})
export type TaskBody = z.output<typeof TaskBody>

export const Version = z.int().positive()
export const Decision = z.strictObject({ symbol: text(100), on: z.iso.date() }).optional()

const UnitName = z.object({ id: z.uuid(), name: z.string(), shortName: z.string() })

export const TaskRow = z
  .object({
    id: z.uuid(),
    code: z.string(),
    parentId: z.uuid().nullable(),
    seriesId: z.uuid().nullable(),
    occurrence: z.string().nullable(),
    content: z.string(),
    directiveId: z.uuid().nullable(),
    symbol: z.string().nullable(),
    provision: z.string().nullable(),
    sectorId: z.uuid().nullable(),
    issuingUnitId: z.uuid(),
    issuingName: z.string(),
    leadUnitId: z.uuid().nullable(),
    leadName: z.string().nullable(),
    coordinating: z.number(),
    watching: z.number(),
    issuedOn: z.iso.date().nullable(),
    deadline: z.iso.date().nullable(),
    firstDeadline: z.iso.date().nullable(),
    extensionAsked: z.boolean(),
    percent: z.number(),
    expected: z.number().nullable(),
    state: z.enum(taskStates),
    timeliness: z.enum(timelinessValues),
    light: z.enum(lights),
    daysLate: z.number().nullable(),
    judgement: z.enum(judgements).nullable(),
    /** Of a task with several leads: how many units, how many have finished. */
    children: z.object({ total: z.number(), done: z.number() }).nullable(),
    responsibleId: z.uuid().nullable(),
    responsibleName: z.string().nullable(),
    workYear: z.number(),
    rhythm: z.enum(rhythms).nullable(),
    /** Of the reader's own units. */
    labels: z.array(z.object({ id: z.uuid(), name: z.string(), tone: z.number() })),
    changedAt: z.iso.datetime(),
    version: z.number(),
  })
  .meta({ id: 'TaskRow' })
export type TaskRow = z.output<typeof TaskRow>

const Person = z.string()
const at = z.iso.datetime()

export const TaskDetail = TaskRow.extend({
  deliverable: z.string().nullable(),
  blocId: z.uuid().nullable(),
  authority: z.string().nullable(),
  verb: z.enum(['giao', 'deNghi']).nullable(),
  responsiblePosition: z.string().nullable(),
  responsiblePerson: z.object({ id: z.uuid(), name: Person }).nullable(),
  confirmingPosition: z.string().nullable(),
  outsideCode: z.string().nullable(),
  standing: z.boolean(),
  due: DueRule.nullable(),
  seriesEndedOn: z.iso.date().nullable(),
  submittedOn: z.iso.date().nullable(),
  completedOn: z.iso.date().nullable(),
  extensionCount: z.number(),
  percentByHand: z.boolean(),
  judgementNote: z.string().nullable(),
  madeBy: Person,
  provisionId: z.uuid().nullable(),
  provisionText: z.string().nullable(),
  /** The words of the document it was drafted from; `unmatched`: names in them that are no unit of the directory. */
  source: z.object({ quote: z.string(), fileName: z.string(), unmatched: z.array(z.string()) }).nullable(),
  parent: z.object({ id: z.uuid(), code: z.string(), content: z.string() }).nullable(),
  /** The plan under which it goes on after its year was summed up. */
  carriedOver: z.object({ id: z.uuid(), symbol: z.string() }).nullable(),
  units: z.array(UnitName.extend({ part: z.enum(['lead', 'coordinating', 'watching']), given: z.number() })),
  /** The directives it comes from, the nearest last. */
  chain: z.array(
    z.object({ id: z.uuid(), symbol: z.string(), issuerName: z.string(), kind: z.string(), depth: z.number() }),
  ),
  /** The reader wants no reminders of it, until a day or altogether. */
  muted: z.object({ until: z.iso.date().nullable() }).nullable(),
  /** Calls by which the unit that follows it up reminded of it: shown there alone. */
  calls: z.array(Call),
  moves: z.array(
    z.object({
      move: z.string(),
      toState: z.string(),
      reason: z.string().nullable(),
      onDay: z.iso.date(),
      decisionSymbol: z.string().nullable(),
      decisionOn: z.iso.date().nullable(),
      by: Person,
      actingFor: Person.nullable(),
      at,
    }),
  ),
  progress: z.array(
    z.object({
      id: z.uuid(),
      unitId: z.uuid(),
      unitName: z.string(),
      percent: z.number().nullable(),
      account: z.string(),
      by: Person,
      actingFor: Person.nullable(),
      at,
      /** A file that the unit sent again under the same name is the next version of it. */
      files: z.array(FileFacts.extend({ version: z.number(), versions: z.number() })),
    }),
  ),
  requests: z.array(
    z.object({
      id: z.uuid(),
      fromDeadline: z.iso.date(),
      toDeadline: z.iso.date(),
      reason: z.string(),
      state: z.enum(['requested', 'granted', 'refused', 'withdrawn']),
      by: Person,
      requestedAt: at,
      decidedBy: Person.nullable(),
      decidedFor: Person.nullable(),
      decidedAt: at.nullable(),
      note: z.string().nullable(),
    }),
  ),
  handOvers: z.array(HandOver),
  /** What later directives changed; `directive` is null where the reader may not see it. */
  deadlineChanges: z.array(
    z.object({
      id: z.uuid(),
      fromDeadline: z.iso.date(),
      toDeadline: z.iso.date(),
      directive: z.object({ id: z.uuid(), symbol: z.string(), issuedOn: z.iso.date() }).nullable(),
      provision: z.string().nullable(),
      note: z.string().nullable(),
      by: Person,
      actingFor: Person.nullable(),
      at,
    }),
  ),
  files: z.array(FileFacts),
  /** Of the six clears, those that are missing. */
  unclear: z.array(z.string()),
  may: z.array(z.string()),
}).meta({ id: 'Task' })
export type TaskDetail = z.output<typeof TaskDetail>
