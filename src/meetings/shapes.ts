import { z } from 'zod'
import { ObligationName } from '#src/coordination/contract.ts'
import { FileFacts } from '#src/documents/contract.ts'
import { meetingStates } from './moves.ts'
import { attendances, groups, meetingKinds, paperPurposes, parts } from './parts.ts'

export const words = (longest: number) => z.string().trim().normalize('NFC').max(longest)
export const text = (longest: number) => words(longest).min(1)
export const Version = z.int().positive()
export const byId = z.object({ id: z.uuid() })
export const Made = z.object({ id: z.uuid(), version: z.number() })
const at = z.iso.datetime()
const UnitName = z.object({ id: z.uuid(), name: z.string() })

export const MeetingBody = z.strictObject({
  kind: z.enum(meetingKinds),
  title: text(500),
  place: text(300),
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  content: words(5000).default(''),
  blocId: z.uuid().nullish(),
  workYear: z.int().min(1990).max(2200),
  /** It sums up the bloc's year: its conclusions give work for the next one. */
  sumsUp: z.boolean().default(false),
  obligationId: z.uuid().nullish(),
  directiveId: z.uuid().nullish(),
})
export type MeetingBody = z.output<typeof MeetingBody>

const Numbers = z.object({
  invited: z.number(),
  confirmed: z.number(),
  present: z.number(),
  represented: z.number(),
  absentWithLeave: z.number(),
  absent: z.number(),
  open: z.number(),
})

export const MeetingRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(meetingKinds),
    title: z.string(),
    place: z.string(),
    startsAt: at,
    endsAt: at,
    state: z.enum(meetingStates),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    workYear: z.number(),
    sumsUp: z.boolean(),
    numbers: Numbers,
    conclusions: z.number(),
    /** Conclusions that have become tasks. */
    turned: z.number(),
    version: z.number(),
  })
  .meta({ id: 'MeetingRow' })
export type MeetingRow = z.output<typeof MeetingRow>

export const AgendaItem = z.object({
  id: z.uuid(),
  starts: z.string(),
  content: z.string(),
  presenter: z.string().nullable(),
  done: z.boolean(),
  version: z.number(),
})
export const Invited = z.object({
  id: z.uuid(),
  part: z.enum(parts),
  personId: z.uuid().nullable(),
  name: z.string().nullable(),
  /** All positions held on the meeting's day, in order of precedence; of a person outside the directory what was written. */
  positions: z.array(z.string()),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  group: z.enum(groups),
  confirmedAt: at.nullable(),
  attendance: z.enum(attendances).nullable(),
  representedBy: z.string().nullable(),
  version: z.number(),
  may: z.array(z.string()),
})
export type Invited = z.output<typeof Invited>
export const Contribution = z.object({
  id: z.uuid(),
  title: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  speaker: z.string().nullable(),
  text: z.string(),
  files: z.array(FileFacts),
  sentAt: at.nullable(),
  presented: z.boolean(),
  version: z.number(),
  may: z.array(z.string()),
})
export type Contribution = z.output<typeof Contribution>
export const Question = z.object({
  id: z.uuid(),
  contributionId: z.uuid().nullable(),
  askedBy: z.string(),
  question: z.string(),
  answeredBy: z.string().nullable(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  answer: z.string().nullable(),
  version: z.number(),
  may: z.array(z.string()),
})
export type Question = z.output<typeof Question>
export const Conclusion = z.object({
  id: z.uuid(),
  number: z.number(),
  text: z.string(),
  leads: z.array(UnitName),
  coordinating: z.array(UnitName),
  deadline: z.iso.date().nullable(),
  deliverable: z.string().nullable(),
  turned: z.boolean(),
  /** The task it became, for who may see that: a draft only in the unit that writes it. */
  task: z.object({ id: z.uuid(), code: z.string(), state: z.string() }).nullable(),
  version: z.number(),
})
export type Conclusion = z.output<typeof Conclusion>

export const MeetingDetail = MeetingRow.extend({
  content: z.string(),
  blocId: z.uuid().nullable(),
  obligationId: z.uuid().nullable(),
  /** What of a coordination regulation it fulfils, for who may see that. */
  obligation: ObligationName.nullable(),
  directive: z.object({ id: z.uuid(), symbol: z.string() }).nullable(),
  handOrder: z.boolean(),
  agenda: z.array(AgendaItem),
  invited: z.array(Invited),
  contributions: z.array(Contribution),
  questions: z.array(Question),
  conclusionList: z.array(Conclusion),
  files: z.array(FileFacts),
  papers: z.array(
    z.object({ id: z.uuid(), purpose: z.enum(paperPurposes), state: z.string(), symbol: z.string().nullable() }),
  ),
  moves: z.array(
    z.object({
      move: z.string(),
      toState: z.string(),
      reason: z.string().nullable(),
      by: z.string(),
      actingFor: z.string().nullable(),
      at,
    }),
  ),
  may: z.array(z.string()),
}).meta({ id: 'Meeting' })
export type MeetingDetail = z.output<typeof MeetingDetail>
