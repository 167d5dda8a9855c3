import { z } from 'zod'

export const line = (longest: number) => z.string().trim().normalize('NFC').min(1).max(longest)
export const decimalText = z.string().regex(/^-?\d{1,30}(\.\d{1,15})?$/)
const overTime = z.enum(['sum', 'last', 'average', 'max', 'min', 'none'])

export const Indicator = z
  .object({
    id: z.uuid(),
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string().nullable(),
    kind: z.enum(['number', 'ratio', 'yesno', 'text', 'formula']),
    measure: z.string(),
    overUnits: z.enum(['sum', 'average', 'min', 'max', 'none']),
    overTime,
    denominatorOverTime: overTime.nullable(),
    factor: z.string(),
    direction: z.enum(['up', 'down', 'none']),
    periodicity: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear']),
    decimals: z.number(),
    breakdown: z.array(z.string()),
    formula: z.string().nullable(),
    sectorId: z.uuid().nullable(),
    ownerUnitId: z.uuid().nullable(),
    illustrative: z.boolean(),
    public: z.boolean(),
    collectedAt: z.array(z.string()),
    version: z.number(),
    may: z.array(z.string()),
  })
  .meta({ id: 'Indicator' })

export const NewIndicator = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .max(40),
  nameVi: line(300),
  nameEn: line(300).nullable().default(null),
  kind: z.enum(['number', 'ratio', 'yesno', 'text', 'formula']),
  measure: line(60),
  overUnits: z.enum(['sum', 'average', 'min', 'max', 'none']),
  overTime,
  denominatorOverTime: overTime.nullable().default(null),
  factor: decimalText.default('1'),
  direction: z.enum(['up', 'down', 'none']),
  periodicity: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear']),
  decimals: z.int().min(0).max(6).default(0),
  breakdown: z.array(line(60)).max(40).default([]),
  formula: line(2000).nullable().default(null),
  sectorId: z.uuid().nullable().default(null),
  illustrative: z.boolean().default(false),
  public: z.boolean().default(false),
  /** Empty: the first value stored says it. Changing it needs `reason`. */
  collectedAt: z.array(z.string()).max(10).default([]),
  reason: line(500).optional(),
  /** The unit that keeps it; by default the one whose grant allows it. */
  ownerUnitId: z.uuid().optional(),
})

export const Target = z
  .object({
    id: z.uuid(),
    indicatorId: z.uuid(),
    unitId: z.uuid(),
    period: z.string(),
    value: z.string().nullable(),
    valueFrom: z.string().nullable(),
    valueTo: z.string().nullable(),
    tolerance: z.string().nullable(),
    baseline: z.string().nullable(),
    provisionId: z.uuid().nullable(),
    decidedOn: z.iso.date().nullable(),
    basis: z.string().nullable(),
    replacesId: z.uuid().nullable(),
    /** What stood there before: both stay to be read. */
    replaces: z
      .object({
        value: z.string().nullable(),
        valueFrom: z.string().nullable(),
        valueTo: z.string().nullable(),
        decidedOn: z.iso.date().nullable(),
        basis: z.string().nullable(),
      })
      .nullable(),
    /** Where it stands; null where the reader may not see that directive. */
    source: z.object({ directiveId: z.uuid(), symbol: z.string(), provision: z.string() }).nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'Target' })

export const NewTarget = z
  .strictObject({
    indicatorId: z.uuid(),
    unitId: z.uuid(),
    period: z.string().max(30),
    value: decimalText.nullable().default(null),
    valueFrom: decimalText.nullable().default(null),
    valueTo: decimalText.nullable().default(null),
    tolerance: decimalText.nullable().default(null),
    baseline: decimalText.nullable().default(null),
    provisionId: z.uuid().nullable().default(null),
    decidedOn: z.iso.date().nullable().default(null),
    basis: line(500).nullable().default(null),
    ownerUnitId: z.uuid().optional(),
  })
  .refine((t) => (t.value !== null) !== (t.valueFrom !== null || t.valueTo !== null), {
    path: ['value'],
    error: 'target.both',
  })

export const AskedFigure = z
  .object({
    indicator: z.string(),
    unit: z.string().nullable(),
    period: z.string(),
    value: z.string().nullable(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    reported: z.number(),
    expected: z.number(),
    exact: z.boolean().nullable(),
    target: z.string().nullable(),
  })
  .meta({ id: 'Figure' })

export const Attainment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percent: z.string(), met: z.boolean() }),
  z.object({ kind: z.literal('judged'), met: z.boolean() }),
  z.object({ kind: z.literal('range'), inside: z.boolean() }),
])
const Change = z.object({ in: z.enum(['points', 'percent', 'amount']), value: z.string() })
export const SeriesRow = z
  .object({
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    parentId: z.uuid().nullable(),
    period: z.string(),
    value: z.string().nullable(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    reported: z.number(),
    expected: z.number(),
    exempted: z.number(),
    exact: z.boolean().nullable(),
    madeOf: z.array(z.string()),
    target: z.string().nullable(),
    targetFrom: z.string().nullable(),
    targetTo: z.string().nullable(),
    baseline: z.string().nullable(),
    attainment: Attainment.nullable(),
    previous: z.string().nullable(),
    sameLastYear: z.string().nullable(),
    change: Change.nullable(),
    /** What activities fed into it: the register shows them by it. */
    fedBy: z.uuid().nullable(),
  })
  .meta({ id: 'SeriesRow' })
export type SeriesRow = z.output<typeof SeriesRow>

/** `share`: a decimal in (0, 1]. */
const ComposedPart = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  /** Its last day, where the unit has ended by the structure day. */
  endedOn: z.iso.date().nullable(),
  share: z.string(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  /** The periods whose values are in it. */
  periods: z.array(z.string()),
})
export const Composition = z
  .object({
    unitName: z.string(),
    period: z.string(),
    /** The structure by which it was read. */
    on: z.iso.date(),
    value: z.string().nullable(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    /** Null: a break in series; the parts then only say what stood there. */
    exact: z.boolean().nullable(),
    /** Do the parts times their shares add up to the figure? */
    adds: z.boolean(),
    parts: z.array(ComposedPart),
    /** Units in it as they were, too many to name: how many, and their sum. */
    others: z
      .object({
        units: z.number().int(),
        value: z.string().nullable(),
        numerator: z.string().nullable(),
        denominator: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Composition' })
export type Composition = z.output<typeof Composition>
