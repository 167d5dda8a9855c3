import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { marks } from './coverage/rules.ts'
import { directiveKinds } from './kinds.ts'
import { DirectiveBrief } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Counts = z.object({
  total: z.number(),
  own: z.number(),
  above: z.number(),
  notNeeded: z.number(),
  none: z.number(),
})
/** Of the tasks and targets that the reader may see. */
export const CoverageRow = DirectiveBrief.extend({ counts: Counts, tasks: z.number(), targets: z.number() }).meta({
  id: 'CoverageRow',
})
export type CoverageRow = z.output<typeof CoverageRow>

export const CoveredPart = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    number: z.string(),
    text: z.string(),
    noNeed: z.string().nullable(),
    mark: z.enum(marks),
    tasks: z.number(),
    /** The tasks by their light. */
    lights: z.record(z.string(), z.number()),
    targets: z.number(),
  })
  .meta({ id: 'CoveredPart' })
export type CoveredPart = z.output<typeof CoveredPart>

const ofYear = z.object({
  year: z.coerce.number().int().min(1900).max(2200),
  kind: z.enum(directiveKinds).optional(),
  /** Only those with provisions that have neither. */
  gaps: z.enum(['true']).optional(),
})
export const listCoverage = endpoint({
  name: 'listCoverage',
  summary: 'The directives of a year with how many of their provisions have a task or a target',
  method: 'GET',
  path: '/coverage',
  audience: 'signed-in',
  query: ofYear,
  reply: z.object({ rows: z.array(CoverageRow), counts: Counts }),
})
export const readCoverage = endpoint({
  name: 'readCoverage',
  summary:
    'A directive’s provisions with their tasks and targets, and the same in sum for those that give effect to it',
  method: 'GET',
  path: '/directives/:id/coverage',
  audience: 'signed-in',
  params: byId,
  reply: z.object({
    directive: CoverageRow,
    parts: z.array(CoveredPart),
    /** Down the chain of bases, the nearest first. */
    chain: z.array(CoverageRow.extend({ depth: z.number() })),
    version: z.number(),
    may: z.array(z.string()),
  }),
})
export const exportCoverage = endpoint({
  name: 'exportCoverage',
  summary: 'The same provisions as CSV or workbook',
  method: 'GET',
  path: '/directives/:id/coverage-export',
  audience: 'signed-in',
  carries: 'export',
  params: byId,
  query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  reply: z.unknown(),
})
export const exportCoverageOfYear = endpoint({
  name: 'exportCoverageOfYear',
  summary: 'The same directives of a year as CSV or workbook',
  method: 'GET',
  path: '/coverage-export',
  audience: 'signed-in',
  carries: 'export',
  query: ofYear.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  reply: z.unknown(),
})
export const setNeed = endpoint({
  name: 'setNeed',
  summary:
    'Say, with the reason, that a provision and what stands under it need neither task nor target; or take that back',
  method: 'PUT',
  path: '/directives/:id/provisions/:provisionId/need',
  audience: 'directive.write',
  params: byId.extend({ provisionId: z.uuid() }),
  body: z.strictObject({
    noNeed: z.string().trim().normalize('NFC').min(1).max(500).nullable(),
    version: z.int().positive(),
  }),
  reply: z.object({ id: z.uuid(), version: z.number() }),
})
