import { z } from 'zod'
import { UnitKindShape } from '../shapes.ts'

export const whats = ['began', 'ended', 'renamed', 'moved', 'recoded', 'reclassified'] as const
const Related = z.object({ id: z.uuid(), name: z.string(), share: z.string().nullable() })
/** As the unit stood on one of the days. */
const Side = z.object({
  name: z.string(),
  kind: UnitKindShape,
  code: z.string().nullable(),
  parentId: z.uuid().nullable(),
  parentName: z.string().nullable(),
})
export const UnitChange = z.object({
  id: z.uuid(),
  what: z.array(z.enum(whats)),
  before: Side.nullable(),
  after: Side.nullable(),
  /** An ended unit: into what it went, as of the second day. A new one: from what it came, as of the first. */
  into: z.array(Related),
  outOf: z.array(Related),
})
export type UnitChange = z.output<typeof UnitChange>

/** before − ended − otherKind + began + thisKind = after. */
export const KindCount = z.object({
  kind: UnitKindShape,
  before: z.number().int(),
  began: z.number().int(),
  ended: z.number().int(),
  thisKind: z.number().int(),
  otherKind: z.number().int(),
  after: z.number().int(),
  renamed: z.number().int(),
  moved: z.number().int(),
  recoded: z.number().int(),
})
export type KindCount = z.output<typeof KindCount>
export const UnitChanges = z
  .object({ counts: z.array(KindCount), rows: z.array(UnitChange), next: z.string().nullable() })
  .meta({ id: 'UnitChanges' })
export type UnitChanges = z.output<typeof UnitChanges>
