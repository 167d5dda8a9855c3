import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { purposes } from '../purposes.ts'

const byId = z.object({ id: z.uuid() })
const version = z.int().positive()

export const templateStates = ['coming', 'inUse', 'ended'] as const
export const TemplateRow = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    purpose: z.enum(purposes),
    name: z.string(),
    file: z.object({ id: z.uuid(), name: z.string(), bytes: z.number() }),
    from: z.iso.date(),
    /** Its last day; null while it holds. */
    to: z.iso.date().nullable(),
    state: z.enum(templateStates),
    madeBy: z.string(),
    version,
  })
  .meta({ id: 'OfficeTemplate' })
export type TemplateRow = z.output<typeof TemplateRow>

export const listTemplates = endpoint({
  name: 'listTemplates',
  summary: 'The Word files your units use instead of our layout, and the units for which you may add one',
  method: 'GET',
  path: '/document-templates',
  audience: 'template.write',
  reply: z.object({
    rows: z.array(TemplateRow),
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
})
export const addTemplate = endpoint({
  name: 'addTemplate',
  summary: 'Use an uploaded Word file for a purpose from a day on; the one before ends the day before',
  method: 'POST',
  path: '/document-templates',
  audience: 'template.write',
  body: z.strictObject({
    unitId: z.uuid(),
    purpose: z.enum(purposes),
    name: z.string().trim().normalize('NFC').min(1).max(200),
    fileId: z.uuid(),
    from: z.iso.date(),
  }),
  reply: byId,
})
export const endTemplate = endpoint({
  name: 'endTemplate',
  summary: 'Stop using a template after a day: our layout again',
  method: 'POST',
  path: '/document-templates/:id/ending',
  audience: 'template.write',
  params: byId,
  body: z.strictObject({ lastDay: z.iso.date(), version }),
  reply: z.object({ id: z.uuid(), version }),
})
export const tryTemplate = endpoint({
  name: 'tryTemplate',
  summary: 'The template filled with an example, as a Word file',
  method: 'GET',
  path: '/document-templates/:id/trial',
  audience: 'template.write',
  carries: 'export',
  params: byId,
  reply: z.unknown(),
})
export const starterFile = endpoint({
  name: 'starterFile',
  summary: 'Our layout of today with all places named, to be changed into a template of your own',
  method: 'GET',
  path: '/document-template-starter',
  audience: 'template.write',
  carries: 'export',
  query: z.object({ purpose: z.enum(purposes), unitId: z.uuid() }),
  reply: z.unknown(),
})
