import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { AskedFigure, Composition, Indicator, NewIndicator, NewTarget, SeriesRow, Target } from './shapes.ts'

/** How figures are read and written, for those who show them elsewhere. */
export { capital } from './capital.ts'
export { difference } from './difference.ts'
export { kindsFor, lastEnded, periodsUpTo, yearOfPeriod } from './kinds-of-period.ts'
export { isAimed, isIncomplete, isShare, type Row, says } from './row.ts'
export { Indicator, SeriesRow } from './shapes.ts'
export { shortPeriod } from './short-period.ts'
export { type IndicatorWords, type Shown, shownIn } from './shown.ts'

const byId = z.object({ id: z.uuid() })
const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const list = z
  .string()
  .max(2000)
  .transform((text) => text.split(',').filter((part) => part !== ''))
const Series = z.object({
  indicatorId: z.uuid(),
  unitId: z.uuid(),
  /** Period codes with commas between. */
  periods: list,
  children: flag.optional(),
  structure: z.iso.date().optional(),
  provisional: flag.optional(),
})

export const listIndicators = endpoint({
  name: 'listIndicators',
  summary: 'List indicators by code',
  method: 'GET',
  path: '/indicators',
  audience: 'signed-in',
  tokens: 'figures',
  query: z.object({ q: z.string().max(200).optional(), sectorId: z.uuid().optional() }),
  reply: z.array(Indicator),
})
export const readIndicator = endpoint({
  name: 'readIndicator',
  summary: 'One indicator',
  method: 'GET',
  path: '/indicators/:id',
  audience: 'signed-in',
  params: byId,
  reply: Indicator,
})
export const addIndicator = endpoint({
  name: 'addIndicator',
  summary: 'Add an indicator',
  method: 'POST',
  path: '/indicators',
  audience: 'indicator.write',
  body: NewIndicator,
  reply: Indicator,
})
export const changeIndicator = endpoint({
  name: 'changeIndicator',
  summary: 'Change an indicator; where it is collected changes only with a reason',
  method: 'PUT',
  path: '/indicators/:id',
  audience: 'indicator.write',
  params: byId,
  body: NewIndicator.extend({ version: z.int().positive() }),
  reply: Indicator,
})
export const listTargets = endpoint({
  name: 'listTargets',
  summary: 'Targets in force; with `history`, also those replaced',
  method: 'GET',
  path: '/targets',
  audience: 'signed-in',
  query: z.object({
    indicatorId: z.uuid().optional(),
    unitId: z.uuid().optional(),
    period: z.string().max(30).optional(),
    history: flag.optional(),
  }),
  reply: z.array(Target),
})
export const addTarget = endpoint({
  name: 'addTarget',
  summary: 'Set a target; it replaces the one in force and keeps it',
  method: 'POST',
  path: '/targets',
  audience: 'target.write',
  body: NewTarget,
  reply: Target,
})
export const askFigures = endpoint({
  name: 'askFigures',
  summary: 'A figure of a unit in a period with its completeness, by codes',
  method: 'GET',
  path: '/figures',
  audience: 'signed-in',
  tokens: 'figures',
  query: z.object({
    indicator: z.string().max(60),
    unit: z.string().max(120),
    period: z.string().max(30),
    children: flag.optional(),
    structure: z.iso.date().optional(),
    provisional: flag.optional(),
  }),
  reply: z.array(AskedFigure),
})
export const readSeries = endpoint({
  name: 'readSeries',
  summary: 'An indicator of a unit over periods, beside target, period before and same period last year',
  method: 'GET',
  path: '/series',
  audience: 'signed-in',
  query: Series,
  reply: z.object({ indicator: Indicator, rows: z.array(SeriesRow) }),
})
export const exportSeries = endpoint({
  name: 'exportSeries',
  summary: 'The same series as CSV: of the unit, the newest period first; with `children`, of the units under it',
  method: 'GET',
  path: '/series-export',
  audience: 'signed-in',
  carries: 'export',
  query: Series,
  reply: z.unknown(),
})
export const readComposition = endpoint({
  name: 'readComposition',
  summary: 'What one figure is made of: each unit that reported, with its share along successions',
  method: 'GET',
  path: '/figures/composition',
  audience: 'signed-in',
  query: z.object({
    indicatorId: z.uuid(),
    unitId: z.uuid(),
    period: z.string().max(30),
    /** The figure of the units that ended directly under the unit, not its own. */
    ended: flag.optional(),
    structure: z.iso.date().optional(),
    provisional: flag.optional(),
  }),
  reply: Composition,
})
