import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { TaskFilter } from '../task-filter.ts'

/** By what punctuality is told: the lead unit, who answers for the task, its sector, the directive it comes from. */
export const punctualBy = ['unit', 'person', 'sector', 'directive'] as const
export type PunctualBy = (typeof punctualBy)[number]
export const readingNames = ['current', 'first'] as const
export const trendSteps = ['month', 'quarter', 'year'] as const

/** The filter of the list without what tells tasks apart by how they stand: that would choose the answer. */
const Asked = TaskFilter.omit({
  light: true,
  timeliness: true,
  state: true,
  extensionAsked: true,
  handOver: true,
  sheetId: true,
  due: true,
  in: true,
  parentId: true,
  firstDeadline: true,
  runsFrom: true,
  runsTo: true,
  rows: true,
}).extend({ from: z.iso.date(), to: z.iso.date() })

export const Tally = z
  .object({
    doneOnTime: z.number(),
    doneLate: z.number(),
    overdue: z.number(),
    /** Not counted: submitted in time and not yet confirmed. */
    awaiting: z.number(),
    /** Not counted: under way, and its day has not passed. */
    open: z.number(),
    /** Percent to one place, as text; null when there is nothing to count. */
    percent: z.string().nullable(),
  })
  .meta({ id: 'Punctuality' })
export type Tally = z.output<typeof Tally>
const Readings = { current: Tally, first: Tally }

export const readPunctuality = endpoint({
  name: 'readPunctuality',
  summary: 'Punctuality over a span, by the current and by the first deadline',
  method: 'GET',
  path: '/punctuality',
  audience: 'signed-in',
  query: Asked,
  reply: z.object(Readings),
})

const Grouped = Asked.extend({
  by: z.enum(punctualBy),
  /** `rank`: the best share first; refused unless the workspace ranks. */
  sort: z.enum(['name', 'rank']).default('name'),
  /** By which deadline ranks are told. */
  reading: z.enum(readingNames).default('current'),
})

export const PunctualGroup = z.object({
  key: z.string().nullable(),
  name: z.string().nullable(),
  ...Readings,
  /** Among those beside it, equal shares alike; null where the workspace does not rank or nothing is counted. */
  rank: z.number().nullable(),
  /** Of units: how far below the top, what the unit itself leads without those below, and whether it had ended by then. */
  depth: z.number(),
  own: z.object(Readings).nullable(),
  ended: z.boolean(),
})
export type PunctualGroup = z.output<typeof PunctualGroup>

export const groupPunctuality = endpoint({
  name: 'groupPunctuality',
  summary: 'Punctuality of each unit with all below it, person, sector or directive, and of all together',
  method: 'GET',
  path: '/punctuality-groups',
  audience: 'signed-in',
  query: Grouped,
  reply: z.object({
    total: z.object(Readings),
    /** Units as a tree, each before what stands under it; at most 2000. `count` says how many there are. */
    groups: z.array(PunctualGroup),
    count: z.number(),
    /** The day whose structure of units is shown. */
    on: z.iso.date(),
    ranked: z.boolean(),
  }),
})

export const readPunctualityTrend = endpoint({
  name: 'readPunctualityTrend',
  summary: 'Punctuality of each month, quarter or year of a span; periods in which nothing fell due are left out',
  method: 'GET',
  path: '/punctuality-trend',
  audience: 'signed-in',
  query: Asked.extend({ step: z.enum(trendSteps).default('month') }),
  reply: z.object({ points: z.array(z.object({ period: z.string(), ...Readings })) }),
})

export const exportPunctuality = endpoint({
  name: 'exportPunctuality',
  summary: 'The groups of punctuality as CSV or a workbook in the reader’s language',
  method: 'GET',
  path: '/punctuality-export',
  audience: 'signed-in',
  carries: 'export',
  query: Grouped.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  reply: z.unknown(),
})
