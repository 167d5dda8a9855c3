import { z } from 'zod'
import { handOverWaits } from './hand-over/moves.ts'
import { lights } from './light.ts'
import { taskStates } from './moves.ts'
import { dueSpans } from './spans.ts'
import { timelinessValues } from './timeliness.ts'

const day = z.iso.date().optional()

/** Several values in one parameter: `light=red,amber`. */
const several = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((listed) => listed.split(','))
    .pipe(z.array(z.enum(values)))
    .optional()

/** By what tasks are grouped: each group has a key, which is null for the tasks that have none. */
export const groupings = [
  'lead',
  'issuing',
  'sector',
  'directive',
  'provision',
  'bloc',
  'person',
  'label',
  'year',
  'light',
  'timeliness',
  'state',
  'month',
  'day',
] as const
export type Grouping = (typeof groupings)[number]

const keyShapes: Record<Grouping, z.ZodType> = {
  lead: z.uuid(),
  issuing: z.uuid(),
  sector: z.uuid(),
  directive: z.uuid(),
  provision: z.uuid(),
  bloc: z.uuid(),
  person: z.uuid(),
  // all labels of a task, so that each task stands in one group
  label: z.string().regex(/^[0-9a-f-]{36}(\.[0-9a-f-]{36}){0,19}$/),
  year: z.string().regex(/^\d{4}$/),
  light: z.enum(lights),
  timeliness: z.enum(timelinessValues),
  state: z.enum(taskStates),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  day: z.iso.date(),
}

/** One group of a grouping, as `lead:none` or `month:2021-03`. */
const inGroup = z
  .string()
  .transform((text, context) => {
    const [, by, key] = /^(\w+):(.+)$/.exec(text) ?? []
    const grouping = groupings.find((one) => one === by)
    if (grouping && keyShapes[grouping].safeParse(key).success) return { by: grouping, key: key! }
    if (grouping && key === 'none') return { by: grouping, key: null }
    context.addIssue({ code: 'custom', message: 'no group' })
    return z.NEVER
  })
  .optional()

const idOrNone = z.union([z.uuid(), z.literal('none')]).optional()

export const TaskFilter = z.object({
  q: z.string().max(200).optional(),
  /** A unit and all below it, in any part unless `part` says which. */
  unitId: z.uuid().optional(),
  part: z.enum(['lead', 'coordinating', 'watching']).optional(),
  /** Of `unitId` only the unit itself, without those below. */
  alone: z.stringbool().optional(),
  /** The lead is this unit or stands in its branch on the day `on`, today unless said. */
  leadUnderId: z.uuid().optional(),
  on: day,
  issuingUnitId: z.uuid().optional(),
  sectorId: idOrNone,
  directiveId: idOrNone,
  provisionId: idOrNone,
  blocId: idOrNone,
  /** The person who answers for it at the lead unit. */
  personId: idOrNone,
  /** A label of one of the reader's own units. */
  labelId: z.uuid().optional(),
  workYear: z.coerce.number().int().optional(),
  light: several(lights),
  timeliness: several(timelinessValues),
  state: several(taskStates),
  /** The deadline's span: named, or from a day to a day. */
  due: z.enum(dueSpans).optional(),
  from: day,
  to: day,
  /** Deadlines are read as first set: by the span, and by `timeliness`. */
  firstDeadline: z.stringbool().optional(),
  in: inGroup,
  /** What runs within a span: issued by its end, and not due, or done, before its beginning. */
  runsFrom: day,
  runsTo: day,
  extensionAsked: z.stringbool().optional(),
  /** Another unit is asked to take it over: the reader is to answer, or it is to come to or go from a unit of theirs. */
  handOver: z.enum(handOverWaits).optional(),
  /** Made or changed by a sheet that a unit of the reader took in. */
  sheetId: z.uuid().optional(),
  parentId: z.uuid().optional(),
  seriesId: z.uuid().optional(),
  /** `top`: a task with several leads is one row; `each`: a row for each lead. */
  rows: z.enum(['top', 'each']).default('top'),
})
export type TaskFilter = z.output<typeof TaskFilter>
