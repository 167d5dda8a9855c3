import { z } from 'zod'
import { Attainment, decimalText, line, Target } from '../shapes.ts'
import { levels, methods } from './kinds.ts'

const level = z.enum(levels)
/** The indicator in proportion to which it was divided, and of which period. */
const Weighing = z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string().nullable(), period: z.string() })

/** A unit of the level, with what helps to set its target. Decimals as text; null: there is none. */
const Candidate = z.object({
  unitId: z.uuid(),
  name: z.string(),
  code: z.string().nullable(),
  /** What it directly belongs to, where that is not the unit whose target it is. */
  group: z.string().nullable(),
  weight: z.string().nullable(),
  /** The result of the same period last year. */
  lastYear: z.string().nullable(),
  standing: z
    .object({
      id: z.uuid(),
      value: z.string().nullable(),
      valueFrom: z.string().nullable(),
      valueTo: z.string().nullable(),
      decidedOn: z.iso.date().nullable(),
      /** Kept by another unit: it stays as it is. */
      fixed: z.boolean(),
    })
    .nullable(),
})
export const Preparation = z
  .object({
    target: Target,
    unitName: z.string(),
    /** The units are those of this day. */
    on: z.iso.date(),
    levels: z.array(z.object({ level, units: z.int() })),
    level: level.nullable(),
    methods: z.array(z.enum(methods)),
    addsUp: z.boolean(),
    lastYear: z.string().nullable(),
    units: z.array(Candidate),
  })
  .meta({ id: 'AssignmentPreparation' })

export const NewAssignment = z.strictObject({
  level,
  method: z.enum(methods),
  weight: z
    .strictObject({ indicatorId: z.uuid(), period: z.string().max(30) })
    .nullable()
    .default(null),
  decidedOn: z.iso.date(),
  basis: line(500).nullable().default(null),
  provisionId: z.uuid().nullable().default(null),
  /** Why the parts come to more than the whole; needed where they do. */
  overReason: line(500).nullable().default(null),
  parts: z
    .array(
      z.strictObject({
        unitId: z.uuid(),
        value: decimalText.nullable(),
        byHand: z.boolean(),
        /** The target in force that this one comes in the place of, as it was seen. */
        replacesId: z.uuid().nullable(),
      }),
    )
    .min(1)
    .max(5000),
})

const Values = z.object({
  value: z.string().nullable(),
  valueFrom: z.string().nullable(),
  valueTo: z.string().nullable(),
})
/** How a target came to its unit from the target of a larger one. */
const Origin = z.object({
  unitName: z.string(),
  method: z.enum(methods),
  byHand: z.boolean(),
  weighing: Weighing.nullable(),
  weight: z.string().nullable(),
  /** The larger target: as it was when it was assigned and as it is now; null where the reader may not see it. */
  above: z.object({ id: z.uuid(), was: Values, now: Values.nullable() }).nullable(),
  /** The larger target has been replaced since. */
  changed: z.boolean(),
})
const Part = z.object({
  unitId: z.uuid(),
  name: z.string(),
  group: z.string().nullable(),
  /** The first day on which it is no more, where it has ended. */
  endedFrom: z.iso.date().nullable(),
  target: Values.extend({ id: z.uuid() }).nullable(),
  /** `own`: set for this unit apart from the assignment. */
  how: z.enum(['proposed', 'hand', 'own', 'none']),
  weight: z.string().nullable(),
  actual: z.string().nullable(),
  reported: z.int(),
  expected: z.int(),
  attainment: Attainment.nullable(),
})
export const AssignedTarget = z
  .object({
    target: Target,
    unitName: z.string(),
    /** The one in force, where this one has been replaced. */
    inForceId: z.uuid().nullable(),
    origin: Origin.nullable(),
    addsUp: z.boolean(),
    /** How it was last assigned down; null: it was not. */
    assigned: z
      .object({
        level,
        on: z.iso.date(),
        method: z.enum(methods),
        weighing: Weighing.nullable(),
        overReason: z.string().nullable(),
        /** What the parts in force come to, and what that leaves of the whole. */
        sum: z.string().nullable(),
        remainder: z.string().nullable(),
        parts: z.array(Part),
      })
      .nullable(),
    may: z.array(z.string()),
  })
  .meta({ id: 'AssignedTarget' })
export type AssignedTarget = z.output<typeof AssignedTarget>
