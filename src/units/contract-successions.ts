import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { successionKinds } from './kinds.ts'
import { UnitKindShape } from './shapes.ts'
import { SuccessionDetail, SuccessionPreview, SuccessionRow } from './succession/shapes.ts'

const byId = z.object({ id: z.uuid() })
const text = (most: number) => z.string().max(most)
const share = z.string().regex(/^\d+(\.\d+)?$/)

const Begins = z.strictObject({
  /** Any UUID: names the unit in the parts, in `takesOver` and as a parent. */
  ref: z.uuid(),
  code: text(40),
  name: text(300),
  shortName: text(150).optional(),
  kind: UnitKindShape,
  parentId: z.uuid().nullable(),
  symbol: text(30).nullable().optional(),
  place: text(100).nullable().optional(),
  aliases: z.array(text(300)).max(30).optional(),
})

const Guided = z.strictObject({
  on: z.iso.date(),
  kind: z.enum(successionKinds),
  basis: text(500).nullable().optional(),
  parts: z
    .array(z.strictObject({ from: z.uuid(), to: z.uuid(), share, takesWork: z.boolean().optional() }))
    .max(500)
    .optional(),
  dissolves: z.uuid().optional(),
  takesOver: z.uuid().optional(),
  begins: z.array(Begins).max(100).optional(),
  /** Sources that do not go on among the successors end the day before; what stands under them moves to their successor. */
  ends: z.boolean().optional(),
  /** The new name or place of the unit that is renamed or transferred. */
  becomes: Begins.omit({ ref: true }).partial().optional(),
})

export const addSuccession = endpoint({
  name: 'addSuccession',
  summary: 'Enter how units turned into other units on a day, with the units that begin, end and change by it',
  method: 'POST',
  path: '/successions',
  audience: 'unit.write',
  body: Guided,
  reply: byId,
})

export const previewSuccession = endpoint({
  name: 'previewSuccession',
  summary: 'See what is wrong with a succession and what would follow from it; changes nothing',
  method: 'POST',
  path: '/successions/preview',
  audience: 'unit.write',
  body: Guided,
  reply: SuccessionPreview,
})

export const undoSuccession = endpoint({
  name: 'undoSuccession',
  summary: 'Take a succession back with all that followed, while nothing has been built on it',
  method: 'DELETE',
  path: '/successions/:id',
  audience: 'unit.write',
  params: byId,
  reply: z.object({ id: z.uuid() }),
})

export const listSuccessions = endpoint({
  name: 'listSuccessions',
  summary: 'List successions, the latest first, page by key; also those that were taken back',
  method: 'GET',
  path: '/successions',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).optional(),
    unitId: z.uuid().optional(),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(SuccessionRow), next: z.string().nullable() }),
})

export const readSuccession = endpoint({
  name: 'readSuccession',
  summary: 'Read a succession: its units with shares, its state and what it moved',
  method: 'GET',
  path: '/successions/:id',
  audience: 'signed-in',
  params: byId,
  reply: SuccessionDetail,
})
