import { z } from 'zod'
import { endpoint, type Reply } from '#src/platform/endpoint.ts'
import { yearStates } from './moves.ts'
import { stepNames } from './rules.ts'
import { Board, YearResults } from './shapes.ts'
import { decisions, UnfinishedFilter, UnfinishedRow } from './shapes-tasks.ts'

export const ofYear = z.object({ id: z.uuid(), year: z.coerce.number().int().min(1990).max(2200) })

export const listWorkYears = endpoint({
  name: 'listWorkYears',
  summary: 'The blocs in reach with their years, and the year one works in',
  method: 'GET',
  path: '/work-years',
  audience: 'signed-in',
  reply: z.object({
    blocs: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        years: z.array(z.object({ year: z.int(), state: z.enum(yearStates) })),
        current: z.int(),
      }),
    ),
  }),
})

export const readWorkYear = endpoint({
  name: 'readWorkYear',
  summary: "A bloc's year in eight steps, each counted from the records",
  method: 'GET',
  path: '/work-years/:id/:year',
  audience: 'signed-in',
  params: ofYear,
  reply: Board,
})

export const readYearResults = endpoint({
  name: 'readYearResults',
  summary: 'What the year came to: tasks, punctuality, targets, reviews, advice',
  method: 'GET',
  path: '/work-years/:id/:year/results',
  audience: 'signed-in',
  params: ofYear,
  reply: YearResults,
})

const PerDay = z.array(z.object({ day: z.iso.date(), n: z.int() }))
export const readYearPace = endpoint({
  name: 'readYearPace',
  summary: 'On which days the reports of the year fell due and were received, and those of the year before',
  method: 'GET',
  path: '/work-years/:id/:year/pace',
  audience: 'signed-in',
  params: ofYear,
  reply: z.object({
    total: z.int(),
    due: PerDay,
    received: PerDay,
    /** Null where no report of that year was asked for. */
    before: z.object({ total: z.int(), received: PerDay }).nullable(),
  }),
})
export type YearPace = Reply<typeof readYearPace>

const reason = z.string().trim().normalize('NFC').min(1).max(2000)
const version = z.int().positive()
const Moved = z.object({ state: z.enum(yearStates), version: z.int() })
/** No more than this are decided in one act; the list gives as many. */
export const mostAtOnce = 2000

export const listUnfinished = endpoint({
  name: 'listUnfinished',
  summary: 'Tasks that the year leaves unfinished, with what was decided of each',
  method: 'GET',
  path: '/work-years/:id/:year/tasks',
  audience: 'signed-in',
  params: ofYear,
  query: UnfinishedFilter.extend({
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(mostAtOnce).default(200),
  }),
  reply: z.object({
    rows: z.array(UnfinishedRow),
    next: z.string().nullable(),
    /** All that the filter holds: what one act can decide at once. */
    matching: z.array(z.object({ id: z.uuid(), version: z.int() })),
    counts: z.object({ total: z.int(), undecided: z.int(), carriedOver: z.int(), closed: z.int() }),
    leads: z.array(z.object({ id: z.uuid(), name: z.string(), tasks: z.int() })),
    plans: z.array(z.object({ id: z.uuid(), symbol: z.string(), abstract: z.string() })),
    state: z.enum(yearStates),
    may: z.array(z.enum(['decide'])),
  }),
})
export const decideTasks = endpoint({
  name: 'decideTasks',
  summary: 'Carry unfinished tasks over into a plan, or close them with a reason; all of them or none',
  method: 'POST',
  path: '/work-years/:id/:year/decisions',
  audience: 'workYear.decide',
  params: ofYear,
  body: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('carriedOver'),
      planId: z.uuid(),
      reason: reason.optional(),
      tasks: z
        .array(z.strictObject({ id: z.uuid(), version }))
        .min(1)
        .max(mostAtOnce),
    }),
    z.strictObject({
      decision: z.literal('closed'),
      reason,
      tasks: z
        .array(z.strictObject({ id: z.uuid(), version }))
        .min(1)
        .max(mostAtOnce),
    }),
  ]),
  reply: z.object({ decision: z.enum(decisions), decided: z.int(), already: z.int() }),
})
export const undoDecisions = endpoint({
  name: 'undoDecisions',
  summary:
    'Take back that tasks were carried over, while the year is open; a closed task is a cancelled one and stays so',
  method: 'DELETE',
  path: '/work-years/:id/:year/decisions',
  audience: 'workYear.decide',
  params: ofYear,
  body: z.strictObject({ taskIds: z.array(z.uuid()).min(1).max(mostAtOnce) }),
  reply: z.object({ undone: z.int() }),
})
export const choosePlan = endpoint({
  name: 'choosePlan',
  summary: "Say which directive is next year's plan",
  method: 'PUT',
  path: '/work-years/:id/:year/plan',
  audience: 'workYear.prepare',
  params: ofYear,
  body: z.strictObject({ planId: z.uuid().nullable(), version }),
  reply: Moved,
})
export const closeYear = endpoint({
  name: 'closeYear',
  summary: 'Close the year; the unfinished steps that may be left are named by whoever closes it',
  method: 'POST',
  path: '/work-years/:id/:year/closings',
  audience: 'workYear.close',
  params: ofYear,
  body: z.strictObject({ version, despite: z.array(z.enum(stepNames)).max(8).default([]) }),
  reply: Moved,
})
export const reopenYear = endpoint({
  name: 'reopenYear',
  summary: 'Reopen a closed year, with a reason',
  method: 'POST',
  path: '/work-years/:id/:year/reopenings',
  audience: 'workYear.close',
  params: ofYear,
  body: z.strictObject({ version, reason }),
  reply: Moved,
})
