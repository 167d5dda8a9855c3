import { z } from 'zod'
import { CallBody, People, Sheet } from '#src/messages/contract.ts'
import { endpoint } from '#src/platform/endpoint.ts'

const DeskCell = z.object({
  reportId: z.uuid(),
  period: z.string(),
  /** What the receiver may know: a report before its unit's head is a draft. */
  state: z.enum(['open', 'draft', 'approved', 'received', 'returned', 'exempted']),
  late: z.boolean(),
  dueOn: z.iso.date(),
  approvedOn: z.iso.date().nullable(),
})
export const Desk = z
  .object({
    regime: z.object({ id: z.uuid(), name: z.string(), rhythm: z.string() }).nullable(),
    regimes: z.array(z.object({ id: z.uuid(), name: z.string() })),
    periods: z.array(
      z.object({
        period: z.string(),
        received: z.int(),
        sent: z.int(),
        onTime: z.int(),
        expected: z.int(),
        late: z.int(),
      }),
    ),
    units: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        shortName: z.string(),
        kind: z.string(),
        onTime: z.int(),
        expected: z.int(),
        cells: z.array(DeskCell),
      }),
    ),
    may: z.array(z.enum(['report.remind', 'report.receive'])),
    /** Units whose reports the reader keys in: nobody writes there. */
    keyIn: z.array(z.uuid()),
  })
  .meta({ id: 'Desk' })
export type Desk = z.output<typeof Desk>

export const getDesk = endpoint({
  name: 'getDesk',
  summary: 'The receiver’s desk: units by periods, with the state of each report',
  method: 'GET',
  path: '/desk',
  audience: 'signed-in',
  query: z.object({ regimeId: z.uuid().optional(), from: z.iso.date().optional(), to: z.iso.date().optional() }),
  reply: Desk,
})

const late = z.object({ regimeId: z.uuid(), period: z.string().max(40) })
export const readLate = endpoint({
  name: 'readLate',
  summary: 'Which reports of a period are late: a text to paste, and the calls noted about them',
  method: 'GET',
  path: '/desk/reminders',
  audience: 'report.remind',
  query: late,
  reply: Sheet,
})
export const readLatePeople = endpoint({
  name: 'readLatePeople',
  summary: 'Whom to call about the late reports of a period, with telephones; who asks is noted',
  method: 'GET',
  path: '/desk/reminders/people',
  audience: 'report.remind',
  query: late,
  reply: People,
})
export const downloadLate = endpoint({
  name: 'downloadLate',
  summary: 'A letter of reminder as a Word file, naming the late reports of a period',
  method: 'GET',
  path: '/desk/reminders/letter',
  audience: 'report.remind',
  carries: 'export',
  query: late,
  reply: z.unknown(),
})
export const noteReportCall = endpoint({
  name: 'noteReportCall',
  summary: 'Note a call about these late reports: with whom, what was said',
  method: 'POST',
  path: '/desk/calls',
  audience: 'report.remind',
  body: CallBody,
  reply: z.object({ calls: z.int() }),
})
export const remindLate = endpoint({
  name: 'remindLate',
  summary: 'Remind the units whose report for a period is late, at most once a day each',
  method: 'POST',
  path: '/desk/reminders',
  audience: 'report.remind',
  body: z.strictObject({
    regimeId: z.uuid(),
    period: z.string().max(40),
    unitIds: z.array(z.uuid()).max(10_000).optional(),
  }),
  reply: z.object({ reminded: z.int(), withoutAddress: z.array(z.string()) }),
})
