import { z } from 'zod'
import { successionKinds } from '../kinds.ts'
import { followingKinds } from './owned-kinds.ts'

const day = z.iso.date()
const Named = z.object({ id: z.uuid(), name: z.string() })

export const SuccessionPreview = z
  .object({
    /** All at once, each with its unit (or the ref of one that begins) and, of a unit's own facts, the column. */
    faults: z.array(
      z.object({
        unit: z.string().nullable(),
        unitName: z.string().nullable(),
        column: z.string().nullable(),
        code: z.string(),
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
    /** `ends`: by this act; otherwise the unit has its last day already. */
    ends: z.array(Named.extend({ ends: z.boolean(), lastDay: day })),
    begins: z.array(z.object({ ref: z.uuid(), name: z.string() })),
    changes: z.array(Named.extend({ to: z.string() })),
    /** What stood under an ended unit, and where it goes. */
    moves: z.array(Named.extend({ to: z.string() })),
    follows: z.array(
      z.object({
        kind: z.enum(['task', 'regime', 'report', ...followingKinds]),
        unitId: z.uuid(),
        unitName: z.string(),
        toName: z.string(),
        count: z.int(),
        first: z.array(Named),
      }),
    ),
    grants: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        toName: z.string(),
        accountId: z.uuid(),
        name: z.string(),
        role: z.string(),
        proposed: z.boolean(),
        why: z.enum(['rises', 'held']).nullable(),
      }),
    ),
    /** Of the indicators for which these units gave figures: whose series goes on, and whose breaks. */
    series: z.object({ breaks: z.int(), restates: z.int() }),
  })
  .meta({ id: 'SuccessionPreview' })
export type SuccessionPreview = z.output<typeof SuccessionPreview>

export const successionStates = ['toCome', 'inEffect', 'undone'] as const
export const SuccessionRow = z
  .object({
    id: z.uuid(),
    on: day,
    kind: z.enum(successionKinds),
    basis: z.string().nullable(),
    state: z.enum(successionStates),
    from: z.array(Named),
    to: z.array(Named),
  })
  .meta({ id: 'SuccessionRow' })
export type SuccessionRow = z.output<typeof SuccessionRow>

export const SuccessionDetail = SuccessionRow.extend({
  /** Shares as decimal text; of a dissolution none passes. */
  parts: z.array(z.object({ from: z.uuid(), to: z.uuid(), share: z.string().nullable(), takesWork: z.boolean() })),
  madeBy: z.string().nullable(),
  undoneBy: z.string().nullable(),
  /** What it moved, for those who keep the units. */
  moved: z.object({ units: z.int(), tasks: z.int(), reports: z.int(), regimes: z.int() }).nullable(),
  may: z.array(z.string()),
}).meta({ id: 'Succession' })
export type SuccessionDetail = z.output<typeof SuccessionDetail>
